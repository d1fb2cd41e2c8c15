using System.Text.RegularExpressions;
using LetterLint.Text;

namespace LetterLint.Documents;

/// <summary>The paragraphs of a stretch that block tags, line breaks or bullets part: what a table cell holds.</summary>
internal static partial class Fragments
{
    public static bool HasBlocks(string text, Span span) =>
        text.AsSpan(span.Start, span.Length).Contains('<') && BlockTag().Match(text, span.Start, span.Length).Success;

    /// <summary>Whether bullets stand behind words: a list that lost its line ends.</summary>
    public static bool HasInnerBullets(string text, Span span) => InnerBullet().IsMatch(text.AsSpan(span.Start, span.Length));

    public static IEnumerable<Paragraph> Of(string text, Span span)
    {
        var start = span.Start;
        var inList = false;
        for (var cut = Cut().Match(text, start, span.End - start); cut.Success; cut = Cut().Match(text, cut.Index + cut.Length, span.End - cut.Index - cut.Length))
        {
            if (Read(text, Span.Between(start, cut.Index), inList) is { } paragraph)
            {
                yield return paragraph;
            }

            inList = cut.Value.StartsWith("<li", StringComparison.OrdinalIgnoreCase);

            // A bullet is the start of the next paragraph, a tag is nothing of it.
            start = cut.Value[0] == '<' ? cut.Index + cut.Length : cut.Index;
        }

        if (Read(text, Span.Between(start, span.End), inList) is { } last)
        {
            yield return last;
        }
    }

    private static Paragraph? Read(string text, Span span, bool inList)
    {
        var from = span.Start;
        while (from < span.End && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        var line = Span.Between(from, span.End);
        if (line.Length == 0)
        {
            return null;
        }

        var start = LineStart.Of(text, line);
        var prose = InlineMarkup.Read(text, start.Words);
        return prose.Text.Length == 0 || start.IsRule ? null : new Paragraph(prose)
        {
            Look = start.Look,
            Marker = start.Marker ?? (inList ? new ListMarker("•", null, new Span(prose.Span.Start, 0)) : null),
        };
    }

    [GeneratedRegex(@"</?(p|li|ul|ol|br|div)\b[^<>]{0,100}>", RegexOptions.IgnoreCase)]
    private static partial Regex BlockTag();

    [GeneratedRegex(@"\S[ \t]{1,9}[•◼■▪●○◦□\uE000-\uF8FF][ \t]{0,9}\w")]
    private static partial Regex InnerBullet();

    [GeneratedRegex(@"</?(p|li|ul|ol|br|div)\b[^<>]{0,100}>|[•◼■▪●○◦□\uE000-\uF8FF]", RegexOptions.IgnoreCase)]
    private static partial Regex Cut();
}
