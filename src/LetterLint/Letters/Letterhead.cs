using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>What stands above a letter and is neither its address nor the name of an authority: rules/vocabulary/letterhead.yml.</summary>
internal sealed class Letterhead
{
    private readonly PhraseTable _phrases;
    private readonly ImmutableArray<PhrasePattern> _named;
    private readonly HashSet<string> _noAuthority;

    private Letterhead(YamlMap map) =>
        (_phrases, _named, _noAuthority) = (new PhraseTable(map.Texts("letterhead", PhrasePattern.Parse)), [.. map.Texts("named", PhrasePattern.Parse)], map.Texts("no-authority", text => text).ToHashSet(StringComparer.Ordinal));

    private static Letterhead BuiltIn => Vocabulary.BuiltIn.Once(vocabulary => vocabulary.Read("letterhead", map => new Letterhead(map)));

    /// <summary>Whether a line is the sender's: it has an address on the web, or what else only the sender's lines have.</summary>
    public static bool Is(Passage line) => line.Text.Contains('@', StringComparison.Ordinal) || line.Text.Contains("www.", StringComparison.Ordinal)
        || BuiltIn._phrases.In(line.Words, GradeWords.None).Count > 0;

    /// <summary>The authority that a line of its own names, as “Westerby Borough Council area” does; null where it is another line.</summary>
    public static Phrase? AuthorityIn(Passage line)
    {
        foreach (var named in BuiltIn._named)
        {
            if (char.IsUpper(line.Text[0]) && named.MatchAt(line.Words, 0, GradeWords.None, whole: true) is { } match && match["authority"] is { } name
                && IsAuthority(line.Words.AsSpan(name.From, name.To - name.From)))
            {
                return line.Prose.Whole;
            }
        }

        return null;
    }

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
