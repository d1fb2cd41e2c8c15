using LetterLint.Frameworks;

namespace LetterLint.Letters;

/// <summary>The words with which an item in a column begins: rules/vocabulary/columns.yml.</summary>
internal sealed class ColumnWords
{
    private readonly HashSet<string> _openings;

    private ColumnWords(YamlMap map) => _openings = map.Texts("openings", text => text).ToHashSet(StringComparer.Ordinal);

    public static ColumnWords Of(Vocabulary vocabulary) => vocabulary.Once(all => all.Read("columns", map => new ColumnWords(map)));

    /// <summary>Whether an item begins with a word.</summary>
    public bool Begins(string word) => _openings.Contains(word);
}
