using LetterLint.Frameworks;

namespace LetterLint.Readings.Language;

/// <summary>Words whose full stops and apostrophes are their own: rules/vocabulary/wording.yml.</summary>
internal sealed class Marks
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _elisions;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _shortened;

    private Marks(YamlMap map) => (_elisions, _shortened) = (Set(map, "elisions"), Set(map, "shortened"));

    public static Marks Of(Framework framework) => framework.Vocabulary.Once(vocabulary => vocabulary.Read("wording", map => new Marks(map)));

    /// <summary>Whether a word has lost its beginning: “'til”.</summary>
    public bool IsElided(ReadOnlySpan<char> word) => _elisions.Contains(word);

    /// <summary>“etc..”: the full stop of the shortened word, then that of the sentence.</summary>
    public bool IsShortened(ReadOnlySpan<char> word, ReadOnlySpan<char> marks) => marks[0] is '.' or ',' && _shortened.Contains(word);

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(YamlMap map, string key) =>
        new HashSet<string>(map.Texts(key, text => text), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
