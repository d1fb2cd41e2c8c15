using System.Collections.Immutable;
using LetterLint.Text;

namespace LetterLint.Documents;

/// <summary>
/// Reads plain text and Markdown, which reach us in the same mess: a heading mark is a look and no meaning, paragraphs are
/// broken by line ends, page numbers and running headers, tables are made of strokes, tabs, tags or blanks.
/// </summary>
public static class PlainTextReader
{
    /// <summary>Reads the bytes of a text file.</summary>
    /// <exception cref="DocumentException">The bytes are no text, or there is none.</exception>
    public static Document Read(string name, byte[] bytes, Budget? budget = null) => FromText(name, TextDecoder.Decode(bytes), budget);

    /// <summary>Reads text.</summary>
    /// <exception cref="DocumentException">There is more than the budget has.</exception>
    public static Document FromText(string name, string text, Budget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        budget ??= Budget.Usual;
        budget.CheckCharacters(text.Length);
        var source = new SourceText(text);
        budget.CheckLines(source.LineCount);
        var page = PageLayout.Of(source);
        var blocks = new BlockReader(source, page, budget).Read();
        var references = NoteMark.References(text, page.Footnotes);
        return new Document
        {
            Name = name,
            Source = source,
            Blocks = blocks,
            Footnotes = [.. page.Footnotes.Select(note => note with { Reference = references.TryGetValue(note.Mark, out var place) ? place : note.Reference })],
            Comments = [.. MarginComments.In(text)],
            Revisions = [.. EditMarks.RevisionsIn(text)],
            Highlights = [.. EditMarks.HighlightsIn(text)],
            LastPage = page.LastPage,
            Unread = [.. EditMarks.UnreadIn(text)],
        };
    }
}
