using System.Text.RegularExpressions;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>Finds missing spaces and doubled marks; addresses, figures, ellipses and leaders are neither.</summary>
internal static partial class PunctuationReader
{
    public static IEnumerable<MissingSpace> MissingSpacesIn(Prose prose)
    {
        foreach (Match match in NoSpace().Matches(prose.Text))
        {
            var mark = match.Groups["mark"];
            if (!Addresses.Hold(prose.Text, match.Index, match.Index + match.Length) && IsUnbroken(prose, mark.Index, match.Index + match.Length - mark.Index))
            {
                yield return new MissingSpace(prose.Phrase(match.Index, match.Length), mark.Value, new TextEdit(new Span(prose.SpanOf(mark.Index, 1).End, 0), " "));
            }
        }
    }

    public static IEnumerable<DoubledPunctuation> DoubledIn(Prose prose)
    {
        foreach (Match match in Doubled().Matches(prose.Text))
        {
            var marks = match.Groups["marks"];
            if (!Shortened().IsMatch(match.Value) && IsUnbroken(prose, marks.Index, marks.Length))
            {
                yield return new DoubledPunctuation(prose.Phrase(match.Index, match.Length), marks.Value, new TextEdit(prose.SpanOf(marks.Index, marks.Length), marks.Value[^1..]));
            }
        }
    }

    /// <summary>Whether the letter has nothing between the units: no markup, no footnote mark, no line end.</summary>
    private static bool IsUnbroken(Prose prose, int start, int length) => prose.SpanOf(start, length).Length == length;

    // “adulthood.However”, “care,which”; not “e.g.The”, “A.Smith”, “9.30am”.
    [GeneratedRegex(@"(?<![\p{L}\d.@/])\p{L}{2,30}(?:(?<mark>[.!?])(?=\p{Lu}[\p{Ll} ])\p{L}{1,30}|(?<mark>[,;])\p{L}{2,30}|(?<mark>:)\p{Ll}{2,30})(?![\p{L}\d@/])")]
    private static partial Regex NoSpace();

    [GeneratedRegex(@"[\p{L}\d)%'""]{1,30}(?:(?<marks>\.\.|,,|;;|::|,\.|;\.|,;|;,)(?![.,;:])|(?<marks> [,;.])(?=[ ]|$))")]
    private static partial Regex Doubled();

    // “etc..”: the full stop of the shortened word, then that of the sentence.
    [GeneratedRegex(@"^(?:etc|al|ltd|plc|inc|co|no|approx|dept|[ap]m|eg|ie|g|e)[.,]", RegexOptions.IgnoreCase)]
    private static partial Regex Shortened();
}
