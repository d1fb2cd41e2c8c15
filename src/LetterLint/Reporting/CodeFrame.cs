using LetterLint.Text;

namespace LetterLint.Reporting;

/// <summary>A line of the letter, cut to a window around the words that are marked.</summary>
/// <param name="Number">The line, from 1; null for the lines left out between two others.</param>
/// <param name="Text">What is shown of it.</param>
/// <param name="Indent">How many columns stand before the mark.</param>
/// <param name="Width">How many columns are marked.</param>
internal sealed record FrameLine(int? Number, string Text, int Indent, int Width);

/// <summary>Cuts out the lines that a span stands on; paragraphs are often one long line, so a line is cut to a window.</summary>
internal static class CodeFrame
{
    private const int Window = 100;
    private const int LeastWindow = 40;
    private const int MostLines = 4;
    private const string Left = "… ";
    private const string Right = " …";

    /// <summary>The lines of a span, each cut to so many columns; of many lines the first and the last.</summary>
    public static IEnumerable<FrameLine> Of(SourceText source, Span span, int? columns = null)
    {
        // What is cut off is shown by a sign on either side.
        var window = columns is { } wide ? Math.Clamp(wide - Left.Length - Right.Length, LeastWindow, Window) : Window;
        var first = source.LineOf(span.Start);
        var last = source.LineOf(Math.Max(span.Start, span.End - 1));
        for (var line = first; line <= last; line++)
        {
            if (last - first >= MostLines && line == first + 2)
            {
                yield return new FrameLine(null, "…", 0, 0);
                line = last;
            }

            var place = source.Line(line);
            var start = Math.Clamp(span.Start, place.Start, place.End);
            var end = Math.Clamp(span.End, start, place.End);
            if (end > start || first == last)
            {
                yield return Cut(line + 1, source, place, Span.Between(start, end), window);
            }
        }
    }

    private static FrameLine Cut(int number, SourceText source, Span line, Span marked, int window)
    {
        var mark = Shorten(Printable.Of(source[marked]), window);
        var room = Math.Max(0, window - mark.Length);
        var (most, rest) = (marked.Start - line.Start, line.End - marked.End);
        var left = Math.Min(most, Math.Max(room / 2, room - rest));

        // No more of the line is copied than may be shown: a paragraph of a megabyte can have thousands of findings.
        var before = Printable.Of(source[Span.Between(marked.Start - Math.Min(most, left + 1), marked.Start)]);
        before = left == most ? before : Left + before[WordStart(before, before.Length - left)..];
        var after = Printable.Of(source[Span.Between(marked.End, marked.End + Math.Min(rest, room - left + 1))]);
        after = rest <= room - left ? after : after[..WordEnd(after, room - left)] + Right;

        // An empty span marks the place between two units.
        return new FrameLine(number, (before + mark + after).TrimEnd(), Printable.Width(before), Math.Max(1, Printable.Width(mark)));
    }

    /// <summary>Words marked that fill more than the window: their beginning and their end.</summary>
    public static string Shorten(string mark, int window = Window)
    {
        if (mark.Length <= window)
        {
            return mark;
        }

        var head = mark[..WordEnd(mark, window * 2 / 3)];
        return head + Right + ' ' + mark[WordStart(mark, mark.Length - window / 4)..];
    }

    /// <summary>The first start of a word from there on, or, in a word without end, a place that parts no pair of units.</summary>
    private static int WordStart(string text, int from)
    {
        if (from == 0 || text[from - 1] == ' ')
        {
            return from;
        }

        var blank = from < text.Length ? text.IndexOf(' ', from, Math.Min(Window / 4, text.Length - from)) : -1;
        return blank >= 0 ? blank + 1 : from < text.Length && char.IsLowSurrogate(text[from]) ? from + 1 : from;
    }

    /// <summary>The last end of a word up to there.</summary>
    private static int WordEnd(string text, int to)
    {
        if (to >= text.Length)
        {
            return text.Length;
        }

        var blank = to < 0 ? -1 : text.LastIndexOf(' ', to, Math.Min(Window / 4, to + 1));
        return blank >= 0 ? blank : to > 0 && char.IsHighSurrogate(text[to - 1]) ? to - 1 : Math.Max(0, to);
    }
}
