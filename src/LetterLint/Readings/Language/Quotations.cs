using System.Text.RegularExpressions;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>What stands in quotation marks: titles, names and the words of others.</summary>
internal static partial class Quotations
{
    public static IReadOnlyList<Span> In(string text) => [.. Quoted().Matches(text).Select(match => new Span(match.Index, match.Length))];

    /// <summary>Whether one of them, which are in order, holds a place.</summary>
    public static bool Hold(IReadOnlyList<Span> quotations, int at)
    {
        var (low, high) = (0, quotations.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = quotations[middle].Start <= at ? (middle, high) : (low, middle - 1);
        }

        return quotations.Count > 0 && quotations[low].Contains(at);
    }

    [GeneratedRegex(@"""[^""]{1,600}""|(?<![\p{L}\d.])'(?:[^']|'(?=\p{L})){1,300}'(?!\p{L})")]
    private static partial Regex Quoted();
}
