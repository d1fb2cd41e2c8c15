using System.Text.RegularExpressions;
using LetterLint.Text;

namespace LetterLint.Documents;

/// <summary>Takes emphasis, tags, escapes, links and footnote marks out of a stretch of text and keeps the way back.</summary>
internal static partial class InlineMarkup
{
    public static Prose Read(string source, Span span)
    {
        var builder = new Prose.Builder();
        Append(builder, source, span);
        return builder.ToProse();
    }

    public static void Append(Prose.Builder builder, string source, Span span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            var unit = source[i];
            var next = i + 1 < span.End ? source[i + 1] : '\0';
            switch (unit)
            {
                case '\\' when char.IsPunctuation(next) || char.IsSymbol(next):
                    builder.Append(next, ++i);
                    break;
                case '*':
                case '_' when next == '_' || !IsInsideWord(source, span, i):
                    break;
                case '<' when TagEnd(source, i, span.End) is var end && end > 0:
                    i = SkipTag(builder, source, span, i, end);
                    break;
                case '&' when Entity(source, i, span.End) is var (letter, length) && length > 0:
                    builder.Append(letter, i);
                    i += length - 1;
                    break;
                case '!' when next == '[' && Link(source, i + 1, span.End) is { } image:
                    i = image.End - 1;
                    break;
                case '[' when next == '^' && source.IndexOf(']', i, Math.Min(span.End - i, 12)) is var close && close > 0:
                    i = close;
                    break;
                case '[' when Link(source, i, span.End) is { } link:
                    Append(builder, source, link.Words);
                    i = link.End - 1;
                    break;
                case '\u00B9' or '\u00B2' or '\u00B3' or (>= '\u2070' and <= '\u2079'):
                    break;
                case >= '\uE000' and <= '\uF8FF':
                    builder.Blank(i);
                    break;
                default:
                    builder.Append(unit, i);
                    break;
            }
        }
    }

    /// <summary>Whether every word of the stretch is marked bold.</summary>
    public static bool IsBold(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return (text.StartsWith("**") && text.EndsWith("**") && text.Length > 4 && text[2..^2].IndexOf("**", StringComparison.Ordinal) < 0)
            || (text.StartsWith("<b>", StringComparison.OrdinalIgnoreCase) && text.EndsWith("</b>", StringComparison.OrdinalIgnoreCase)
                && text[3..^4].IndexOf("</b>", StringComparison.OrdinalIgnoreCase) < 0);
    }

    private static bool IsInsideWord(string source, Span span, int at) =>
        at > span.Start && at + 1 < span.End && char.IsLetterOrDigit(source[at - 1]) && char.IsLetterOrDigit(source[at + 1]);

    /// <summary>A footnote mark in superscript goes; “18&lt;sup&gt;th&lt;/sup&gt;” stays.</summary>
    private static int SkipTag(Prose.Builder builder, string source, Span span, int at, int end)
    {
        var tag = source.AsSpan(at, end - at);
        if (tag.StartsWith("<sup", StringComparison.OrdinalIgnoreCase))
        {
            var close = source.IndexOf("</sup>", end, Math.Min(span.End - end, 32), StringComparison.OrdinalIgnoreCase);
            if (close > 0 && source.AsSpan(end, close - end).Trim().IndexOfAnyExceptInRange('0', '9') < 0)
            {
                return close + "</sup>".Length - 1;
            }
        }
        else if (tag is "<del>" && source.IndexOf("</del>", end, span.End - end, StringComparison.Ordinal) is var close && close > 0)
        {
            // The text is read as it looks with all changes accepted.
            return close + "</del>".Length - 1;
        }
        else if (Block().IsMatch(tag))
        {
            builder.Blank(at);
        }

        return end - 1;
    }

    private static int TagEnd(string source, int at, int limit)
    {
        if (at + 1 >= limit || !(char.IsAsciiLetter(source[at + 1]) || source[at + 1] is '/' or '!'))
        {
            return -1;
        }

        var isComment = source.AsSpan(at, limit - at).StartsWith("<!--");
        var close = isComment
            ? source.IndexOf("-->", at, limit - at, StringComparison.Ordinal)
            : source.IndexOf('>', at, Math.Min(limit - at, 200));
        return close < 0 ? -1 : close + (isComment ? 3 : 1);
    }

    private static (char Letter, int Length) Entity(string source, int at, int limit)
    {
        var text = source.AsSpan(at, Math.Min(limit - at, 8));
        return text switch
        {
            ['&', 'a', 'm', 'p', ';', ..] => ('&', 5),
            ['&', 'l', 't', ';', ..] => ('<', 4),
            ['&', 'g', 't', ';', ..] => ('>', 4),
            ['&', 'q', 'u', 'o', 't', ';', ..] => ('"', 6),
            ['&', '#', '3', '9', ';', ..] => ('\'', 5),
            ['&', 'n', 'b', 's', 'p', ';', ..] => (' ', 6),
            _ => default,
        };
    }

    private static (Span Words, int End)? Link(string source, int at, int limit)
    {
        var close = source.IndexOf("](", at, Math.Min(limit - at, 300), StringComparison.Ordinal);
        var end = close < 0 ? -1 : source.IndexOf(')', close, Math.Min(limit - close, 500));
        return end < 0 ? null : (Span.Between(at + 1, close), end + 1);
    }

    [GeneratedRegex(@"^</?(p|br|li|ul|ol|div|tr|td|th|table|h\d)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Block();
}
