using System.Runtime.CompilerServices;
using System.Text;
using Wcwidth;

namespace LetterLint.Reporting;

/// <summary>Makes text safe to print: a letter must not move the cursor, colour the screen or turn the reading direction.</summary>
internal static class Printable
{
    private const char Unprintable = '\uFFFD';

    // Below it, and in the block of our own quotation marks and ellipses, every sign takes a column.
    private const int FirstMark = 0x300;

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

    /// <summary>How many columns of a terminal the text takes: two for a wide sign, none for an accent on the one before it.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Width(rune);
        }

        return width;
    }

    /// <summary>How many units of the text fill no more than so many columns, from its beginning.</summary>
    internal static int Head(ReadOnlySpan<char> text, int columns)
    {
        var units = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            columns -= Width(rune);
            if (columns < 0)
            {
                break;
            }

            units += rune.Utf16SequenceLength;
        }

        return Math.Min(units, text.Length);
    }

    /// <summary>Where the part of the text begins that fills no more than so many columns up to its end; never at an accent.</summary>
    internal static int Tail(ReadOnlySpan<char> text, int columns)
    {
        var (start, at) = (text.Length, text.Length);
        while (at > 0)
        {
            _ = Rune.DecodeLastFromUtf16(text[..at], out var rune, out var units);
            var width = Width(rune);
            at -= units;
            columns -= width;
            if (columns < 0)
            {
                break;
            }

            start = width > 0 ? at : start;
        }

        return start;
    }

    private static int Width(Rune rune) => rune.Value is < FirstMark or (> 0x200F and < 0x2028) ? 1 : WidthOfOther(rune.Value);

    /// <summary>Apart from the rest, so that the tables of it are loaded only where they are needed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int WidthOfOther(int value) => Math.Max(0, UnicodeCalculator.GetWidth(value));

    private static char Of(char unit) => unit switch
    {
        '\t' or '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029' => ' ',
        >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' => Unprintable,
        _ => char.IsControl(unit) ? Unprintable : unit,
    };
}
