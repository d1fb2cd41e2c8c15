using System.Collections.Immutable;
using LetterLint.Text;

namespace LetterLint.Documents;

/// <summary>A file as its reader saw it: one plain-text projection, the blocks in it, and what an editor left behind.</summary>
public sealed record Document
{
    /// <summary>The path as the caller gave it, or a name for text that came from elsewhere.</summary>
    public required string Name { get; init; }

    /// <summary>The plain-text projection; every span of the document is a span of it.</summary>
    public required SourceText Source { get; init; }

    /// <summary>Paragraphs and tables in reading order, page furniture left out.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>Notes at the foot of a page or the end of the document.</summary>
    public ImmutableArray<Footnote> Footnotes { get; init; } = [];

    /// <summary>Insertions and deletions that nobody has accepted or rejected; the projection reads them as accepted.</summary>
    public ImmutableArray<Revision> Revisions { get; init; } = [];

    /// <summary>Comments in the margin.</summary>
    public ImmutableArray<Comment> Comments { get; init; } = [];

    /// <summary>What the Word add-in has recorded that may stand.</summary>
    public ImmutableArray<WaiverRecord> Waivers { get; init; } = [];

    /// <summary>What somebody has chosen for the letter in the Word add-in, or null.</summary>
    public LetterChoices? Choices { get; init; }

    /// <summary>Stretches marked with a highlighter.</summary>
    public ImmutableArray<Span> Highlights { get; init; } = [];

    /// <summary>Prompts of content controls that nobody has filled in.</summary>
    public ImmutableArray<Span> Prompts { get; init; } = [];

    /// <summary>Words that are in the file and are not shown.</summary>
    public ImmutableArray<HiddenText> Hidden { get; init; } = [];

    /// <summary>What the reader cannot read, so that nobody can say of anything that the letter does not have it.</summary>
    public ImmutableArray<UnreadPart> Unread { get; init; } = [];

    /// <summary>What stands beside the letter and not in it: headers, footers, the properties of the file; in the projection behind all else.</summary>
    public ImmutableArray<Furniture> Furniture { get; init; } = [];

    /// <summary>Where each page but the first begins, as Word last laid them out or the author has broken them; empty where the file does not say.</summary>
    public ImmutableArray<int> PageStarts { get; init; } = [];

    /// <summary>Whether the file tells only of the pages that the author has made begin, and others may begin between them.</summary>
    public bool MayHaveMorePages { get; init; }

    /// <summary>The number on its last page, or null where pages have none that the reader sees.</summary>
    public int? LastPage { get; init; }

    /// <summary>
    /// Where each Word paragraph begins in the projection, in body order; empty outside Word. Text boxes and notes are no
    /// paragraphs of the body: they belong to the paragraph that they hang on.
    /// </summary>
    public ImmutableArray<int> WordParagraphs { get; init; } = [];

    /// <summary>The place of an offset: line and column, and the Word paragraph where there is one.</summary>
    public Location Locate(int offset)
    {
        var location = Source.Locate(offset);
        if (WordParagraphs.IsEmpty || FurnitureAt(offset) is not null)
        {
            return location;
        }

        var note = Footnotes.IsEmpty ? null : DocumentPlaces.Of(this).NoteAt(offset);
        return location with { Paragraph = WordParagraphAt(note?.Reference?.Start ?? offset) };
    }

    /// <summary>What stands beside the letter at an offset, or null in the letter itself.</summary>
    public Furniture? FurnitureAt(int offset)
    {
        // They stand one behind the other, and behind the letter.
        var (low, high) = (0, Furniture.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Furniture[middle].Span.End < offset ? (middle + 1, high) : (low, middle);
        }

        return low < Furniture.Length && Furniture[low].Span.Start <= offset ? Furniture[low] : null;
    }

    private int WordParagraphAt(int offset)
    {
        var found = WordParagraphs.BinarySearch(offset);
        if (found < 0)
        {
            return Math.Max(0, ~found - 1);
        }

        // A deleted paragraph begins where the next one does, which has the words.
        while (found + 1 < WordParagraphs.Length && WordParagraphs[found + 1] == offset)
        {
            found++;
        }

        return found;
    }
}

/// <summary>A paragraph or a table.</summary>
public abstract record Block
{
    /// <summary>All of the block in the projection.</summary>
    public abstract Span Span { get; }

    /// <summary>Itself, or the paragraphs of all its cells.</summary>
    internal abstract IEnumerable<Paragraph> ToParagraphs();
}

/// <summary>A paragraph, whole, however many lines or pages it was broken over.</summary>
public sealed record Paragraph : Block
{
    public Paragraph(Prose prose) => Prose = prose;

    /// <summary>Its words, without list marker or heading mark.</summary>
    public Prose Prose { get; init; }

    /// <summary>How it looks: heading mark or style, bold, or plain. A look is a hint, never a meaning.</summary>
    public Look Look { get; init; }

    /// <summary>The bullet or number before it, with its place, or null.</summary>
    public ListMarker? Marker { get; init; }

    public override Span Span => Marker is { } marker ? Span.Cover(marker.Span, Prose.Span) : Prose.Span;

    internal override IEnumerable<Paragraph> ToParagraphs() => [this];
}

/// <summary>How a paragraph looks on the page.</summary>
public enum Look
{
    /// <summary>Running text.</summary>
    Plain,

    /// <summary>All of it bold.</summary>
    Bold,

    /// <summary>Marked as a heading, at whatever level.</summary>
    Heading,
}

/// <summary>A bullet or number at the start of a paragraph.</summary>
/// <param name="Text">As it stands: “•”, “-”, “14.”, “a)”, “R1”.</param>
/// <param name="Number">Its value where it is a plain number, else null.</param>
/// <param name="Span">Its place; empty where Word makes it and the text does not hold it.</param>
public sealed record ListMarker(string Text, int? Number, Span Span)
{
    /// <summary>Whether the marker is a sign and not a number or letter.</summary>
    public bool IsBullet => Number is null && !Text.Any(char.IsLetterOrDigit);
}

/// <summary>A table; a cell that spans columns stands once, in its first.</summary>
public sealed record Table(ImmutableArray<TableRow> Rows) : Block
{
    public override Span Span => Text.Span.Cover(Rows[0].Span, Rows[^1].Span);

    internal override IEnumerable<Paragraph> ToParagraphs() => Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Paragraphs);
}

/// <summary>A row of a table.</summary>
public sealed record TableRow(ImmutableArray<TableCell> Cells, Span Span);

/// <summary>A cell with its paragraphs; an empty cell has none.</summary>
public sealed record TableCell(ImmutableArray<Paragraph> Paragraphs, Span Span)
{
    /// <summary>All its words in one line.</summary>
    public string Text => string.Join(' ', Paragraphs.Select(p => p.Prose.Text));
}

/// <summary>A note and its mark.</summary>
/// <param name="Mark">The numeral or sign that refers to it.</param>
/// <param name="Prose">Its words.</param>
/// <param name="Reference">Where the mark stands in the text, or null when nothing refers to it.</param>
public sealed record Footnote(string Mark, Prose Prose, Span? Reference)
{
    /// <summary>Its paragraphs and tables where the format tells them apart: the key to the grades may be a table in a note.</summary>
    public ImmutableArray<Block> Blocks { get; init; } = [];
}

/// <summary>A tracked change.</summary>
/// <param name="Kind">Inserted or deleted.</param>
/// <param name="Text">The words inserted or deleted.</param>
/// <param name="Span">Where they stand, or for a deletion stood (then empty in Word).</param>
/// <param name="Author">Who made it, as Word recorded it.</param>
/// <param name="Date">When, as Word recorded it, or null.</param>
public sealed record Revision(RevisionKind Kind, string Text, Span Span, string? Author, DateTimeOffset? Date);

/// <summary>What a tracked change does.</summary>
public enum RevisionKind
{
    /// <summary>Adds words.</summary>
    Inserted,

    /// <summary>Takes words away.</summary>
    Deleted,
}

/// <summary>A comment in the margin and the words it is about.</summary>
public sealed record Comment(string Id, string Text, Span Span, string? Author, DateTimeOffset? Date)
{
    /// <summary>The author of what LetterLint writes into a Word document.</summary>
    internal const string Tool = "LetterLint";

    /// <summary>Whether LetterLint wrote it: “letterlint annotate” under its own name, the pane under the user's with a sign.</summary>
    internal bool IsOfTool => Author == Tool || Word.SignedRemark.IsOne(Text);
}

/// <summary>A waiver that the Word add-in keeps in the file: the rule and the identity of one finding, and why it may stand.</summary>
public sealed record WaiverRecord(string Rule, string Identity, string Reason);

/// <summary>What somebody has chosen for a letter, kept in its file.</summary>
/// <param name="Framework">The id of its framework, or null where it is to be recognised.</param>
/// <param name="PreviousName">The name of last year's letter, or null.</param>
/// <param name="Previous">The bytes of last year's letter.</param>
public sealed record LetterChoices(string? Framework, string? PreviousName, IReadOnlyList<byte> Previous);
