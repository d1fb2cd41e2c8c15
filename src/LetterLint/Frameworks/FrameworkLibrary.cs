using System.Collections.Immutable;
using System.Reflection;
using LetterLint.Text;

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

    /// <summary>What is said of an id that no framework has.</summary>
    public string Unknown(string id) => $"There is no framework “{id}”; there are {string.Join(", ", Frameworks.Select(known => known.Id))}.";

    /// <summary>The frameworks that come with LetterLint.</summary>
    public static FrameworkLibrary Load() => Load([], [], [], []);

    /// <summary>The frameworks that come with LetterLint, and those of the named folders, which win over them.</summary>
    /// <param name="folders">Folders of framework files.</param>
    /// <param name="vocabulary">Folders of vocabulary files, which add to those that come with LetterLint.</param>
    /// <param name="abbreviations">Abbreviations that no letter need expand.</param>
    /// <param name="names">Names that are right as they stand.</param>
    /// <exception cref="FrameworkException">A file does not say what it must.</exception>
    public static FrameworkLibrary Load(IReadOnlyList<string> folders, IReadOnlyList<string> vocabulary, IReadOnlyList<string> abbreviations, IReadOnlyList<string> names)
    {
        var language = Vocabulary.With(vocabulary);
        var words = GradeWordFile.In(language);
        var approved = names.Count == 0 ? ApprovedNames.None : new ApprovedNames(names);
        var expanded = AbbreviationFile.In(language, [.. abbreviations, .. names]);
        var found = new Dictionary<string, Framework>(StringComparer.Ordinal);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var assembly = typeof(FrameworkLibrary).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("frameworks/", StringComparison.Ordinal)))
        {
            using var text = Open(assembly, name);
            Add("rules/" + name, text, PhrasePattern.Proven);
        }

        foreach (var file in folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.yml").Order(StringComparer.Ordinal)))
        {
            using var text = OpenFile(file);
            Add(file, text, PhrasePattern.Parse);
        }

        return new FrameworkLibrary([.. found.Values.Select(Telling)]);

        Framework Telling(Framework framework) => framework.ToldOfId is not { } id ? framework
            : found.TryGetValue(id, out var told) ? framework with { ToldOf = told }
            : throw new FrameworkException(files[framework.Id], 1, 1, $"“told-of”: there is no framework “{id}”; there are {string.Join(", ", found.Keys)}.");

        void Add(string file, StreamReader text, Func<string, PhrasePattern> phrase)
        {
            var framework = FrameworkFile.Read(file, text, words, phrase);
            files[framework.Id] = file;
            found[framework.Id] = framework with { Vocabulary = language, Approved = approved, CommonAbbreviations = expanded.CommonIn(framework.Id), KnownAbbreviations = expanded.Known };
        }
    }

    internal static StreamReader OpenFile(string file)
    {
        try
        {
            return File.OpenText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FrameworkException(file, 1, 1, "The file cannot be opened; look at its permissions.");
        }
    }

    internal static StreamReader Open(Assembly assembly, string resource) => new(assembly.GetManifestResourceStream(resource)!);
}
