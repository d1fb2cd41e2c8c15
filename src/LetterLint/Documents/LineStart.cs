using System.Text.RegularExpressions;
using LetterLint.Text;

namespace LetterLint.Documents;

/// <summary>How a line begins: heading mark, bullet, number, or none of them; and its words without that.</summary>
internal sealed partial record LineStart(Look Look, ListMarker? Marker, Span Words, bool IsRule)
{
    public static LineStart Of(string text, Span line)
    {
        var words = text.AsSpan(line.Start, line.Length);
        if ((words.Length >= 3 && IsRuled(words)) || LoneBullet().IsMatch(words))
        {
            return new LineStart(Look.Plain, null, line, IsRule: true);
        }

        var hashes = words.Length - words.TrimStart('#').Length;
        if (hashes is >= 1 and <= 6 && hashes < words.Length && words[hashes] is ' ' or '\t')
        {
            return Marked(text, Span.Between(line.Start + hashes, line.End), Look.Heading);
        }

        return Marked(text, line, InlineMarkup.IsBold(words) ? Look.Bold : Look.Plain);
    }

    private static bool IsRuled(ReadOnlySpan<char> words)
    {
        foreach (var unit in words)
        {
            if (unit is not ('-' or '_' or '=' or '*' or ' ' or '\t'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The marker that somebody typed before the words of a paragraph, and the words without it.</summary>
    public static (ListMarker? Marker, Prose Words) Of(Prose prose)
    {
        var match = Mark(prose.Text, 0, prose.Text.Length);
        if (!match.Success)
        {
            return (null, prose);
        }

        var mark = match.Groups["mark"];
        return (MarkerOf(match, prose.SpanOf(mark.Index, mark.Length)), prose.Slice(match.Length, prose.Text.Length - match.Length));
    }

    private static LineStart Marked(string text, Span line, Look look)
    {
        var start = line.Start;
        while (start < line.End && (text[start] == ' ' || (text[start] == '*' && start + 1 < line.End && text[start + 1] == '*')))
        {
            start += text[start] == '*' ? 2 : 1;
        }

        var match = Mark(text, start, line.End - start);
        if (!match.Success)
        {
            return new LineStart(look, null, line, false);
        }

        var mark = match.Groups["mark"];
        return new LineStart(look, MarkerOf(match, new Span(mark.Index, mark.Length)), Span.Between(match.Index + match.Length, line.End), false);
    }

    private static Match Mark(string text, int start, int length)
    {
        var bullet = Bullet().Match(text, start, length);
        return bullet.Success ? bullet : Number().Match(text, start, length);
    }

    private static ListMarker MarkerOf(Match match, Span span) =>
        new(Symbol(match.Groups["mark"].Value), match.Groups["number"] is { Success: true } number ? int.Parse(number.Value) : null, span);

    // Symbol fonts keep their bullets in the private use area.
    private static string Symbol(string mark) => mark.Length == 1 && mark[0] is >= '\uE000' and <= '\uF8FF' ? "•" : mark;

    [GeneratedRegex(@"^[•◼■▪●○◦□➢✓·\uE000-\uF8FF]$")]
    private static partial Regex LoneBullet();

    [GeneratedRegex(@"\G(?<mark>[•◼■▪●○◦□➢✓·\uE000-\uF8FF]|[-–—―─−*o+](?=[ \t]))[ \t]*(?=\S)")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\G(?<mark>(?<number>[0-9]{1,3})[.)]|[a-h]\.|\(?[a-z]\)|\(?[ivx]{1,5}\)|R[0-9]{1,2}\.?)[ \t]+(?=\S)")]
    private static partial Regex Number();
}
