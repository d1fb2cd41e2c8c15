namespace LetterLint.Reporting;

/// <summary>Breaks words over the lines of a terminal, so that it does not break them itself in mid-word.</summary>
internal static class Wrapped
{
    /// <summary>The text with a line end and so many blanks before each word that would not fit; as it is where the width is null.</summary>
    /// <param name="text">Printable text on one line.</param>
    /// <param name="width">The columns of the terminal, or null.</param>
    /// <param name="used">The columns already used on the first line.</param>
    /// <param name="indent">The blanks before every other line.</param>
    public static string Of(string text, int? width, int used, int indent)
    {
        if (width is not { } columns || used + Printable.Width(text) <= columns)
        {
            return text;
        }

        var lines = new System.Text.StringBuilder(text.Length + 32);
        var (at, isFirst) = (used, true);
        foreach (var whole in text.Split(' '))
        {
            var word = whole;
            var length = Printable.Width(word);
            if (!isFirst && at + 1 + length > columns)
            {
                lines.Append('\n').Append(' ', indent);
                at = indent;
            }
            else if (!isFirst)
            {
                lines.Append(' ');
                at++;
            }

            isFirst = false;

            // Scripts of wide signs have no blanks between words, and break anywhere.
            var (from, isWide) = (0, IsWide(word, length));
            while (length > columns - at && columns - at > 1 && isWide)
            {
                var head = Printable.Head(word.AsSpan(from), columns - at);
                lines.Append(word, from, head).Append('\n').Append(' ', indent);
                length -= Printable.Width(word.AsSpan(from, head));
                (from, at) = (from + head, indent);
            }

            lines.Append(word, from, word.Length - from);
            at += length;
        }

        return lines.ToString();
    }

    // Most of its signs are wide ones.
    private static bool IsWide(string word, int width) => width > word.Length * 3 / 2;
}

/// <summary>A line of a report that is written piece by piece, in tones, and goes on below, indented, where it does not fit.</summary>
internal sealed class WrappedLine(Action<string, Tone> write, int? width, int indent)
{
    private int _used;

    /// <summary>Writes a piece between whose words the line may go on below.</summary>
    public WrappedLine Add(string text, Tone tone)
    {
        var lines = Wrapped.Of(text, width, _used, indent);
        var last = lines.LastIndexOf('\n');
        _used = last < 0 ? _used + Printable.Width(lines) : Printable.Width(lines.AsSpan(last + 1));
        write(lines, tone);
        return this;
    }

    /// <summary>Writes a piece that is never broken, such as a path that people copy.</summary>
    public WrappedLine AddWhole(string text, Tone tone)
    {
        _used += Printable.Width(text);
        write(text, tone);
        return this;
    }

    /// <summary>Ends the line.</summary>
    public void End(Tone tone = Tone.Plain)
    {
        write("\n", tone);
        _used = 0;
    }
}
