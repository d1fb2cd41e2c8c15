using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LetterLint.Text;

namespace LetterLint.Documents;

/// <summary>Tables that a page-laid text sets with blanks: columns begin at the same place, rows stand apart or begin with a capital.</summary>
internal sealed partial class LayoutTable
{
    // Proportional type lands a column's cells a few blanks apart.
    private const int Slack = 4;

    // A second column does not begin further to the left, and a label has no more lines.
    private const int NarrowestColumn = 30;
    private const int TallestLabel = 6;

    // What is wider holds running text and no grades.
    private const int NarrowestText = 40;

    private readonly SourceText _source;
    private readonly PageLayout _page;
    private readonly int _column;
    private readonly List<Row> _lines = [];

    private LayoutTable(SourceText source, PageLayout page, int column) => (_source, _page, _column) = (source, page, column);

    /// <summary>The rows of the table that begins at a line; null where none does.</summary>
    public static ImmutableArray<TableRow>? TryRead(SourceText source, PageLayout page, ref int at)
    {
        if (ColumnAt(source, page.Lines, at) is not { } column)
        {
            return null;
        }

        var table = new LayoutTable(source, page, column);
        if (!table.ReadLines(at))
        {
            return null;
        }

        at = table._lines[^1].Line + 1;
        return table.ToRows();
    }

    /// <summary>Where the second column begins, by this line or by those below it.</summary>
    private static int? ColumnAt(SourceText source, IReadOnlyList<TextLine> lines, int at)
    {
        var first = PiecesOf(source, lines[at]);
        if (first.Count >= 2)
        {
            return first[1].Column;
        }

        var end = at + 1;
        while (end < lines.Count && end < at + TallestLabel && !lines[end].IsBlank && !lines[end].IsFurniture)
        {
            end++;
        }

        var below = Enumerable.Range(at + 1, end - at - 1).Select(line => PiecesOf(source, lines[line])).ToArray();
        if (lines[at].Indent >= NarrowestColumn)
        {
            // The second cell stands a little higher than the first.
            var column = lines[at].Indent;
            return below.Length > 0 && below[0][0].Column + below[0][0].Span.Length < column
                && below.Any(pieces => Math.Abs(pieces[^1].Column - column) <= Slack) ? column : null;
        }

        if (below.Length >= 2 && below[0].Count >= 2 && below[1].Count >= 2 && below[0][1].Column == below[1][1].Column
            && SplitAt(source, lines[at], below[0][1].Column) is not null)
        {
            // The first cell leaves one blank before the second.
            return below[0][1].Column;
        }

        return LabelBeside(source, lines[at], below);
    }

    /// <summary>Where the second column begins when the first cell is a label of several lines and the second stands beside a lower one.</summary>
    private static int? LabelBeside(SourceText source, TextLine first, IReadOnlyList<Piece>[] below)
    {
        int? beside = null;
        foreach (var pieces in below)
        {
            var isLabel = pieces[0].Column < NarrowestColumn;
            if (isLabel && !char.IsLower(source.Text[pieces[0].Span.Start]))
            {
                return null;
            }

            beside ??= pieces[^1].Column >= NarrowestColumn ? pieces[^1].Column : null;
            if (beside is not null && isLabel)
            {
                return beside > first.EndColumn ? beside : null;
            }
        }

        return null;
    }

    private bool ReadLines(int at)
    {
        var lines = _page.Lines;
        var wide = 0;
        var gap = 0;
        var isTurned = false;
        var end = 0;
        var hasLabel = false;
        for (var i = at; i < lines.Count && gap <= 3; i++)
        {
            if (lines[i].IsBlank || lines[i].IsFurniture)
            {
                // What stands between two pages parts no more than one blank line.
                gap = lines[i].IsFurniture ? 1 : gap + 1;
                isTurned |= lines[i].IsFurniture;
                continue;
            }

            var pieces = CellsOf(i);
            var isWide = pieces.Count == 2 && (pieces[1].Column <= _column + Slack || LineStart.Of(_source.Text, pieces[1].Span).Marker is not null);
            var isLeft = pieces.Count == 1 && lines[i].EndColumn < _column && (gap == 0 || IsRowLabel(i));
            var isRight = pieces.Count == 1 && !IsLeft(pieces[0]);
            if (!(isWide || isLeft || isRight))
            {
                // A line right above running text is its heading.
                while (gap == 0 && end > 0 && end == _lines.Count && _lines[^1] is { IsApart: false, Pieces: [var heading] } && IsLeft(heading) && !StartsLow(heading))
                {
                    _lines.RemoveAt(--end);
                }

                break;
            }

            _lines.Add(new Row(i, pieces, _lines.Count > 0 && gap > 0, isTurned));
            wide += isWide || isRight ? 1 : 0;
            hasLabel |= isLeft && gap == 0 && (i == at || StartsLow(pieces[0]));
            end = isWide || isRight || gap == 0 ? _lines.Count : end;
            (gap, isTurned) = (0, false);
        }

        _lines.RemoveRange(Math.Max(end, 1), _lines.Count - Math.Max(end, 1));
        return wide >= 2 || (wide == 1 && hasLabel);
    }

    /// <summary>Whether the cell to the right of a label stands on one of the next two lines.</summary>
    private bool IsRowLabel(int at)
    {
        var lines = _page.Lines;
        for (var i = at + 1; i <= at + 2 && i < lines.Count && !lines[i].IsBlank; i++)
        {
            if (CellsOf(i)[^1].Column >= _column - Slack)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLeft(Piece piece) => piece.Column < _column - Slack;

    private bool StartsLow(Piece piece) => char.IsLower(_source.Text[piece.Span.Start]);

    private bool EndsSentence(Piece piece) => _source.Text[piece.Span.End - 1] is '.' or ':' or ';' or '!' or '?';

    /// <summary>Whether the first word of the next line did not fit behind the last.</summary>
    private bool IsFull(Piece last, Piece next, int width)
    {
        var word = _source.Text.AsSpan(next.Span.Start, next.Span.Length).IndexOf(' ');
        return last.Span.Length + 1 + (word < 0 ? next.Span.Length : word) > width * 0.86;
    }

    private int Widest(bool isLeft) =>
        _lines.SelectMany(line => line.Pieces).Where(piece => IsLeft(piece) == isLeft).Select(piece => piece.Span.Length).DefaultIfEmpty().Max();

    private List<Piece> CellsOf(int at)
    {
        var line = _page.Lines[at];
        var pieces = PiecesOf(_source, line);
        if (pieces.Count == 1 && SplitAt(_source, line, _column) is { } split && (IsWide(at + 1) || (IsWide(at - 1) && IsLastOfBlock(at))))
        {
            return [new Piece(split.Left, line.Indent), new Piece(split.Right, _column)];
        }

        // Justified words stand apart too; they are one cell.
        return [.. pieces.GroupBy(IsLeft).Select(side => new Piece(side.Select(piece => piece.Span).Aggregate(Span.Cover), side.First().Column))];
    }

    private bool IsWide(int at) => at >= 0 && at < _page.Lines.Count
        && PiecesOf(_source, _page.Lines[at]) is { Count: >= 2 } pieces && pieces[1].Column == _column;

    private bool IsLastOfBlock(int at) => at + 1 == _page.Lines.Count || _page.Lines[at + 1].IsBlank;

    /// <summary>The two cells of a line where the first is so long that one blank is all that parts it from the second.</summary>
    private static (Span Left, Span Right)? SplitAt(SourceText source, TextLine line, int column)
    {
        var at = line.Span.Start + column - line.Indent;
        return at - 1 > line.Span.Start && at < line.Span.End && source.Text[at - 1] == ' ' && source.Text[at] != ' '
            ? (Span.Between(line.Span.Start, at - 1), Span.Between(at, line.Span.End))
            : null;
    }

    private static List<Piece> PiecesOf(SourceText source, TextLine line)
    {
        var pieces = new List<Piece>();
        foreach (var piece in Pieces().EnumerateMatches(source.Text.AsSpan(line.Span.Start, line.Span.Length)))
        {
            pieces.Add(new Piece(new Span(line.Span.Start + piece.Index, piece.Length), line.Indent + piece.Index));
        }

        // The blanks behind a bullet part nothing.
        for (var i = 0; i < pieces.Count - 1; i++)
        {
            var both = Span.Cover(pieces[i].Span, pieces[i + 1].Span);
            if (LineStart.Of(source.Text, both) is { Marker: { } marker } start && pieces[i].Span.End <= start.Words.Start && (i == 0 || marker.IsBullet))
            {
                pieces[i] = new Piece(both, pieces[i].Column);
                pieces.RemoveAt(i + 1);
            }
        }

        return pieces;
    }

    private sealed record Piece(Span Span, int Column, bool IsApart = false);

    private sealed record Row(int Line, List<Piece> Pieces, bool IsApart, bool IsTurned);

    [GeneratedRegex(@"\S+(?: {1,2}\S+)*")]
    private static partial Regex Pieces();
}
