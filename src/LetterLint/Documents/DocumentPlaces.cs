using System.Runtime.CompilerServices;
using LetterLint.Text;

namespace LetterLint.Documents;

/// <summary>Where the parts of a document stand, in order, so that a place is found among them without looking at all; made once a document.</summary>
internal sealed class DocumentPlaces
{
    private static readonly ConditionalWeakTable<Document, DocumentPlaces> Known = [];

    private readonly int[] _paragraphs;
    private readonly string?[] _numbers;
    private readonly int[] _pages;
    private readonly Extents<Footnote> _notes;
    private readonly Extents<(Span Span, int[] RowEnds)> _tables;

    private DocumentPlaces(Document document)
    {
        var paragraphs = document.Blocks.OfType<Paragraph>().Where(paragraph => paragraph.Prose.Text.Length > 0).OrderBy(paragraph => paragraph.Span.Start).ToArray();
        _paragraphs = [.. paragraphs.Select(paragraph => paragraph.Span.Start)];
        _numbers = [.. paragraphs.Select(paragraph => paragraph.Marker is { Span.Length: 0 } marker ? NumberIn(marker.Text) : null)];
        _pages = [.. document.PageStarts.Order()];
        _notes = new(document.Footnotes, note => note.Prose.Span);
        _tables = new(document.Blocks.OfType<Table>().Select(table => (table.Span, table.Rows.Select(row => row.Span.End).Order().ToArray())), table => table.Span);
    }

    public static DocumentPlaces Of(Document document) => Known.GetValue(document, static document => new DocumentPlaces(document));

    /// <summary>The note that holds an offset, or null.</summary>
    public Footnote? NoteAt(int offset) => _notes.Near(new Span(offset, 0)).FirstOrDefault(note => note.Prose.Span.Contains(offset));

    /// <summary>How many pages have begun before the one of an offset.</summary>
    public int PagesBefore(int offset) => Ascending.LastUpTo(_pages, offset) + 1;

    /// <summary>The number of the table row that an offset stands in, or null outside tables.</summary>
    public int? RowAt(int offset)
    {
        foreach (var (span, ends) in _tables.Near(new Span(offset, 0)))
        {
            if (span.Start <= offset && offset <= span.End)
            {
                return Ascending.LastUpTo(ends, offset - 1) + 2;
            }
        }

        return null;
    }

    /// <summary>How many paragraphs with words begin behind one offset and up to another; one at least.</summary>
    public int CountParagraphs(int behind, int upTo) => Math.Max(1, Ascending.LastUpTo(_paragraphs, upTo) - Ascending.LastUpTo(_paragraphs, behind));

    /// <summary>The number that Word draws before the paragraph of an offset, “4” or “2.4”, or null.</summary>
    public string? NumberAt(int offset) => Ascending.LastUpTo(_paragraphs, offset) is >= 0 and var at ? _numbers[at] : null;

    private static string? NumberIn(string marker) =>
        marker.Trim('(', ')', '.', ':') is { Length: > 0 } number && number.All(unit => char.IsAsciiDigit(unit) || unit == '.') ? number : null;
}
