using System.Text.RegularExpressions;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>What stands in quotation marks: titles, names and the words of others.</summary>
internal static partial class Quotations
{
    public static IReadOnlyList<Span> In(string text) => [.. Quoted().Matches(text).Select(match => new Span(match.Index, match.Length))];

    [GeneratedRegex(@"""[^""]{1,600}""|(?<![\p{L}\d.])'(?:[^']|'(?=\p{L})){1,300}'(?!\p{L})")]
    private static partial Regex Quoted();
}
