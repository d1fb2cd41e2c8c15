using LetterLint.Text;

namespace LetterLint.Reporting;

/// <summary>A line of the letter, cut to a window around the words that are marked.</summary>
/// <param name="Number">The line, from 1; null for the lines left out between two others.</param>
/// <param name="Before">What is shown of it before the mark.</param>
/// <param name="Marked">The words that are marked.</param>
/// <param name="After">What is shown behind them.</param>
internal sealed record FrameLine(int? Number, string Before, string Marked, string After)
{
    /// <summary>What is shown of it.</summary>
    public string Text => (Before + Marked + After).TrimEnd();

    /// <summary>How many columns stand before the mark.</summary>
    public int Indent => Printable.Width(Before);

    /// <summary>How many columns are marked; an empty span marks the place between two units.</summary>
    public int Width => Number is null ? 0 : Math.Max(1, Printable.Width(Marked));
}

/// <summary>Cuts out the lines that a span stands on; paragraphs are often one long line, so a line is cut to a window.</summary>
internal static class CodeFrame
{
    private const int Window = 100;
    private const int LeastWindow = 40;
    private const int MostLines = 4;

    // A sign with its accents has rarely more units than these.
    private const int MostUnits = 3;
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
                yield return new FrameLine(null, "…", "", "");
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
        var room = Math.Max(0, window - Printable.Width(mark));

        // No more of the line is copied than may be shown: a paragraph of a megabyte can have thousands of findings.
        var before = Printable.Of(source[Span.Between(Math.Max(line.Start, marked.Start - (MostUnits * window)), marked.Start)]);
        var after = Printable.Of(source[Span.Between(marked.End, Math.Min(line.End, marked.End + (MostUnits * window)))]);
        var left = Math.Max(room / 2, room - Printable.Width(after));
        if (before.Length < marked.Start - line.Start || Printable.Width(before) > left)
        {
            before = Left + before[WordStart(before, Printable.Tail(before, left))..];
        }

        var right = room - Math.Min(left, Printable.Width(before));
        if (after.Length < line.End - marked.End || Printable.Width(after) > right)
        {
            after = after[..WordEnd(after, Printable.Head(after, right))] + Right;
        }

        return new FrameLine(number, before, mark, after);
    }

    /// <summary>Words marked that fill more than the window: their beginning and their end.</summary>
    public static string Shorten(string mark, int window = Window)
    {
        if (Printable.Width(mark) <= window && mark.Length <= MostUnits * window)
        {
            return mark;
        }

        var head = mark[..WordEnd(mark, Printable.Head(mark, window * 2 / 3))];
        return head + Right + ' ' + mark[WordStart(mark, Printable.Tail(mark, window / 4))..];
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
