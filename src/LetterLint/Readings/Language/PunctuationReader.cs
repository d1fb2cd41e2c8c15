using System.Text.RegularExpressions;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>Finds missing spaces and doubled marks; addresses, figures, ellipses and leaders are neither.</summary>
internal static partial class PunctuationReader
{
    // Two lines of a page are shorter.
    private const int LongestLines = 400;

    public static IEnumerable<MissingSpace> MissingSpacesIn(Prose prose)
    {
        foreach (Match match in NoSpace().Matches(prose.Text))
        {
            var mark = match.Groups["mark"];
            if (!Addresses.Hold(prose.Text, match.Index, match.Index + match.Length) && IsUnbroken(prose, mark.Index, match.Index + match.Length - mark.Index))
            {
                var place = prose.SpanOf(mark.Index, 1);
                yield return new MissingSpace(prose.Phrase(match.Index, match.Length), mark.Value, new TextEdit(new Span(mark.Value == "(" ? place.Start : place.End, 0), " "));
            }
        }
    }

    public static IEnumerable<DoubledPunctuation> DoubledIn(IEnumerable<Stretch> stretches, SourceText source, Framework framework)
    {
        var known = Marks.Of(framework);
        return stretches.SelectMany(stretch => DoubledIn(stretch.Prose, known, source));
    }

    private static IEnumerable<DoubledPunctuation> DoubledIn(Prose prose, Marks known, SourceText source)
    {
        foreach (Match match in Doubled().Matches(prose.Text))
        {
            var marks = match.Groups["marks"];
            if (!known.IsShortened(match.ValueSpan[..(marks.Index - match.Index)], marks.ValueSpan) && !IsSpacedEllipsis(prose.Text, marks.Index, marks.Index + marks.Length) && IsUnbroken(prose, marks.Index, marks.Length)
                && !(marks.Value[0] == ' ' && IsBelowNumeral(source, prose.SpanOf(marks.Index, 1).Start)))
            {
                yield return new DoubledPunctuation(prose.Phrase(match.Index, match.Length), marks.Value, new TextEdit(prose.SpanOf(marks.Index, marks.Length), marks.Value[^1..]))
                {
                    IsCertain = IsCertain(prose.Text, marks.ValueSpan, marks.Index + marks.Length),
                };
            }
        }
    }

    /// <summary>“it took ages . . .”: another stop follows behind a blank.</summary>
    private static bool IsSpacedEllipsis(string text, int start, int end) =>
        text[start] == ' ' && text.AsSpan(end) is [' ', '.', ..];

    /// <summary>Two that differ may both be wrong, and two stops within a sentence are what is left of three.</summary>
    private static bool IsCertain(string text, ReadOnlySpan<char> marks, int end) => marks[0] == ' '
        || (marks[0] == marks[1] && (marks[0] != '.' || text.AsSpan(end) is "" || (text.AsSpan(end) is [' ', var next, ..] && !char.IsLower(next))));

    /// <summary>Whether the line above has a raised numeral and no more: that of a note stood in the gap.</summary>
    private static bool IsBelowNumeral(SourceText source, int at)
    {
        var above = source.Text.AsSpan(Math.Max(0, at - LongestLines), Math.Min(at, LongestLines));
        var end = above.LastIndexOf('\n');
        if (end < 0)
        {
            return false;
        }

        var line = above[(above[..end].LastIndexOf('\n') + 1)..end].Trim();
        return line.Length is 1 or 2 && line.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>Whether the letter has nothing between the units: no markup, no footnote mark, no line end.</summary>
    private static bool IsUnbroken(Prose prose, int start, int length) => prose.SpanOf(start, length).Length == length;

    // “adulthood.However”, “care,which”, “common(41 young people)”; not “e.g.The”, “A.Smith”, “9.30am”, “parent(s)”.
    [GeneratedRegex(@"(?<![\p{L}\d.@/])\p{L}{2,30}(?:(?<mark>\()[\p{L}\d]{1,30}(?=%? )|(?<mark>[.!?])(?=\p{Lu}[\p{Ll} ])\p{L}{1,30}|(?<mark>[,;])\p{L}{2,30}|(?<mark>:)\p{Ll}{2,30})(?![\p{L}\d@/])")]
    private static partial Regex NoSpace();

    [GeneratedRegex(@"[\p{L}\d)%'""]{1,30}(?:(?<marks>\.\.|,,|;;|::|,\.|;\.|,;|;,)(?![.,;:])|(?<marks> [,;.])(?=[ ]|$))")]
    private static partial Regex Doubled();
}
