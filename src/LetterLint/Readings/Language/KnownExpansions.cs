using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>What abbreviations are known to stand for: rules/vocabulary/expansions.yml.</summary>
internal sealed class KnownExpansions
{
    private readonly Dictionary<string, string[]> _words;

    private KnownExpansions(YamlMap map) => _words = map.Maps("expansions")
        .Select(entry => entry.Read(of => (Letters: AbbreviationFile.LettersOf(of.Text("of")), Words: of.Text("words"))))
        .ToDictionary(entry => entry.Letters, entry => Array.ConvertAll(Words.Of(entry.Words), word => word.Text.TrimEnd('s')), StringComparer.Ordinal);

    public static KnownExpansions Of(Framework framework) => framework.Vocabulary.Once(vocabulary => vocabulary.Read("expansions", map => new KnownExpansions(map)));

    /// <summary>The words without signs of the plural; none where nobody knows them.</summary>
    public IReadOnlyList<string> WordsOf(string letters) => _words.GetValueOrDefault(letters) ?? [];
}
