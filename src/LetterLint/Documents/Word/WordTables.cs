using System.Collections.Immutable;
using LetterLint.Text;

namespace LetterLint.Documents.Word;

/// <summary>Reads tables: what stands in a cell is a story of its own.</summary>
internal sealed class WordTables(WordText text, Func<WordElement, List<Block>> story)
{
    /// <summary>The colour of the cell that is being read, empty where it has none; null outside tables.</summary>
    public string? Ground { get; private set; }

    /// <summary>The table; none where all its rows are deleted.</summary>
    public IEnumerable<Table> Read(WordElement table)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        foreach (var row in WordControls.Parts(table, "tr").Select(part => part.Element))
        {
            var properties = row.Child("trPr");
            var cells = ImmutableArray.CreateBuilder<TableCell>();
            var deletion = properties?.Child("del");
            Skip(Number(properties?.Child("gridBefore")), cells);
            During(deletion, properties?.Child("ins"), () =>
            {
                foreach (var cell in WordControls.Parts(row, "tc"))
                {
                    Cell(cell, cells);
                }
            });
            if (deletion is null && cells.Count > 0)
            {
                rows.Add(new TableRow(cells.ToImmutable(), Span.Cover(cells[0].Span, cells[^1].Span)));
            }
        }

        return rows.Count > 0 ? [new Table(rows.ToImmutable())] : [];
    }

    private void Cell(WordPart part, ImmutableArray<TableCell>.Builder into)
    {
        var cell = part.Element;
        var properties = cell.Child("tcPr");
        var start = text.NextLine;
        var blocks = new List<Block>();

        // Word does not show what a cell holds that goes on from the one above or to the left of it.
        var (wasHidden, around) = (text.IsHidden, Ground);
        Ground = properties?.Child("shd")?.Attribute("fill") ?? around ?? "";
        text.Tints.Leave(Ground);
        text.IsHidden |= Continues(properties?.Child("vMerge")) || Continues(properties?.Child("hMerge"));
        var deletion = properties?.Child("cellDel");
        During(deletion, properties?.Child("cellIns"), () => blocks = story(cell));
        (text.IsHidden, Ground) = (wasHidden, around);
        if (deletion is not null)
        {
            return;
        }

        if (part.ShowsPrompt)
        {
            text.Prompt(start);
        }

        into.Add(new TableCell([.. blocks.SelectMany(block => block.ToParagraphs())], Span.Between(Math.Min(start, text.End), text.End)));
        Skip(Number(properties?.Child("gridSpan")) - 1, into);
    }

    private static bool Continues(WordElement? merge) => merge is not null && merge.Value != "restart";

    // So that a column has the same index in every row.
    private void Skip(int columns, ImmutableArray<TableCell>.Builder into)
    {
        if (columns > 0)
        {
            into.AddRange(Enumerable.Repeat(new TableCell([], new Span(text.End, 0)), columns));
        }
    }

    private void During(WordElement? deletion, WordElement? insertion, Action read)
    {
        if ((deletion ?? insertion) is not { } change)
        {
            read();
            return;
        }

        var kind = deletion is null ? RevisionKind.Inserted : RevisionKind.Deleted;
        var isWithin = text.IsDeleted;
        var before = text.Changed;
        text.BeginChange(kind, change);
        read();
        text.EndChange();
        if (text.Changed == before && !isWithin)
        {
            text.ChangeNothing(kind, change);
        }
    }

    // Word's tables have at most 63 columns.
    private static int Number(WordElement? element) =>
        int.TryParse(element?.Value, out var number) ? Math.Clamp(number, 0, 63) : 0;
}
