using System.Text.Json;
using LetterLint.Documents;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Service;

/// <summary>
/// Writes the letter as it reads, block by block, with the place of each in the projection, so that whoever shows it can find every
/// finding in it. The text of a block is that of its span; what the author would not read in it (marks of markup, the foot of a page) is named.
/// </summary>
internal sealed class DraftBlocks
{
    private readonly Utf8JsonWriter _json;
    private readonly Document _document;
    private readonly Dictionary<int, Section> _headings = [];
    private readonly HashSet<int> _labels = [];

    private DraftBlocks(Utf8JsonWriter json, Document document, Letter? letter)
    {
        _json = json;
        _document = document;
        foreach (var section in letter?.Sections ?? [])
        {
            _headings.TryAdd(section.Heading.Span.Start, section);
        }

        _labels = [.. (letter?.Lists ?? []).Select(list => list.Heading.Span.Start)];
    }

    public static void Write(Utf8JsonWriter json, Document document, Letter? letter)
    {
        var blocks = new DraftBlocks(json, document, letter);
        json.WriteStartArray("blocks");
        foreach (var block in document.Blocks)
        {
            blocks.Block(block);
        }

        foreach (var note in document.Footnotes.Where(note => note.Prose.Text.Length > 0))
        {
            blocks.Paragraph("note", note.Prose.Span, note.Prose, new ListMarker(note.Mark, null, new Span(note.Prose.Span.Start, 0)));
        }

        foreach (var beside in document.Furniture.Where(beside => beside.Prose.Text.Length > 0))
        {
            blocks.Paragraph(beside.Kind switch { FurnitureKind.Header => "header", FurnitureKind.Footer => "footer", _ => "title" }, beside.Span, beside.Prose, null);
        }

        json.WriteEndArray();
    }

    private void Block(Block block)
    {
        if (block is not Table table)
        {
            Paragraph((Paragraph)block);
            return;
        }

        _json.WriteStartObject();
        Place("table", table.Span);
        _json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            _json.WriteStartArray();
            foreach (var cell in row.Cells)
            {
                _json.WriteStartArray();
                foreach (var paragraph in cell.Paragraphs)
                {
                    Paragraph(paragraph);
                }

                _json.WriteEndArray();
            }

            _json.WriteEndArray();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Paragraph(Paragraph paragraph)
    {
        if (paragraph.Prose.Text.Length > 0)
        {
            Paragraph(KindOf(paragraph), paragraph.Span, paragraph.Prose, paragraph.Marker);
        }
    }

    private string KindOf(Paragraph paragraph)
    {
        var section = SectionOf(paragraph.Prose.Span);
        return section is not null ? section.Whole is null ? "heading" : "subheading"
            : paragraph.Look == Look.Heading ? "subheading"
            : IsLabel(paragraph.Prose.Span) ? "label"
            : paragraph.Marker is not null ? "item"
            : paragraph.Look == Look.Bold ? "strong"
            : "paragraph";
    }

    /// <summary>A paragraph; a mark that stands in the text is part of it, one that Word draws is given beside it.</summary>
    private void Paragraph(string kind, Span span, Prose prose, ListMarker? mark = null)
    {
        _json.WriteStartObject();
        Place(kind, span);
        if (mark is { Span.Length: 0 })
        {
            _json.WriteString("mark", mark.Text);
        }

        _json.WriteString("text", _document.Source[span]);
        var left = LeftOut(prose, mark is { Span.Length: > 0 } ? mark.Span.End : span.Start);
        if (left.Count > 0)
        {
            _json.WriteStartArray("leftOut");
            foreach (var gap in left)
            {
                _json.WriteStartObject();
                _json.WriteNumber("start", gap.Start);
                _json.WriteNumber("end", gap.End);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void Place(string kind, Span span)
    {
        _json.WriteString("kind", kind);
        _json.WriteNumber("start", span.Start);
        _json.WriteNumber("end", span.End);
    }

    /// <summary>The gaps of the prose, and of what stands before it, that hold more than white space.</summary>
    private List<Span> LeftOut(Prose prose, int behind)
    {
        var gaps = new List<Span>();
        var source = _document.Source.Text.AsSpan();
        for (var at = 0; at < prose.Text.Length; at++)
        {
            var start = prose.SpanOf(at, 1).Start;
            if (start > behind && !source[behind..start].IsWhiteSpace())
            {
                gaps.Add(Span.Between(behind, start));
            }

            behind = start + 1;
        }

        return gaps;
    }

    private Section? SectionOf(Span span)
    {
        for (var at = span.Start; at < Math.Min(span.End, span.Start + 200); at++)
        {
            if (_headings.TryGetValue(at, out var section))
            {
                return section;
            }
        }

        return null;
    }

    private bool IsLabel(Span span) => Enumerable.Range(span.Start, Math.Min(span.Length, 40)).Any(_labels.Contains);
}
