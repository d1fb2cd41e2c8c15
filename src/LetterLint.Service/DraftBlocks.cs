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
            blocks.Paragraph("note", note.Prose, note.Mark);
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
            Paragraph(KindOf(paragraph), paragraph.Prose, paragraph.Marker?.Text);
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

    private void Paragraph(string kind, Prose prose, string? mark)
    {
        _json.WriteStartObject();
        Place(kind, prose.Span);
        if (mark is not null)
        {
            _json.WriteString("mark", mark);
        }

        _json.WriteString("text", _document.Source[prose.Span]);
        var left = LeftOut(prose);
        if (left.Count > 0)
        {
            _json.WriteStartArray("leftOut");
            foreach (var span in left)
            {
                _json.WriteStartObject();
                _json.WriteNumber("start", span.Start);
                _json.WriteNumber("end", span.End);
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

    /// <summary>The gaps of the prose that hold more than white space.</summary>
    private List<Span> LeftOut(Prose prose)
    {
        var gaps = new List<Span>();
        var source = _document.Source.Text.AsSpan();
        var behind = prose.Span.Start;
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
