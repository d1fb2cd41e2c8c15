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
    private readonly WordTables _tables;
    private readonly Queue<bool> _sections;
    private bool _isMainText = true;
    private bool _isSectionNew;

    /// <summary>Prepares to read; the origins of the text are noted where somebody asks for them.</summary>
    public WordBody(WordPackage package, WordOrigins? origins = null)
    {
        _text = new WordText(package.Budget, origins);
        _tables = new WordTables(_text, Story);
        _origins = origins;
        _package = package;
        _styles = new WordStyles(package.Styles);
        _numbering = new WordNumbering(package.Numbering, _styles);
        _notes = new WordNotes(package);
        _sections = WordSections.PageBreaks(package.Body);
    }

    public Document Read(string name)
    {
        var blocks = Story(_package.Body);
        _isMainText = false;
        var footnotes = _notes.Referenced().Select(Footnote).ToImmutableArray();
        ImmutableArray<UnreadPart> unread = [.. _text.Unread];
        if (unread.Length > 0 && _text.ToString().AsSpan().IsWhiteSpace())
        {
            throw new DocumentException("All text of the letter stands in an embedded file or a picture, which LetterLint does not read; open it in Word, save it again, and see whether its words can be selected.");
        }

        var furniture = Furniture().ToImmutableArray();
        return new Document
        {
            Name = name,
            Source = new SourceText(_text.ToString()),
            Blocks = [.. blocks],
            Footnotes = footnotes,
            Furniture = furniture,
            Prompts = [.. _text.Prompts],
            Hidden = [.. _text.Hidden],
            Unread = unread,
            PageStarts = [.. _text.Pages],
            MayHaveMorePages = !_text.IsLaidOut,
            Revisions = [.. _text.Revisions],
            Comments = [.. WordComments.Of(_package.Comments, _text.Comments)],
            Highlights = [.. _text.Highlights.Concat(_text.Tints.Marks(_text.ToString())).Order()],
            Waivers = _package.Waivers,
            Choices = _package.Choices,
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

    // Behind everything else, so that the letter itself is read as if they were not there. No comment can stand in them.
    private IEnumerable<Furniture> Furniture()
    {
        _text.IsBeside = true;
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (kind, root) in _package.Furniture)
        {
            var marks = root.Outermost("d:textpath").Select(WordArt);
            var words = string.Concat(root.Outermost("t").Concat(root.Outermost("delText")).Select(text => text.Text).Concat(marks));
            if (string.IsNullOrWhiteSpace(words) || !said.Add(words))
            {
                continue;
            }

            var start = _text.NextLine;
            yield return new Furniture(kind, Words(Story(root)), Span.Between(Math.Min(start, _text.End), _text.End));
        }

        foreach (var property in _package.Properties.Where(property => said.Add(property.Words)))
        {
            var line = Line(property.Words);
            yield return new Furniture(property.Name == "title" ? FurnitureKind.Title : FurnitureKind.Property, line.Prose, line.Span) { Name = property.Name };
        }
    }

    private static string WordArt(WordElement mark) => (mark.Attribute("string") ?? "").Replace('\n', ' ').Replace('\r', ' ');

    private Paragraph Line(string words, WordElement? origin = null)
    {
        _text.StartParagraph();
        _text.Append(words, default, origin);
        return new Paragraph(Prose.Join(_text.Lines().Select(line => line.Prose)));
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
                    into.AddRange(_tables.Read(element));
                    break;
                case "sdt":
                    var start = _text.NextLine;
                    Blocks(element, into);
                    if (WordControls.ShowsPrompt(element))
                    {
                        _text.Prompt(start);
                    }

                    break;
                case "sdtContent" or "customXml" or "smartTag":
                    Blocks(element, into);
                    break;
                case "altChunk":
                    _text.Miss(WordHoles.EmbeddedFile);
                    break;
                case "subDoc":
                    _text.Miss(WordHoles.Subdocument);
                    break;
                case "mc:Unread":
                    _text.Miss(WordHoles.UnknownBranch);
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
            new WordRuns(_text, _styles, _notes, properties, _tables.Ground).Read(element);
            _text.Append("\n", default, element);
            return;
        }

        if (_open is null)
        {
            _text.StartParagraph();
            _open = new OpenParagraph(_text.End);
            StartPage(properties);
        }

        Count(_text.End);
        _text.Note(element, new Span(_text.End, 0));
        var runs = new WordRuns(_text, _styles, _notes, properties, _tables.Ground);
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
        _isSectionNew = properties?.Child("sectPr") is not null && _sections.TryDequeue(out var beginsPage) && beginsPage;
        if ((mark?.Child("ins") ?? mark?.Child("moveTo")) is { } inserted)
        {
            _text.InsertLineEnd(inserted);
        }
        else
        {
            _text.InsertLineEnd();
        }
    }

    private void StartPage(WordElement? properties)
    {
        // In a cell Word does not obey it.
        if (_isMainText && (_isSectionNew || (_tables.Ground is null && _text.End > 0 && _styles.BeginsPage(properties))))
        {
            _text.BreakPage();
        }

        _isSectionNew = false;
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
            into.AddRange(box.Name == "d:textpath" ? [Line(WordArt(box), box)] : Story(box));
        }

        _isMainText = wasMainText;
    }

    private static Prose Words(IEnumerable<Block> blocks)
    {
        var words = new Prose.Builder();
        foreach (var paragraph in blocks.SelectMany(block => block.ToParagraphs()))
        {
            words.Blank(paragraph.Prose.Span.Start);
            words.Append(paragraph.Prose);
        }

        return words.ToProse();
    }
}
