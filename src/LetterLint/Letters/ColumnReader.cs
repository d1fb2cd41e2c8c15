using System.Collections.Immutable;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>Reads lists whose headings stand over the columns of a table, and the labels of aspects that group their items in rows.</summary>
internal sealed class ColumnReader(Framework framework)
{
    // A cell without bullets that is longer than this may hold several items that conversion ran together.
    private const int LongestSingleItem = 8;
    private const int LongestLabel = 7;

    private readonly ColumnWords _words = ColumnWords.Of(framework.Vocabulary);

    // A title may stand in a row of its own above the headings of the columns.
    private const int LastHeaderRow = 1;

    private readonly ImmutableArray<Aspect> _order = [.. framework.Aspects.Where(aspect => !aspect.Labels.IsEmpty)];
    private readonly List<TableGroup> _groups = [];
    private List<OpenColumn> _open = [];
    private HashSet<int> _due = [];
    private int _openIn = -1;
    private Aspect? _above;

    /// <summary>The groups of items in rows.</summary>
    public IEnumerable<TableGroup> Groups => _groups;

    /// <summary>The lists and items of a table; null where it has no such columns.</summary>
    public ColumnsRead? Read(Table table, Aspect? ofSection, int section, bool isBelowTable)
    {
        var header = -1;
        List<OpenColumn> columns = [];
        for (var row = 0; row <= LastHeaderRow && row < table.Rows.Length && columns.Count == 0; row++)
        {
            columns = ListsOver(table.Rows[row]);
            header = columns.Count > 0 ? row : -1;
        }

        var goesOn = _open.Count > 0 && _openIn == section && (header < 0
            ? isBelowTable && table.Rows[0].Cells.Length > _open[^1].Column
            : columns.Count == _open.Count && columns.TrueForAll(column => _open.Exists(column.IsLike)));
        if (header < 0 && !goesOn)
        {
            return null;
        }

        if (!goesOn)
        {
            (_open, _openIn, _above) = (columns, section, null);
        }

        // A page break repeats the headings of the columns.
        var rows = table.Rows.Skip(header + 1).Where(row => ListsOver(row).Count == 0).Select(RowOf).ToArray();
        var items = Add(rows, ofSection).ToArray();
        foreach (var (column, open) in _open.Index())
        {
            open.List.IsInRows = rows.Count(row => column < row.Cells.Length && row.Cells[column].Items.Length == 1) > 1;
        }

        if (header >= 0)
        {
            _due = [.. table.Rows[header].Cells.Index().Where(cell => !cell.Item.Paragraphs.IsEmpty && _words.HeadDue(new Passage(TableReader.Joined(cell.Item)).Words)).Select(cell => cell.Index)];
        }

        return new ColumnsRead(goesOn ? [] : columns.Select(column => column.List), items, Beside(table.Rows.Skip(header + 1)));
    }

    /// <summary>What stands in the columns that no list has, and whether it says by when something is due.</summary>
    private (Prose Cell, bool IsDue)[] Beside(IEnumerable<TableRow> rows) =>
        [.. rows.SelectMany(row => row.Cells.Index()).Where(cell => _open.TrueForAll(open => open.Column != cell.Index) && CellOf(cell.Item).Aspect is null)
            .SelectMany(cell => cell.Item.Paragraphs.Select(paragraph => (paragraph.Prose, _due.Contains(cell.Index))))];

    private List<OpenColumn> ListsOver(TableRow row)
    {
        var lists = new List<OpenColumn>();
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (row.Cells[i].Paragraphs.Length is 1 or 2 && ListOver(new Passage(TableReader.Joined(row.Cells[i]))) is { } list)
            {
                lists.Add(new OpenColumn(i, list));
            }
        }

        return lists;
    }

    private ListInProgress? ListOver(Passage passage) => framework.Lists.Where(form => form.Column)
        .Select(form => ListInProgress.OpenedBy(passage, form, false, framework)).FirstOrDefault(list => list is not null);

    private IEnumerable<Prose> Add(IReadOnlyList<Row> rows, Aspect? ofSection)
    {
        // Where nothing in the whole table parts items, a long cell may hold several.
        var isParted = rows.SelectMany(row => row.Cells).Any(cell => cell.Items.Length > 1 || cell.IsMarked);
        var isGrouped = _open.Any(column => column.List.Form.Grouped);
        var labelled = rows.Select(row => row.Aspect).OfType<Aspect>().ToHashSet();
        var below = Below(rows);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var lost = row.Aspect is null && isGrouped && !IsLabelRow(rows, i - 1) ? Lost(below[i], labelled) : null;
            var aspect = row.Aspect ?? ofSection ?? lost ?? (isGrouped ? _above : null);
            _above = aspect;
            for (var column = 0; column < row.Cells.Length; column++)
            {
                var (list, cell) = (_open[column].List, row.Cells[column]);
                if (cell.Items is [var only] && _words.SayNone(Words.Of(only.Text)))
                {
                    list.SaysNone = true;
                    continue;
                }

                if (cell.Items.IsEmpty)
                {
                    continue;
                }

                if (list.Form.Grouped)
                {
                    _groups.Add(new TableGroup(cell.Label, aspect, row.Span, cell.Items[0].Whole,
                        cell.Label is null && (row.Aspect is not null || lost is not null) ? LabelBeside(rows, i, list) : null));
                }

                foreach (var item in list.Form.Items == ItemShape.Cells ? [cell.Items.AsEnumerable().Aggregate(Prose.Join)] : cell.Items)
                {
                    var words = Words.Of(item.Text);
                    var isRunTogether = list.Form.Items != ItemShape.Cells && ((!isParted && words.Length > LongestSingleItem) || BeginsAgain(item.Text, words));
                    list.Add(item, aspect, isMarked: !isRunTogether, isRunTogether);
                    yield return item;
                }
            }
        }
    }

    /// <summary>“Prompt response to referrals Good support for care leavers”: a word that begins items stands behind another with no mark between.</summary>
    private bool BeginsAgain(string text, Word[] words)
    {
        for (var i = 2; i < words.Length - 1; i++)
        {
            if (char.IsUpper(text[words[i].Start]) && char.IsLower(text[words[i + 1].Start]) && char.IsLower(text[words[i - 1].End - 1])
                && words[i].Start == words[i - 1].End + 1 && text[words[i].Start - 1] == ' ' && _words.Begins(words[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLabelRow(IReadOnlyList<Row> rows, int at) =>
        at >= 0 && rows[at].Cells.Any(cell => cell.Label is not null) && rows[at].Cells.All(cell => cell.Items.IsEmpty);

    /// <summary>For every row the first label that stands in it or below.</summary>
    private static Aspect?[] Below(IReadOnlyList<Row> rows)
    {
        var below = new Aspect?[rows.Count];
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            below[i] = rows[i].Aspect ?? (i + 1 < rows.Count ? below[i + 1] : null);
        }

        return below;
    }

    /// <summary>The aspect whose label a row has lost; null where the row goes on with the one above.</summary>
    private Aspect? Lost(Aspect? below, HashSet<Aspect> labelled)
    {
        // Rows stand in the order of the aspects, so that a lost label can be told.
        var index = _above is not null ? _order.IndexOf(_above) + 1 : below is not null ? _order.IndexOf(below) - 1 : -1;
        return index >= 0 && index < _order.Length && !labelled.Contains(_order[index]) ? _order[index] : null;
    }

    /// <summary>The nearest label where the column has labels at all: that of another cell of the row, else the last above, else the first below.</summary>
    private Phrase? LabelBeside(IReadOnlyList<Row> rows, int at, ListInProgress list)
    {
        var column = _open.FindIndex(open => open.List == list);
        Phrase? Label(Row row) => column < row.Cells.Length ? row.Cells[column].Label : null;
        var elsewhere = rows.Take(at).Reverse().Concat(rows.Skip(at + 1)).Select(Label).FirstOrDefault(label => label is not null);
        return elsewhere is null ? null : rows[at].Cells.Select(cell => cell.Label).FirstOrDefault(label => label is not null) ?? elsewhere;
    }

    private Row RowOf(TableRow row)
    {
        // The labels may have a column of their own.
        var own = row.Cells.Where((cell, i) => !cell.Paragraphs.IsEmpty && _open.TrueForAll(column => column.Column != i))
            .Select(CellOf).FirstOrDefault(cell => cell.Aspect is not null);
        return new Row(row.Span,
            [.. _open.Where(column => column.Column < row.Cells.Length).Select(column => CellOf(row.Cells[column.Column]))
                .Select(cell => own is null ? cell : cell with { Label = cell.Label ?? own.Label, Aspect = cell.Aspect ?? own.Aspect })]);
    }

    private Cell CellOf(TableCell cell)
    {
        if (cell.Paragraphs.IsEmpty)
        {
            return new Cell(null, null, [], false);
        }

        var isMarked = cell.Paragraphs.Any(paragraph => paragraph.Marker is not null);
        var first = new Passage(cell.Paragraphs[0]);
        var rest = cell.Paragraphs.Skip(1).Select(paragraph => paragraph.Prose);
        foreach (var aspect in framework.Aspects)
        {
            foreach (var label in aspect.Labels)
            {
                if ((label.MatchAt(first.Words, 0, framework.GradeWords, whole: true) ?? label.MatchAt(first.Words, 0, framework.GradeWords)) is not { } match)
                {
                    continue;
                }

                var end = first.Words[match.To - 1].End;
                if (match.To == first.Words.Length)
                {
                    return new Cell(first.Prose.Whole, aspect, [.. rest], isMarked);
                }

                if (first.Text[end] == ':')
                {
                    return new Cell(first.Prose.Phrase(0, end), aspect, [first.Prose.Slice(end + 1, first.Text.Length - end - 1), .. rest], isMarked);
                }
            }
        }

        // Labels that no aspect has: “Work with partners: joint budgets; …”, “Services for the whole family:”.
        var colon = isMarked || !char.IsUpper(first.Text[0]) ? -1 : first.Text.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0 && first.Words.TakeWhile(word => word.Start < colon).Count() <= LongestLabel)
        {
            return new Cell(first.Prose.Phrase(0, colon), null, [first.Prose.Slice(colon + 1, first.Text.Length - colon - 1), .. rest], isMarked);
        }

        return cell.Paragraphs is [var only] && !isMarked && only.Prose.Text.EndsWith(':')
            ? new Cell(only.Prose.Whole, null, [], isMarked)
            : new Cell(null, null, [.. cell.Paragraphs.Select(paragraph => paragraph.Prose)], isMarked);
    }

    private sealed record Row(Span Span, ImmutableArray<Cell> Cells)
    {
        public Aspect? Aspect => Cells.Select(cell => cell.Aspect).FirstOrDefault(aspect => aspect is not null);
    }

    private sealed record Cell(Phrase? Label, Aspect? Aspect, ImmutableArray<Prose> Items, bool IsMarked);

    /// <summary>A list whose heading stands over a column.</summary>
    private sealed record OpenColumn(int Column, ListInProgress List)
    {
        public bool IsLike(OpenColumn other) => Column == other.Column && List.Form == other.List.Form;
    }
}

/// <summary>The lists that a table opens, its items, and the cells that stand beside them, each with whether it says by when an item is due.</summary>
internal sealed record ColumnsRead(IEnumerable<ListInProgress> New, IEnumerable<Prose> Items, IEnumerable<(Prose Cell, bool IsDue)> Beside);
