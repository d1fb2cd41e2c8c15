using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>What stands above a letter and is neither its address nor the name of an authority: rules/vocabulary/letterhead.yml.</summary>
internal sealed class Letterhead
{
    private readonly PhraseTable _phrases;
    private readonly HashSet<string> _noAuthority;

    private Letterhead(YamlMap map) =>
        (_phrases, _noAuthority) = (new PhraseTable(map.Texts("letterhead", PhrasePattern.Parse)), map.Texts("no-authority", text => text).ToHashSet(StringComparer.Ordinal));

    private static Letterhead BuiltIn => Vocabulary.BuiltIn.Once(vocabulary => vocabulary.Read("letterhead", map => new Letterhead(map)));

    /// <summary>Whether a line is the sender's: it has an address on the web, or what else only the sender's lines have.</summary>
    public static bool Is(Passage line) => line.Text.Contains('@', StringComparison.Ordinal) || line.Text.Contains("www.", StringComparison.Ordinal)
        || BuiltIn._phrases.In(line.Words, GradeWords.None).Count > 0;

    /// <summary>Whether words in the place of an authority's name are one: “children's services” are none.</summary>
    public static bool IsAuthority(ReadOnlySpan<Word> words)
    {
        var known = BuiltIn._noAuthority;
        foreach (var word in words)
        {
            if (!known.Contains(word.Text))
            {
                return true;
            }
        }

        return false;
    }
}
