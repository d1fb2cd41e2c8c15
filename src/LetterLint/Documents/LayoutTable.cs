using System.Collections.Immutable;
using LetterLint.Text;

namespace LetterLint.Documents;

/// <summary>Tables that a page-laid text sets with blanks: columns begin at the same place, rows stand apart or begin with a capital.</summary>
internal sealed class LayoutTable
{
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
        if (LayoutColumn.At(source, page.Lines, at) is not { } column || LayoutColumn.IsRagged(source, page.Lines, at))
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
            var isWide = pieces.Count == 2 && (pieces[1].Column <= _column + LayoutColumn.Slack || IsBelowHeading(pieces[1]) || LineStart.Of(_source.Text, pieces[1].Span).Marker is not null);
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

        if (_lines.Count == 0)
        {
            return false;
        }

        _lines.RemoveRange(Math.Max(end, 1), _lines.Count - Math.Max(end, 1));
        return wide >= 2 || (wide == 1 && hasLabel);
    }

    /// <summary>Whether a cell of a word or a figure stands in the middle below the heading of its column.</summary>
    private bool IsBelowHeading(LayoutPiece cell) =>
        _lines is [{ Pieces: [_, var heading] }, ..] && cell.Span.Length < heading.Span.Length && cell.Column + cell.Span.Length <= heading.Column + heading.Span.Length;

    /// <summary>Whether the cell to the right of a label stands on one of the next two lines.</summary>
    private bool IsRowLabel(int at)
    {
        var lines = _page.Lines;
        for (var i = at + 1; i <= at + 2 && i < lines.Count && !lines[i].IsBlank; i++)
        {
            if (CellsOf(i)[^1].Column >= _column - LayoutColumn.Slack)
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<TableRow> ToRows()
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        var widest = (Left: Math.Max(Widest(isLeft: true), _column - LayoutColumn.Slack), Right: Widest(isLeft: false));
        var cells = (Left: new List<LayoutPiece>(), Right: new List<LayoutPiece>());
        for (var i = 0; i < _lines.Count; i++)
        {
            // In a table of contents the page number ends the row, unless it stands behind the first line of an entry that takes two.
            var isComplete = cells.Right is [var only] && !(_lines[i] is { IsApart: false, Pieces: [var rest] } && IsLeft(rest) && StartsLow(rest)) && !_source.Text.AsSpan(only.Span.Start, only.Span.Length).ContainsAnyExceptInRange('0', '9');
            if (isComplete || (i > 0 && StartsRow(i, cells.Left, cells.Right, widest)))
            {
                Flush();
            }

            foreach (var piece in _lines[i].Pieces)
            {
                (IsLeft(piece) ? cells.Left : cells.Right).Add(piece with { IsApart = _lines[i].IsApart });
            }
        }

        Flush();
        return rows.ToImmutable();

        void Flush()
        {
            if (cells.Left.Count + cells.Right.Count > 0)
            {
                rows.Add(new TableRow([Cell(cells.Left), Cell(cells.Right)], cells.Left.Concat(cells.Right).Select(piece => piece.Span).Aggregate(Span.Cover)));
            }

            cells = ([], []);
        }
    }

    private bool StartsRow(int at, List<LayoutPiece> left, List<LayoutPiece> right, (int Left, int Right) widest)
    {
        var pieces = _lines[at].Pieces;
        if (_lines[at].IsApart)
        {
            return HasLabel(at) && !(_lines[at].IsTurned && right.Count > 0 && !EndsSentence(right[^1]) && StartsLow(pieces[^1]) && !IsLeft(pieces[^1]));
        }

        if (pieces.Count == 1 && !IsLeft(pieces[0]))
        {
            // The second cell of a row may stand a little higher than the first.
            return right.Count > 0 && char.IsUpper(_source.Text[pieces[0].Span.Start])
                && at + 1 < _lines.Count && !_lines[at + 1].IsApart && _lines[at + 1].Pieces is [var label] && IsLeft(label) && !StartsLow(label)
                && !(left.Count > 0 && IsFull(left[^1], label, widest.Left) && IsFull(right[^1], pieces[0], widest.Right));
        }

        if (pieces.Count == 1)
        {
            // “Staying safe:” below a point to which nothing stands beside begins the next row too.
            return left.Count > 0 && !StartsLow(pieces[0]) && !IsFull(left[^1], pieces[0], Math.Max(widest.Left, _column))
                && (right.Count > 0 || (_source.Text[pieces[0].Span.End - 1] == ':' && char.IsUpper(_source.Text[pieces[0].Span.Start])));
        }

        // A cell whose last line is short has ended; where both columns run on, a capital is a name or a sentence.
        return right.Count > 0 && !StartsLow(pieces[0]) && (char.IsUpper(_source.Text[pieces[1].Span.Start]) || char.IsDigit(_source.Text[pieces[1].Span.Start]))
            && !(IsFull(right[^1], pieces[1], widest.Right)
                && ((left.Count > 0 && IsFull(left[^1], pieces[0], widest.Left)) || (widest.Right >= NarrowestText && !EndsSentence(right[^1]))));
    }

    /// <summary>Whether the lines up to the next gap hold anything of the first column; else they are the rest of a cell.</summary>
    private bool HasLabel(int at)
    {
        for (var i = at; i < _lines.Count && (i == at || !_lines[i].IsApart); i++)
        {
            if (IsLeft(_lines[i].Pieces[0]))
            {
                return true;
            }
        }

        return false;
    }

    private TableCell Cell(List<LayoutPiece> pieces)
    {
        if (pieces.Count == 0)
        {
            return new TableCell([], Span.None);
        }

        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        var builder = new Prose.Builder();
        ListMarker? marker = null;
        var last = pieces[0];
        foreach (var piece in pieces)
        {
            var start = LineStart.Of(_source.Text, piece.Span);
            if (start.Marker is not null || (piece.IsApart && EndsSentence(last)))
            {
                Add();
                marker = start.Marker;
            }

            builder.NextLine(piece.Span.Start);

            _page.Append(builder, start.Words);
            last = piece;
        }

        Add();
        return new TableCell(paragraphs.ToImmutable(), pieces.Select(piece => piece.Span).Aggregate(Span.Cover));

        void Add()
        {
            if (!builder.IsEmpty)
            {
                paragraphs.Add(new Paragraph(builder.ToProse()) { Marker = marker });
            }

            (builder, marker) = (new Prose.Builder(), null);
        }
    }

    private bool IsLeft(LayoutPiece piece) => piece.Column < _column - LayoutColumn.Slack;

    private bool StartsLow(LayoutPiece piece) => char.IsLower(_source.Text[piece.Span.Start]);

    private bool EndsSentence(LayoutPiece piece) => _source.Text[piece.Span.End - 1] is '.' or ':' or ';' or '!' or '?';

    /// <summary>Whether the first word of the next line did not fit behind the last.</summary>
    private bool IsFull(LayoutPiece last, LayoutPiece next, int width)
    {
        var word = _source.Text.AsSpan(next.Span.Start, next.Span.Length).IndexOf(' ');
        return last.Span.Length + 1 + (word < 0 ? next.Span.Length : word) > width * 0.86;
    }

    private int Widest(bool isLeft) =>
        _lines.SelectMany(line => line.Pieces).Where(piece => IsLeft(piece) == isLeft).Select(piece => piece.Span.Length).DefaultIfEmpty().Max();

    private List<LayoutPiece> CellsOf(int at)
    {
        var line = _page.Lines[at];
        var pieces = LayoutColumn.PiecesOf(_source, line);
        if (pieces.Count == 1 && LayoutColumn.SplitAt(_source, line, _column) is { } split && (IsWide(at + 1) || (IsWide(at - 1) && IsLastOfBlock(at))))
        {
            return [new LayoutPiece(split.Left, line.Indent), new LayoutPiece(split.Right, _column)];
        }

        // Justified words stand apart too; they are one cell.
        return [.. pieces.GroupBy(IsLeft).Select(side => new LayoutPiece(side.Select(piece => piece.Span).Aggregate(Span.Cover), side.First().Column))];
    }

    private bool IsWide(int at) => at >= 0 && at < _page.Lines.Count
        && LayoutColumn.PiecesOf(_source, _page.Lines[at]) is { Count: >= 2 } pieces && pieces[1].Column == _column;

    private bool IsLastOfBlock(int at) => at + 1 == _page.Lines.Count || _page.Lines[at + 1].IsBlank;

    private sealed record Row(int Line, List<LayoutPiece> Pieces, bool IsApart, bool IsTurned);
}
