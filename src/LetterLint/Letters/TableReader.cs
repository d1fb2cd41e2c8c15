using System.Collections.Immutable;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>Tells tables apart: the key to the grades, the table of judgements, lists in columns.</summary>
internal sealed class TableReader(Framework framework)
{
    // A cell without bullets that is longer than this may hold several items that conversion ran together.
    private const int LongestSingleItem = 8;

    public List<KeyEntry> Key { get; } = [];

    /// <summary>The first cell of the table of judgements, or null.</summary>
    public Phrase? JudgementTable { get; private set; }

    public bool TryReadKey(Table table)
    {
        var entries = table.Rows
            .Where(row => row.Cells.Length >= 2 && row.Cells[0].Text is { Length: 1 } grade && char.IsAsciiDigit(grade[0]))
            .Select(row => new KeyEntry(
                row.Cells[0].Paragraphs[0].Prose.Whole,
                [.. row.Cells.Skip(1).SelectMany(cell => cell.Paragraphs).Select(paragraph => paragraph.Prose.Whole)]))
            .ToArray();
        if (entries.Length < 2 || entries.Length < table.Rows.Length - 1)
        {
            return false;
        }

        Key.AddRange(entries);
        return true;
    }

    public bool TryReadJudgements(Table table, JudgementReader judgements)
    {
        var rows = new List<(Aspect Aspect, Span Row, (Phrase? Grade, Phrase? Word)? Given)>();
        foreach (var row in table.Rows)
        {
            var cells = row.Cells.Where(cell => !cell.Paragraphs.IsEmpty).Select(cell => new Passage(Joined(cell))).ToArray();
            if (cells.Length > 0 && AspectOf(cells[0]) is { } aspect)
            {
                rows.Add((aspect, row.Span, cells.Skip(1).Select(cell => GradeReader.Read(cell, 0, framework)).FirstOrDefault(given => given is not null)));
            }
        }

        // A table that names aspects and gives none of them a grade is some other table.
        if (!rows.Any(row => row.Given is not null))
        {
            return false;
        }

        JudgementTable ??= table.Rows[0].Cells.First(cell => !cell.Paragraphs.IsEmpty).Paragraphs[0].Prose.Whole;
        foreach (var (aspect, row, given) in rows.Where(row => row.Given is not null))
        {
            judgements.Add(new JudgementStatement(aspect, Place.Table, given!.Value.Grade, given.Value.Word, row));
        }

        return true;
    }

    /// <summary>Lists whose headings stand over the columns of the table; none where it has no such columns.</summary>
    public List<ListInProgress> ReadColumns(Table table, Aspect? ofSection)
    {
        var columns = new List<(int Column, ListInProgress List)>();
        var header = table.Rows[0];
        for (var i = 0; i < header.Cells.Length; i++)
        {
            if (!header.Cells[i].Paragraphs.IsEmpty && ListOver(header.Cells[i]) is { } list)
            {
                columns.Add((i, list));
            }
        }

        if (columns.Count > 0)
        {
            ReadRows(table, columns, ofSection);
        }

        return [.. columns.Select(column => column.List)];
    }

    private ListInProgress? ListOver(TableCell cell)
    {
        var passage = new Passage(Joined(cell));
        var form = framework.Lists.FirstOrDefault(form => form.Column
            && form.AllHeadings.Any(heading => heading.MatchAt(passage.Words, 0, framework.GradeWords, whole: true) is not null));
        return form is null ? null : new ListInProgress(form, passage.Prose.Whole, Announced.Any);
    }

    private void ReadRows(Table table, List<(int Column, ListInProgress List)> columns, Aspect? ofSection)
    {
        var hasBullets = table.Rows.Skip(1).SelectMany(row => row.Cells).Any(cell => cell.Paragraphs.Length > 2);
        var isLabelled = columns.Any(column => column.List.Form.Grouped);
        Aspect? above = null;
        foreach (var row in table.Rows.Skip(1))
        {
            var labels = columns.Where(column => column.Column < row.Cells.Length)
                .Select(column => (column.List, Cell: CellOf(row.Cells[column.Column]))).ToArray();
            var label = labels.Select(cell => cell.Cell.Aspect).FirstOrDefault(aspect => aspect is not null);
            var aspect = label ?? ofSection ?? (isLabelled ? Below(above) : null);
            above = aspect;
            foreach (var (list, cell) in labels)
            {
                if (list.Form.Grouped && !cell.Items.IsEmpty)
                {
                    Groups.Add(new TableGroup(cell.Label, aspect, Span.Cover(cell.Items[0].Span, cell.Items[^1].Span)));
                }

                foreach (var item in cell.Items)
                {
                    list.Add(item, aspect, !hasBullets && Words.Of(item.Text).Length > LongestSingleItem);
                }
            }
        }
    }

    /// <summary>The groups of items that a table sets in rows.</summary>
    public List<TableGroup> Groups { get; } = [];

    /// <summary>Rows stand in the order of the aspects, so that a lost label can be told.</summary>
    private Aspect? Below(Aspect? above)
    {
        var labelled = framework.Aspects.Where(aspect => !aspect.Labels.IsEmpty).ToList();
        var index = above is null ? -1 : labelled.IndexOf(above);
        return index + 1 < labelled.Count && (above is null || index >= 0) ? labelled[index + 1] : null;
    }

    private (Phrase? Label, Aspect? Aspect, ImmutableArray<Prose> Items) CellOf(TableCell cell)
    {
        if (cell.Paragraphs.IsEmpty)
        {
            return (null, null, []);
        }

        var first = new Passage(cell.Paragraphs[0]);
        var rest = cell.Paragraphs.Skip(1).Select(paragraph => paragraph.Prose);
        foreach (var aspect in framework.Aspects)
        {
            foreach (var label in aspect.Labels)
            {
                if (label.MatchAt(first.Words, 0, framework.GradeWords) is not { } match)
                {
                    continue;
                }

                var end = first.Words[match.To - 1].End;
                if (match.To == first.Words.Length)
                {
                    return (first.Prose.Whole, aspect, [.. rest]);
                }

                if (first.Text[end] == ':')
                {
                    return (first.Prose.Phrase(0, end), aspect, [first.Prose.Slice(end + 1, first.Text.Length - end - 1), .. rest]);
                }
            }
        }

        return (null, null, [.. cell.Paragraphs.Select(paragraph => paragraph.Prose)]);
    }

    private Aspect? AspectOf(Passage passage) => framework.Aspects.FirstOrDefault(aspect =>
        aspect.Labels.Any(label => label.MatchAt(passage.Words, 0, framework.GradeWords, whole: true) is not null));

    private static Paragraph Joined(TableCell cell) =>
        cell.Paragraphs[0] with { Prose = cell.Paragraphs.Select(paragraph => paragraph.Prose).Aggregate(Prose.Join) };
}
