using LetterLint.Documents;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Reporting;

/// <summary>The letter's side of an evidence map: its paragraphs, with a mark around every sentence that is evidence.</summary>
internal sealed class EvidencePane(TextWriter html, Letter letter, ItemEvidence[] developments, int number)
{
    private readonly Extents<(Sentence Sentence, int[] Items)> _evidence = new(
    [
        .. developments.SelectMany((evidence, at) => evidence.Links.Select(link => (link.Sentence, Item: at + 1)))
            .GroupBy(link => link.Sentence).Select(group => (group.Key, group.Select(link => link.Item).ToArray())).OrderBy(group => group.Key.Index),
    ], evidence => evidence.Sentence.Span);

    private readonly Extents<Phrase> _headings = new(
        letter.Sections.Select(section => section.Heading).Concat(letter.Lists.Select(list => list.Heading)).OrderBy(heading => heading.Span), heading => heading.Span);

    private readonly Extents<(Span Span, int Number)> _items = new(developments.Select((evidence, at) => (evidence.Item.Span, at + 1)), item => item.Span);

    private readonly HashSet<Sentence> _begun = [];

    public static string IdOf(Sentence sentence, int letter) => $"s{letter}-{sentence.Index}";

    public void Write(Document document)
    {
        html.Write($"<section class=\"letter\" aria-label=\"Text of letter {number}\">\n");
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph paragraph)
            {
                Paragraph(paragraph, IsHeading(paragraph) ? "h3" : "p");
            }
            else if (block is Table table)
            {
                html.Write("<table>");
                foreach (var row in table.Rows)
                {
                    html.Write("<tr>");
                    foreach (var cell in row.Cells)
                    {
                        html.Write("<td>");
                        foreach (var part in cell.Paragraphs)
                        {
                            Paragraph(part, "p");
                        }

                        html.Write("</td>");
                    }

                    html.Write("</tr>");
                }

                html.Write("</table>\n");
            }
        }

        html.Write("</section>\n");
    }

    private bool IsHeading(Paragraph paragraph) =>
        paragraph.Look == Look.Heading || _headings.Near(paragraph.Prose.Span).Any(heading => heading.Span.Overlaps(paragraph.Prose.Span));

    private void Paragraph(Paragraph paragraph, string tag)
    {
        html.Write($"<{tag}>");
        if (paragraph.Marker is { } marker)
        {
            html.Write($"<span class=\"marker\">{EvidenceMap.Escape(marker.Text)}</span> ");
        }

        var items = _items.Near(paragraph.Prose.Span).Where(item => item.Span.Overlaps(paragraph.Prose.Span)).Select(item => item.Number).ToArray();
        if (items.Length > 0)
        {
            html.Write($"<span class=\"number\">{string.Join(", ", items)}</span> ");
        }

        var text = paragraph.Prose.Text;
        var at = 0;
        foreach (var (sentence, numbers) in _evidence.Near(paragraph.Prose.Span).Where(evidence => evidence.Sentence.Span.Overlaps(paragraph.Prose.Span)))
        {
            var (from, to) = PlaceIn(paragraph.Prose, sentence.Span);
            if (from < at || to <= from)
            {
                continue;
            }

            // A page break may part a sentence; the line leads to its beginning.
            var id = _begun.Add(sentence) ? $" id=\"{IdOf(sentence, number)}\" tabindex=\"-1\"" : "";
            html.Write($"{EvidenceMap.Escape(text[at..from])}<mark{id} data-items=\"{string.Join(' ', numbers)}\">{EvidenceMap.Escape(text[from..to])}"
                + $"<sup>{string.Join(", ", numbers)}</sup></mark>");
            at = to;
        }

        html.Write($"{EvidenceMap.Escape(text[at..])}</{tag}>\n");
    }

    private static (int From, int To) PlaceIn(Prose prose, Span sentence)
    {
        var from = prose.OffsetOf(sentence.Start);
        var to = prose.OffsetOf(sentence.End - 1);
        return (Math.Max(from, 0), to < 0 ? prose.Text.Length : to + 1);
    }
}
