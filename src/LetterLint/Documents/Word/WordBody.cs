using System.Collections.Immutable;
using LetterLint.Text;

namespace LetterLint.Documents.Word;

/// <summary>Walks the blocks of a document: paragraphs, tables, text boxes, notes.</summary>
internal sealed class WordBody
{
    private readonly WordText _text;
    private readonly WordOrigins? _origins;
    private readonly WordPackage _package;
    private readonly WordStyles _styles;
    private readonly WordNumbering _numbering;
    private readonly WordNotes _notes;
    private readonly List<int> _paragraphs = [];
    private OpenParagraph? _open;
    private bool _isMainText = true;

    /// <summary>Prepares to read; the origins of the text are noted where somebody asks for them.</summary>
    public WordBody(WordPackage package, WordOrigins? origins = null)
    {
        _text = new WordText(origins);
        _origins = origins;
        _package = package;
        _styles = new WordStyles(package.Styles);
        _numbering = new WordNumbering(package.Numbering, _styles);
        _notes = new WordNotes(package);
    }

    public Document Read(string name)
    {
        var blocks = Story(_package.Body);
        _isMainText = false;
        var footnotes = _notes.Referenced().Select(Footnote).ToImmutableArray();
        return new Document
        {
            Name = name,
            Source = new SourceText(_text.ToString()),
            Blocks = [.. blocks],
            Footnotes = footnotes,
            Revisions = [.. _text.Revisions],
            Comments = [.. WordComments.Of(_package.Comments, _text.Comments)],
            Highlights = [.. _text.Highlights],
            Waivers = _package.Waivers,
            WordParagraphs = [.. _paragraphs],
        };
    }

    private Footnote Footnote(WordNote note)
    {
        if (_origins is not null)
        {
            _origins.Note = note;
        }

        var blocks = Story(note.Element);
        return new Footnote(note.Mark, Words(blocks), note.Reference) { Blocks = [.. blocks] };
    }

    // A story is what paragraphs cannot leave: the body, a cell, a text box, a note.
    private List<Block> Story(WordElement container)
    {
        var blocks = new List<Block>();
        Blocks(container, blocks);
        Close(blocks);
        return blocks;
    }

    private void Blocks(WordElement container, List<Block> into)
    {
        foreach (var element in container.Children)
        {
            switch (element.Name)
            {
                case "p":
                    Paragraph(element, into);
                    break;
                case "tbl":
                    Close(into);
                    Table(element, into);
                    break;
                case "sdt" or "sdtContent" or "customXml" or "smartTag":
                    Blocks(element, into);
                    break;
                case "commentRangeStart":
                    _text.BeginComment(element.Attribute("id"));
                    break;
                case "commentRangeEnd":
                    _text.EndComment(element.Attribute("id"));
                    break;
            }
        }
    }

    private void Paragraph(WordElement element, List<Block> into)
    {
        var properties = element.Child("pPr");
        if (_text.IsDeleted)
        {
            Count(_text.NextLine);
            new WordRuns(_text, _styles, _notes, properties).Read(element);
            _text.Append("\n", default, element);
            return;
        }

        if (_open is null)
        {
            _text.StartParagraph();
            _open = new OpenParagraph(_text.End);
        }

        Count(_text.End);
        _origins?.Add(element, new Span(_text.End, 0));
        var runs = new WordRuns(_text, _styles, _notes, properties);
        var before = _text.End;
        runs.Read(element);
        _open.Add(runs, properties, hasWords: _text.End > before);

        var mark = properties?.Child("rPr");
        if ((mark?.Child("del") ?? mark?.Child("moveFrom")) is { } deleted)
        {
            _text.DeleteLineEnd(deleted);
            return;
        }

        Close(into);
        if ((mark?.Child("ins") ?? mark?.Child("moveTo")) is { } inserted)
        {
            _text.InsertLineEnd(inserted);
        }
    }

    private void Count(int start)
    {
        if (_isMainText)
        {
            _paragraphs.Add(start);
        }
    }

    private void Close(List<Block> into)
    {
        if (_open is not { } open)
        {
            return;
        }

        _open = null;
        var drawn = _numbering.Next(open.Properties, open.Start);
        var isHeading = _styles.IsHeading(open.Properties);
        foreach (var line in _text.Lines())
        {
            var (typed, words) = drawn is null ? LineStart.Of(line.Prose) : (null, line.Prose);
            into.Add(new Paragraph(words)
            {
                Marker = drawn ?? typed,
                Look = isHeading ? Look.Heading : line.IsBold ? Look.Bold : Look.Plain,
            });
            drawn = null;
        }

        var wasMainText = _isMainText;
        _isMainText = false;
        foreach (var box in open.TextBoxes)
        {
            into.AddRange(Story(box));
        }

        _isMainText = wasMainText;
    }

    private void Table(WordElement table, List<Block> into)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        foreach (var row in Parts(table, "tr"))
        {
            var properties = row.Child("trPr");
            var cells = ImmutableArray.CreateBuilder<TableCell>();
            var deletion = properties?.Child("del");
            Skip(Number(properties?.Child("gridBefore")), cells);
            During(deletion, () =>
            {
                foreach (var cell in Parts(row, "tc"))
                {
                    Cell(cell, cells);
                }
            });
            if (deletion is null && cells.Count > 0)
            {
                rows.Add(new TableRow(cells.ToImmutable(), Span.Cover(cells[0].Span, cells[^1].Span)));
            }
        }

        if (rows.Count > 0)
        {
            into.Add(new Table(rows.ToImmutable()));
        }
    }

    private void Cell(WordElement cell, ImmutableArray<TableCell>.Builder into)
    {
        var properties = cell.Child("tcPr");
        var start = _text.NextLine;
        var blocks = new List<Block>();

        // Word does not show what a cell holds that goes on from the one above or to the left of it.
        var wasHidden = _text.IsHidden;
        _text.IsHidden |= Continues(properties?.Child("vMerge")) || Continues(properties?.Child("hMerge"));
        During(properties?.Child("cellDel"), () => blocks = Story(cell));
        _text.IsHidden = wasHidden;

        into.Add(new TableCell([.. ParagraphsOf(blocks)], Span.Between(Math.Min(start, _text.End), _text.End)));
        Skip(Number(properties?.Child("gridSpan")) - 1, into);
    }

    private static bool Continues(WordElement? merge) => merge is not null && merge.Value != "restart";

    // So that a column has the same index in every row.
    private void Skip(int columns, ImmutableArray<TableCell>.Builder into)
    {
        for (var i = 0; i < columns; i++)
        {
            into.Add(new TableCell([], new Span(_text.End, 0)));
        }
    }

    private void During(WordElement? deletion, Action read)
    {
        if (deletion is null)
        {
            read();
            return;
        }

        _text.BeginChange(RevisionKind.Deleted, deletion);
        read();
        _text.EndChange();
    }

    // Rows and cells may stand in content controls.
    private static IEnumerable<WordElement> Parts(WordElement container, string name) =>
        container.Children.SelectMany(child => child.Name switch
        {
            "sdt" or "sdtContent" or "customXml" => Parts(child, name),
            _ when child.Name == name => [child],
            _ => [],
        });

    // Word's tables have at most 63 columns.
    private static int Number(WordElement? element) =>
        int.TryParse(element?.Value, out var number) ? Math.Clamp(number, 0, 63) : 0;

    private static IEnumerable<Paragraph> ParagraphsOf(IEnumerable<Block> blocks) =>
        blocks.SelectMany(block => block is Table table
            ? table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Paragraphs)
            : [(Paragraph)block]);

    private static Prose Words(IEnumerable<Block> blocks)
    {
        var words = new Prose.Builder();
        foreach (var paragraph in ParagraphsOf(blocks))
        {
            words.Blank(paragraph.Prose.Span.Start);
            words.Append(paragraph.Prose);
        }

        return words.ToProse();
    }

    /// <summary>A paragraph that has begun and not ended; several in the file where the marks between them are deleted.</summary>
    private sealed class OpenParagraph(int start)
    {
        private bool _hasWords;

        public int Start => start;
        public WordElement? Properties { get; private set; }
        public List<WordElement> TextBoxes { get; } = [];

        // As in Word, the last mark rules over the joined paragraph, unless nothing stands before that mark.
        public void Add(WordRuns runs, WordElement? properties, bool hasWords)
        {
            if (hasWords || !_hasWords)
            {
                Properties = properties;
            }

            _hasWords |= hasWords;
            TextBoxes.AddRange(runs.TextBoxes);
        }
    }
}
