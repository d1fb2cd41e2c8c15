using System.Collections.Immutable;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>
/// Parts a paragraph of several lines where one or more of its lines are a heading: right below a full line, right above
/// the text, or behind a page break that has taken the blank line with it.
/// </summary>
internal sealed class LostHeadings(Document document, Framework framework)
{
    // What takes more lines holds a whole page, and a page that holds no blank line has no headings.
    private const int MostLines = 400;
    private const int MostLinesOfHeading = 3;
    private readonly string _text = document.Source.Text;

    public ImmutableArray<Block> Parted() =>
        [.. document.Blocks.SelectMany(block => block is Paragraph { Look: Look.Plain } paragraph ? Parts(paragraph) : [block])];

    private IEnumerable<Block> Parts(Paragraph paragraph)
    {
        var prose = paragraph.Prose;
        var lines = prose.Pieces.Where(at => document.Source.BeginsLine(prose.SpanOf(at, 1).Start) && prose.Text[at] != ' ').Take(MostLines + 1).ToArray();
        if (lines.Length is < 2 or > MostLines)
        {
            yield return paragraph;
            yield break;
        }

        var start = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (HeadingAt(paragraph, lines, i) is not { } end || (lines[i] == 0 && end == prose.Text.Length))
            {
                continue;
            }

            if (lines[i] > start)
            {
                yield return paragraph with { Prose = prose.Slice(start, lines[i] - start), Marker = start == 0 ? paragraph.Marker : null };
            }

            yield return paragraph with { Prose = prose.Slice(lines[i], end - lines[i]), Marker = lines[i] == 0 ? paragraph.Marker : null };
            start = end;
        }

        if (start < prose.Text.Length)
        {
            yield return paragraph with { Prose = prose.Slice(start, prose.Text.Length - start), Marker = start == 0 ? paragraph.Marker : null };
        }
    }

    /// <summary>Where the heading ends that begins with a line; null where none does.</summary>
    private int? HeadingAt(Paragraph paragraph, int[] lines, int at)
    {
        var prose = paragraph.Prose;
        var start = lines[at];
        if (!char.IsUpper(prose.Text[start]) || (start > 0 && prose.Text[start - 2] is not ('.' or '?' or '!' or ':' or ';') && !IsBehindGap(prose, start)))
        {
            return null;
        }

        for (var next = at + 1; next <= Math.Min(lines.Length, at + MostLinesOfHeading); next++)
        {
            var end = next == lines.Length ? prose.Text.Length : lines[next];
            var passage = new Passage(paragraph with { Prose = prose.Slice(start, end - start), Marker = start == 0 ? paragraph.Marker : null });
            if ((end == prose.Text.Length || !char.IsLower(prose.Text[end]))
                && (SectionHeading.Read(passage, framework) is not null || ListInProgress.OpenedBy(passage, false, framework) is not null))
            {
                return end;
            }
        }

        return null;
    }

    /// <summary>Whether more than a line end stands before the line: a blank line, or the foot of a page.</summary>
    private bool IsBehindGap(Prose prose, int start)
    {
        var before = prose.SpanOf(start - 2, 1).End;
        return _text.AsSpan(before, prose.SpanOf(start, 1).Start - before).Count('\n') > 1;
    }
}
