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
        if (width is not { } columns || used + text.Length <= columns)
        {
            return text;
        }

        var lines = new System.Text.StringBuilder(text.Length + 32);
        var at = used;
        foreach (var word in text.Split(' '))
        {
            var length = Printable.Width(word);
            if (lines.Length > 0 && at + 1 + length > columns)
            {
                lines.Append('\n').Append(' ', indent);
                at = indent;
            }
            else if (lines.Length > 0)
            {
                lines.Append(' ');
                at++;
            }

            lines.Append(word);
            at += length;
        }

        return lines.ToString();
    }
}
