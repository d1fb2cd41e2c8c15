using System.Runtime.CompilerServices;
using System.Text;
using LetterLint.Text;

namespace LetterLint.Rules;

/// <summary>A check of a letter: what it is called, why it matters, and the pattern of facts that it reports.</summary>
public abstract class LetterRule
{
    private Pattern? _pattern;
    private string? _id;

    /// <summary>Names the rule after its class.</summary>
    protected LetterRule()
    {
    }

    /// <summary>Names the rule after the file that it is written in.</summary>
    internal LetterRule(string id) => _id = id;

    /// <summary>The class name in kebab case.</summary>
    public string Id => _id ??= Kebab(GetType().Name);

    /// <summary>The family: the last part of the namespace in lower case, or “house” for a rule without one.</summary>
    public string Family => GetType().Namespace is { Length: > 0 } name
        ? Kebab(name[(name.LastIndexOf('.') + 1)..])
        : "house";

    /// <summary>What the rule says of itself.</summary>
    public abstract RuleInfo Info { get; }

    /// <summary>The pattern, defined once.</summary>
    public Pattern Pattern => _pattern ??= Define();

    /// <summary>How it reads facts that nobody else has; none unless a rule says so.</summary>
    public virtual IEnumerable<Reading> Readings => [];

    /// <summary>Says which facts the rule is about and what is wrong with them.</summary>
    protected abstract Pattern Define();

    /// <summary>Begins a pattern: the rule is about every <typeparamref name="T"/> for which the condition holds.</summary>
    protected static Pattern<T> Match<T>(Func<T, bool>? condition = null, [CallerArgumentExpression(nameof(condition))] string? source = null)
        where T : class => new([Step.Match(typeof(T), Condition.Of(condition, source))]);

    /// <summary>A finding at words of the letter.</summary>
    protected static Finding At(Phrase words, string message) => new(words.Span, message);

    /// <summary>A finding at a span of the letter.</summary>
    protected static Finding At(Span span, string message) => new(span, message);

    private static string Kebab(string name)
    {
        var kebab = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && kebab.Length > 0)
            {
                kebab.Append('-');
            }

            kebab.Append(char.ToLowerInvariant(letter));
        }

        return kebab.ToString();
    }
}
