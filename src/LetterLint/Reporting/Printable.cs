using System.Globalization;

namespace LetterLint.Reporting;

/// <summary>Makes text safe to print: a letter must not move the cursor, colour the screen or turn the reading direction.</summary>
public static class Printable
{
    private const char Unprintable = '\uFFFD';

    /// <summary>The text with a blank for every line end and tab, and a sign for every other control character; as long as before.</summary>
    public static string Of(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0
        ? text
        : string.Create(text.Length, text, static (safe, text) =>
        {
            for (var i = 0; i < safe.Length; i++)
            {
                safe[i] = Of(text[i]);
            }
        });

    /// <summary>How many columns the text takes.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var unit in text)
        {
            width += char.IsLowSurrogate(unit) || char.GetUnicodeCategory(unit) == UnicodeCategory.NonSpacingMark ? 0 : 1;
        }

        return width;
    }

    private static char Of(char unit) => unit switch
    {
        '\t' or '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029' => ' ',
        >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' => Unprintable,
        _ => char.IsControl(unit) ? Unprintable : unit,
    };
}
