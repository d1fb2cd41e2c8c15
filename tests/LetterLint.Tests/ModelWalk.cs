using System.Collections;
using System.Reflection;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Tests;

/// <summary>Finds every place and every quotation in a model, however deep, with the way to it.</summary>
internal sealed class ModelWalk
{
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    public List<(string Path, Span Span)> Spans { get; } = [];

    public List<(string Path, Phrase Phrase)> Phrases { get; } = [];

    public static ModelWalk Of(params object[] roots)
    {
        var walk = new ModelWalk();
        foreach (var root in roots)
        {
            walk.Visit(root.GetType().Name, root);
        }

        return walk;
    }

    private void Visit(string path, object? node)
    {
        switch (node)
        {
            case null or string or SourceText or Framework:
                return;
            case Span span:
                Spans.Add((path, span));
                return;
            case Phrase phrase:
                Phrases.Add((path, phrase));
                return;
            case Prose prose:
                Phrases.Add((path, prose.Whole));
                return;
            case IEnumerable many:
                var index = 0;
                foreach (var one in many)
                {
                    Visit($"{path}[{index++}]", one);
                }

                return;
        }

        var type = node.GetType();
        if (type.Assembly != typeof(Linter).Assembly || type.IsEnum || type.Namespace == typeof(Framework).Namespace || (!type.IsValueType && !_seen.Add(node)))
        {
            return;
        }

        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
        {
            Visit($"{path}.{property.Name}", property.GetValue(node));
        }
    }
}
