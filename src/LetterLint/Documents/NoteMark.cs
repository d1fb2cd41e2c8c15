using System.Text.RegularExpressions;
using LetterLint.Text;

namespace LetterLint.Documents;

/// <summary>Footnotes as text marks them: “&lt;sup&gt;1&lt;/sup&gt;”, “¹” or “[^1]” in the text, and the same before the note.</summary>
internal static partial class NoteMark
{
    /// <summary>The note that a line is, or null.</summary>
    public static Footnote? ReadNote(string text, Span line)
    {
        var match = Note().Match(text, line.Start, line.Length);
        if (!match.Success)
        {
            return null;
        }

        var words = InlineMarkup.Read(text, Span.Between(match.Index + match.Length, line.End));
        return words.Text.Length == 0 ? null : new Footnote(Plain(match.Groups["mark"].Value), words, null);
    }

    /// <summary>The first place outside the notes themselves that refers to each mark.</summary>
    public static Dictionary<string, Span> References(string text, IReadOnlyList<Footnote> notes)
    {
        var found = new Dictionary<string, Span>(StringComparer.Ordinal);
        var begins = notes.Select(note => note.Prose.Span.Start).ToHashSet();
        for (var match = First(text); match is { Success: true }; match = match.NextMatch())
        {
            var span = new Span(match.Index, match.Length);
            if (!Enumerable.Range(span.End, 4).Any(begins.Contains))
            {
                found.TryAdd(Plain(match.Groups["mark"].Value), span);
            }
        }

        return found;
    }

    /// <summary>Every mark without its markup, those before the notes included.</summary>
    public static IEnumerable<Phrase> In(string text)
    {
        for (var match = First(text); match is { Success: true }; match = match.NextMatch())
        {
            yield return new Phrase(Plain(match.Groups["mark"].Value), new Span(match.Index, match.Length));
        }
    }

    /// <summary>Whether a mark stands right before this place.</summary>
    public static bool StandsBefore(string text, int at)
    {
        var from = Math.Max(0, at - 16);
        return MayHold(text.AsSpan(from, at - from)) && MarkBefore().IsMatch(text.AsSpan(from, at - from));
    }

    private static Match? First(string text) => MayHold(text) ? Mark().Match(text) : null;

    /// <summary>Whether a character is there that every mark has: most letters are without, and their check is spared the patterns.</summary>
    private static bool MayHold(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            if (unit is '<' or '[' or '¹' or '²' or '³' or (>= '\u2070' and <= '\u2079'))
            {
                return true;
            }
        }

        return false;
    }

    private static string Plain(string mark) => string.Create(mark.Length, mark, (plain, mark) =>
    {
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = mark[i] switch
            {
                '¹' => '1',
                '²' => '2',
                '³' => '3',
                >= '\u2070' and <= '\u2079' => (char)('0' + mark[i] - '\u2070'),
                _ => mark[i],
            };
        }
    });

    [GeneratedRegex(@"\G(?:<sup>(?<mark>\d{1,2})</sup>|(?<mark>[¹²³⁴-⁹⁰]{1,2})|\[\^(?<mark>\w{1,8})\]:)[ ]?(?=\S)")]
    private static partial Regex Note();

    // Not the “²” of “km²”.
    [GeneratedRegex(@"<sup>(?<mark>\d{1,2})</sup>|(?<!\b[ck]?m)(?<mark>[¹²³⁴-⁹⁰]{1,2})|\[\^(?<mark>\w{1,8})\]")]
    private static partial Regex Mark();

    [GeneratedRegex(@"(?:<sup>\d{1,2}</sup>|[¹²³⁴-⁹⁰]|\[\^\w{1,8}\]:) ?$")]
    private static partial Regex MarkBefore();
}
