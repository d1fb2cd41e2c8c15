using System.Collections.Immutable;
using System.Reflection;

namespace LetterLint.Frameworks;

/// <summary>The frameworks that are known, in the order of their ids.</summary>
public sealed class FrameworkLibrary
{
    private FrameworkLibrary(ICollection<Framework> frameworks)
    {
        var sorted = frameworks.ToArray();
        Array.Sort(sorted, (one, other) => string.CompareOrdinal(one.Id, other.Id));
        Frameworks = [.. sorted];
    }

    /// <summary>Every framework, by id.</summary>
    public ImmutableArray<Framework> Frameworks { get; }

    /// <summary>The framework of that id; null for no id or an unknown one.</summary>
    public Framework? Find(string? id) =>
        Frameworks.FirstOrDefault(framework => string.Equals(framework.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The frameworks that come with LetterLint, and those of the named folders, which win over them.</summary>
    /// <exception cref="FrameworkException">A file does not say what it must.</exception>
    public static FrameworkLibrary Load(IEnumerable<string>? folders = null)
    {
        var words = GradeWordFile.BuiltIn();
        var abbreviations = AbbreviationFile.BuiltIn();
        var found = new Dictionary<string, Framework>(StringComparer.Ordinal);
        var assembly = typeof(FrameworkLibrary).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("frameworks/", StringComparison.Ordinal)))
        {
            using var text = Open(assembly, name);
            var framework = FrameworkFile.Read("rules/" + name, text, words);
            found[framework.Id] = framework with { CommonAbbreviations = abbreviations.CommonIn(framework.Id), KnownAbbreviations = abbreviations.Known };
        }

        foreach (var file in (folders ?? []).SelectMany(folder => Directory.EnumerateFiles(folder, "*.yml").Order(StringComparer.Ordinal)))
        {
            using var text = File.OpenText(file);
            var framework = FrameworkFile.Read(file, text, words);
            found[framework.Id] = framework with { CommonAbbreviations = abbreviations.CommonIn(framework.Id), KnownAbbreviations = abbreviations.Known };
        }

        return new FrameworkLibrary(found.Values);
    }

    internal static StreamReader Open(Assembly assembly, string resource) => new(assembly.GetManifestResourceStream(resource)!);
}
