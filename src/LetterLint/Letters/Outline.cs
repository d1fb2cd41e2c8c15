using System.Collections.Immutable;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>Walks a document once, from its head to its end, and notes sections, lists, statements and sentences where they begin.</summary>
internal sealed class Outline(Document document, Framework framework, Title? title)
{
    private readonly ImmutableArray<Block> _blocks = document.Blocks;
    private readonly SectionStack _sections = new(document.Source.Text.Length);
    private readonly List<ListInProgress> _lists = [];
    private readonly List<SentenceInProgress> _sentences = [];
    private readonly List<(int Number, Span Span)> _numbers = [];
    private readonly FrontMatter _front = new();
    private readonly ContentsReader _contents = new(document.Blocks);
    private readonly ContentsLinks _links = new(framework);
    private readonly JudgementReader _judgements = new(framework);
    private readonly TableReader _tables = new(framework);
    private readonly ColumnReader _columns = new(framework);
    private readonly List<Phrase> _signatories = [];
    private ListInProgress? _list;
    private Phrase? _signOff;
    private int _paragraph;
    private int _textBeforeHeading = -1;

    private bool InFront => _sections.Current is null && !_front.IsOver;

    public void Walk()
    {
        foreach (var table in document.Footnotes.SelectMany(note => note.Blocks).OfType<Table>())
        {
            _ = _tables.TryReadKey(table);
        }

        for (var i = 0; i < _blocks.Length;)
        {
            i += _contents.Read(i) is > 0 and var taken ? taken
                : _blocks[i] is Table table ? ReadTable(table, i > 0 && _blocks[i - 1] is Table)
                : ReadParagraph(i);
        }
    }

    public Letter ToLetter(Phrase head)
    {
        var sections = _sections.ToSections(framework);
        var wholes = sections.Where(section => section.Whole is null).ToArray();
        var starts = wholes.Select(section => section.Span.Start).ToArray();
        Section? At(Span span)
        {
            var found = Array.BinarySearch(starts, span.Start);
            found = found < 0 ? ~found - 1 : found;
            return found >= 0 && wholes[found].Span.Contains(span.Start) ? wholes[found] : null;
        }

        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var draft in _sentences)
        {
            foreach (var prose in Text.Sentences.Split(draft.Prose))
            {
                sentences.Add(new Sentence
                {
                    Prose = prose,
                    Words = [.. Words.Of(prose.Text)],
                    Kind = draft.Kind,
                    Index = sentences.Count,
                    Paragraph = draft.Paragraph,
                    Section = At(prose.Span),
                });
            }
        }

        var all = sentences.ToImmutable();
        var anchor = _tables.JudgementTable ?? head;
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
            ContentsLinks = _links.Of(_contents.Entries, sections),
            Sections = sections,
            Judgements = _judgements.ToJudgements(all, sections, anchor),
            Key = [.. _tables.Key, .. KeyLine.In(all, framework)],
            Lists = ListLabels.Compared([.. _lists.Select(list => list.ToList(At(list.Heading.Span), framework))]),
            Groups = [.. _columns.Groups],
            Statements = [.. StatementsIn(all)],
            Sentences = all,
            ParagraphNumbers = [.. _numbers.Select(number => new ParagraphNumber(number.Number, number.Span, At(number.Span)))],
            Footnotes = document.Footnotes,
        };
    }

    private IEnumerable<Statement> StatementsIn(IEnumerable<Sentence> sentences) =>
        from sentence in sentences
        from form in framework.Statements
        where form.Phrase.MatchAt(sentence.Words.AsSpan(), 0, framework.GradeWords) is not null
        select new Statement(form, sentence.Prose.Whole);

    /// <summary>Reads the paragraph, and those behind it that belong to the same heading; gives how many.</summary>
    private int ReadParagraph(int at)
    {
        var paragraph = (Paragraph)_blocks[at];
        var passage = new Passage(paragraph);
        _links.Note(paragraph, at);
        for (var lines = 1; lines <= 3 && passage.Words.Length <= 40; lines++)
        {
            if (OpensSection(passage) || OpensList(passage))
            {
                return lines;
            }

            if (at + lines >= _blocks.Length || _blocks[at + lines] is not Paragraph { Marker: null } below || !new Passage(below).StandsRightBelow(passage, document.Source.Text))
            {
                break;
            }

            passage = Passage.Join(passage, new Passage(below));
        }

        ReadText(new Passage(paragraph));
        return 1;
    }

    private bool OpensSection(Passage passage)
    {
        // Labels of aspects in a grouped list look like the headings of their sections.
        if (_list is { Form.Grouped: true } grouped && AspectLabelled(passage) is { } aspect)
        {
            grouped.Aspect = aspect;
            return true;
        }

        if (!MayBeHeading(passage))
        {
            return false;
        }

        foreach (var form in framework.Sections)
        {
            foreach (var heading in form.Headings)
            {
                var whole = heading.MatchAt(passage.Words, 0, framework.GradeWords, whole: true);
                if ((whole ?? heading.MatchAt(passage.Words, 0, framework.GradeWords)) is not { } match)
                {
                    continue;
                }

                var grade = whole is not null || form.Aspect is null ? null : GradeReader.Read(passage, match.To, framework);
                if (whole is null && grade is null)
                {
                    continue;
                }

                // A page break may repeat a heading right above its text.
                if (_sections.Current != form || _textBeforeHeading != _paragraph)
                {
                    _sections.Open(form, passage.PhraseOf(0, match.To));
                    _textBeforeHeading = _paragraph;
                }

                _list = null;
                _judgements.Opened(form, grade, passage.Prose.Span);
                _ = OpensList(passage, isSection: true);
                return true;
            }
        }

        return false;
    }

    /// <summary>A bullet makes an item, a comma a part of a sentence, a small letter the rest of one.</summary>
    private static bool MayBeHeading(Passage passage) => passage.Paragraph.Marker is not { IsBullet: true }
        && !passage.Text.EndsWith(',') && !passage.Text.EndsWith(';')
        && (passage.Paragraph.Look != Look.Plain || !char.IsLower(passage.Text[0]));

    private Aspect? AspectLabelled(Passage passage) => framework.Aspects.FirstOrDefault(aspect =>
        aspect.Labels.Any(label => label.MatchAt(passage.Words, 0, framework.GradeWords, whole: true) is not null));

    private bool OpensList(Passage passage, bool isSection = false)
    {
        if (passage.Paragraph.Marker is { IsBullet: true })
        {
            return false;
        }

        foreach (var form in framework.Lists.Where(form => !form.Column))
        {
            var announced = Fits(form.Singular) ? Announced.One
                : Fits(form.Plural) ? Announced.Several
                : Fits(form.Headings) ? Announced.Any
                : (Announced?)null;
            if (announced is { } number)
            {
                // A page break may repeat a heading right above its list.
                if (_list is not { IsEmpty: true } || _list.Form != form || form.LabelOf(_list.Heading.Text) != form.LabelOf(passage.Text))
                {
                    _list = new ListInProgress(form, passage.Prose.Whole, number, isSection);
                    _lists.Add(_list);
                }

                return true;
            }
        }

        return false;

        bool Fits(IEnumerable<PhrasePattern> headings) =>
            headings.Any(heading => heading.MatchAt(passage.Words, 0, framework.GradeWords, whole: true) is not null);
    }

    private void ReadText(Passage passage)
    {
        var kind = SentenceKind.Narrative;
        if (_signOff is { } signOff && _sections.Start < signOff.Span.End)
        {
            _signatories.Add(passage.Prose.Whole);
            kind = SentenceKind.Back;
        }
        else if (SignOff.Is(passage))
        {
            _signOff = passage.Prose.Whole;
            _list = null;
            kind = SentenceKind.Back;
        }
        else if (title is not null && title.Words.Span.Contains(passage.Prose.Span.Start))
        {
            _front.Close();
            kind = SentenceKind.Front;
        }
        else if (InFront)
        {
            kind = _front.Takes(passage) ? SentenceKind.Front : SentenceKind.Narrative;
        }
        else if (_front.TakesAnywhere(passage))
        {
            kind = SentenceKind.Front;
        }
        else if (_judgements.TakesGradeBelowHeading(passage))
        {
            return;
        }
        else if (_list is not null && !IsStatement(passage))
        {
            if (_list.Takes(passage, ColumnOf(passage), framework))
            {
                kind = SentenceKind.Item;
            }
            else
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
            _numbers.Add((number, marker.Span));
        }

        AddSentences(passage.Prose, kind);
    }

    private bool IsStatement(Passage passage) =>
        framework.Statements.Any(form => form.Phrase.MatchAt(passage.Words, 0, framework.GradeWords) is not null);

    private void AddSentences(Prose prose, SentenceKind kind) =>
        _sentences.Add(new SentenceInProgress(prose, kind, _paragraph++));

    private int ColumnOf(Passage passage) => document.Source.Locate(passage.Paragraph.Span.Start).Column;

    /// <summary>Reads a table; gives that it is one block.</summary>
    private int ReadTable(Table table, bool isBelowTable)
    {
        if (!isBelowTable && OpensSection(table))
        {
            return 1;
        }

        if (_tables.TryReadKey(table) || _tables.TryReadJudgements(table, _judgements))
        {
            _list = null;
        }
        else if (_columns.Read(table, framework.AspectOf(_sections.Top?.Aspect), _sections.Start, isBelowTable) is { } columns)
        {
            _lists.AddRange(columns.New);
            foreach (var item in columns.Items)
            {
                AddSentences(item, SentenceKind.Item);
            }

            _list = null;
        }
        else
        {
            ReadCells(table);
        }

        return 1;
    }

    /// <summary>Whether the table is the box in which a heading stands, with its grade beside it.</summary>
    private bool OpensSection(Table table)
    {
        var cells = table.Rows is [var row] ? row.Cells.Where(cell => !cell.Paragraphs.IsEmpty).ToArray() : [];
        return cells.Length > 0 && OpensSection(new Passage(cells.Select(TableReader.Joined)
            .Aggregate((first, second) => first with { Prose = Prose.Join(first.Prose, second.Prose) })));
    }

    private void ReadCells(Table table)
    {
        foreach (var paragraph in table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Paragraphs))
        {
            // A letterhead set in columns is front matter; a list set in a cell is still a list.
            var passage = new Passage(paragraph);
            if (InFront)
            {
                AddSentences(paragraph.Prose, _front.Takes(passage) ? SentenceKind.Front : SentenceKind.Cell);
            }
            else
            {
                AddSentences(paragraph.Prose, _list?.Takes(passage, ColumnOf(passage), framework) == true ? SentenceKind.Item : SentenceKind.Cell);
            }
        }
    }

    private sealed record SentenceInProgress(Prose Prose, SentenceKind Kind, int Paragraph);
}
