using System.Collections.Immutable;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Letters.Claims;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>Walks a document once, from its head to its end, and notes sections, lists, statements and sentences where they begin.</summary>
internal sealed class Outline(Document document, Framework framework, Title? title, ImmutableArray<Block> blocks, FreeHeadings? free, CancellationToken stop)
{
    private readonly HeadingLines _headings = new(blocks, document.Source.Text, framework);
    private readonly ContentsReader _contents = new(blocks);
    private readonly SectionStack _sections = new(document.Source.Text.Length);
    private readonly List<ListInProgress> _lists = [];
    private readonly SentenceCollector _sentences = new();
    private readonly List<ParagraphNumber> _numbers = [];
    private readonly FrontMatter _front = new();
    private readonly ContentsLinks _links = new(framework);
    private readonly JudgementReader _judgements = new(framework);
    private readonly TableReader _tables = new(framework);
    private readonly ColumnReader _columns = new(framework);
    private readonly List<Phrase> _signatories = [];
    private ListInProgress? _list;
    private ColumnsInLines? _inLines;
    private Aspect? _group;
    private Phrase? _signOff;
    private int _textBeforeHeading = -1;

    private bool InFront => _sections.Current is null && _lists.Count == 0 && !_front.IsOver;

    public void Walk()
    {
        _tables.ReadKeys(document.Footnotes);
        for (var i = 0; i < blocks.Length;)
        {
            stop.ThrowIfCancellationRequested();
            i += _contents.Read(i) is > 0 and var taken ? taken
                : _tables.ReadLines(blocks, i, document.Source.Text, _judgements) is > 0 and var rows ? rows
                : blocks[i] is Table table ? ReadTable(table, i > 0 && blocks[i - 1] is Table)
                : ReadParagraph(i);
        }
    }

    public Letter ToLetter(Phrase head)
    {
        var sections = _sections.ToSections(framework);
        var map = new SectionMap(sections);
        var all = _sentences.ToSentences(map, stop);
        var claims = new ClaimReader(framework, title?.Authority, title?.Year ?? _front.Date?.Value?.Year).Read(all.Until(stop));
        return new Letter
        {
            Name = document.Name,
            Framework = framework,
            Head = head,
            Title = title?.Words,
            Date = _front.Date,
            Addressee = _front.Addressee,
            Salutation = _front.Salutation,
            SignOff = _signOff,
            Signatories = [.. _signatories],
            Contents = _contents.Entries,
            ContentsLinks = [.. _links.Of(_contents.Entries, sections), .. _links.OfRows(_tables.Rows, sections)],
            Sections = sections,
            Judgements = _judgements.ToJudgements(all, claims, sections, _tables.JudgementTable ?? head),
            Claims = claims,
            Key = [.. _tables.Key, .. KeyLine.In([.. all], framework)],
            Lists = ListLabels.Compared([.. _lists.Select(list => list.ToList(map.At(list.Heading.Span), framework, all))]),
            Groups = [.. _columns.Groups],
            Statements = Statement.In(all, document.Footnotes, framework),
            Sentences = all,
            ParagraphNumbers = [.. _numbers.Select(number => number with { Section = map.At(number.Span) })],
            Footnotes = document.Footnotes,
            Stop = stop,
        };
    }

    /// <summary>Reads the paragraph, and those behind it that belong to the same heading; gives how many.</summary>
    private int ReadParagraph(int at)
    {
        var paragraph = (Paragraph)blocks[at];
        var passage = new Passage(paragraph);
        _links.Note(paragraph, at);
        if (IsImprint(passage))
        {
            _sentences.Add(paragraph.Prose, SentenceKind.Back);
            return 1;
        }

        foreach (var (lines, beside, count) in GradedLine.IsOfThePast(blocks, at, framework) ? [] : _headings.From(at))
        {
            if (OpensSection(lines, beside, _headings.OpensGrouped(at + count)) || OpensList(lines))
            {
                return count;
            }
        }

        ReadText(RunInList(passage) ?? passage, at + 1 < blocks.Length ? blocks[at + 1] : null);
        return 1;
    }

    private bool IsImprint(Passage passage)
    {
        if (_sections.IsOpen && framework.Imprint.Any(phrase => phrase.MatchAt(passage.Words, 0, framework.GradeWords) is not null))
        {
            _sections.Close(passage.Prose.Span.Start);
        }

        return !_sections.IsOpen;
    }

    private bool OpensSection(Passage passage, BoxedGrade? beside = null, bool isOverGroup = false)
    {
        // Labels of aspects in a grouped list look like the headings of their sections.
        if ((_list is { Form.Grouped: true } || isOverGroup) && _tables.AspectOf(passage) is { } aspect)
        {
            (_group, _list) = (aspect, _inLines?.Below(aspect) ?? _list);
            _list?.Aspect = aspect;
            return true;
        }

        if ((SectionHeading.Read(passage, framework) ?? FreeHeading(passage)) is not { } opened)
        {
            return false;
        }

        // “Capacity to improve is good.”, however it is set, is the first sentence below its heading.
        if (opened.IsSaid && _sections.Current == opened.Form && _textBeforeHeading == _sentences.TextCount)
        {
            return false;
        }

        Open(opened.Form, opened.Words, opened.Grade ?? beside?.Grade, opened.Grade is null && beside is not null ? beside.Span : passage.Prose.Span);
        _judgements.Opened(opened.Form, isSaid: opened.IsSaid);
        _ = OpensList(passage, isSection: true);
        return true;
    }

    /// <summary>A section is looked for once, and not among the labels of a list.</summary>
    private SectionHeading? FreeHeading(Passage passage) =>
        _list is not { Form.Grouped: true } && free?.Read(passage) is { } heading && !_sections.Has(heading.Form) ? heading : null;

    /// <summary>Opens a section, unless a page break or the box that holds what it announces repeats its heading.</summary>
    private void Open(SectionForm form, Phrase heading, Given? grade, Span place)
    {
        if (_sections.Current != form || _textBeforeHeading != _sentences.TextCount)
        {
            _sections.Open(form, heading);
            _textBeforeHeading = _sentences.TextCount;
            (_list, _group) = (null, null);
        }

        _judgements.Opened(form, grade, place);
    }

    /// <summary>The items that stand behind the heading of their list in its own paragraph: “Areas for development: reduce …; hold …”; null where none do.</summary>
    private Passage? RunInList(Passage passage)
    {
        var colon = passage.Paragraph.Marker is null ? passage.Text.IndexOf(':') : -1;
        return colon > 0 && colon + 1 < passage.Text.Length && passage.Text.Contains(';') && OpensList(passage.Part(0, colon))
            ? passage.Part(colon + 1, passage.Text.Length - colon - 1)
            : null;
    }

    private bool OpensList(Passage passage, bool isSection = false)
    {
        if (ColumnsInLines.HeadingsIn(passage, framework) is [var left, var right])
        {
            return OpensList(left) && OpensList(right);
        }

        var opened = ListInProgress.OpenedBy(passage, isSection, framework);
        // A page break may repeat a heading right above its list.
        if (opened is not null && (_list is not { IsEmpty: true } || !_list.IsHeadedAs(opened)))
        {
            if (_list is { Form.Over: true, IsEmpty: true } over)
            {
                _lists.Remove(over);
            }

            (_inLines, _list) = (ColumnsInLines.Of(_list, opened), opened);
            _list.Aspect = opened.Form.Grouped ? _group : null;
            _lists.Add(opened);
        }

        return opened is not null;
    }

    private void ReadText(Passage passage, Block? below)
    {
        var kind = SentenceKind.Narrative;
        if (_signOff is { } signOff && _sections.Start < signOff.Span.End)
        {
            _signatories.Add(passage.Prose.Whole);
            kind = SentenceKind.Back;
        }
        else if (SignOff.Is(passage))
        {
            (_signOff, _list, kind) = (passage.Prose.Whole, null, SentenceKind.Back);
        }
        else if (title is not null && title.Words.Span.Contains(passage.Prose.Span.Start))
        {
            _front.PassTitle();
            kind = SentenceKind.Front;
        }
        else if (InFront || _front.TakesAnywhere(passage))
        {
            kind = !InFront || _front.Takes(passage) ? SentenceKind.Front : SentenceKind.Narrative;
        }
        else if (_judgements.TakesGradeBelowHeading(passage, mayBeNamed: true))
        {
            return;
        }
        else if (_list is not null && MayBeLines(_list) && _list.TakesLines(passage, document.Source))
        {
            kind = SentenceKind.Item;
        }
        else if (_list is not null && (passage.Paragraph.Marker is not null || !framework.Statements.Any(form => form.IsMadeBy(passage.Words))))
        {
            _list = _inLines?.ListOf(passage, _list, ActionWords.Of(framework.Vocabulary), document.Source) ?? _list;
            if (_list.TakesGroupLabel(passage, below) || _list.Takes(passage, document.Source, framework))
            {
                kind = SentenceKind.Item;
            }
            else if (!_list.Awaits)
            {
                _list = null;
            }
        }
        else
        {
            _list = null;
        }

        if (kind == SentenceKind.Narrative && passage.Paragraph.Marker is { Number: { } number } marker)
        {
            _numbers.Add(new ParagraphNumber(number, marker.Span, null));
        }

        _sentences.Add(passage.Prose, kind);
    }

    /// <summary>Whether lines below the heading of a column may be its items; of two columns side by side nobody knows whose they are.</summary>
    private bool MayBeLines(ListInProgress list) => list.Form.Column
        && (_inLines?.IsOf(list) == true || !_lists.Exists(other => other != list && other.Awaits && other.Heading.Span.Start > _sections.Start));

    /// <summary>Reads a table; gives that it is one block.</summary>
    private int ReadTable(Table table, bool isBelowTable)
    {
        _links.Note(table);
        if (!isBelowTable && TableReader.Boxed(table) is { } boxed && (OpensSection(boxed) || _judgements.TakesGradeBelowHeading(boxed, mayBeNamed: false)))
        {
            return 1;
        }

        if (_tables.HeadingIn(table) is { } heading)
        {
            Open(heading.Form, heading.Words, heading.Grade, table.Span);
            return 1;
        }

        _judgements.PassHeading();
        if (_tables.TryReadKey(table) || _tables.TryReadJudgements(table, _judgements, _sentences))
        {
            _list = null;
        }
        else if (_columns.Read(table, framework.AspectOf(_sections.Top?.Aspect), _sections.Start, isBelowTable) is { } columns)
        {
            if (_list is { IsEmpty: true } above && columns.New.Any(column => column.Form.Kind == above.Form.Kind))
            {
                _lists.Remove(above);
            }

            _lists.AddRange(columns.New);
            _sentences.Add(columns);
            _list = null;
        }
        else
        {
            ReadCells(table);
        }

        return 1;
    }

    private void ReadCells(Table table)
    {
        var header = TableReader.HeaderOf(table);
        foreach (var paragraph in table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Paragraphs))
        {
            // A letterhead set in columns is front matter; a list in a cell is still a list, and its first row may repeat its heading.
            var passage = new Passage(paragraph);
            var isHeading = _list is { IsEmpty: true } list && ListInProgress.OpenedBy(passage, false, framework) is { } again && list.IsHeadedAs(again);
            _sentences.Add(paragraph.Prose, IsImprint(passage) ? SentenceKind.Back
                : InFront ? _front.Takes(passage) ? SentenceKind.Front : SentenceKind.Cell
                : !isHeading && !ReferenceEquals(paragraph, header) && _list?.Takes(passage, document.Source, framework) == true ? SentenceKind.Item
                : SentenceKind.Cell);
        }
    }
}
