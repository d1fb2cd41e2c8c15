using System.Collections.Immutable;
using LetterLint.Text;

namespace LetterLint.Documents;

/// <content>Where its rows begin, and what their cells hold.</content>
internal sealed partial class LayoutTable
{
    private ImmutableArray<TableRow> ToRows()
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        var widest = (Left: Math.Max(Widest(isLeft: true), _column - Slack), Right: Widest(isLeft: false));
        var cells = (Left: new List<Piece>(), Right: new List<Piece>());
        for (var i = 0; i < _lines.Count; i++)
        {
            // In a table of contents the page number ends the row.
            var isComplete = cells.Right is [var only] && !_source.Text.AsSpan(only.Span.Start, only.Span.Length).ContainsAnyExceptInRange('0', '9');
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

    private bool StartsRow(int at, List<Piece> left, List<Piece> right, (int Left, int Right) widest)
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
            return right.Count > 0 && left.Count > 0 && !StartsLow(pieces[0]) && !IsFull(left[^1], pieces[0], Math.Max(widest.Left, _column));
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

    private TableCell Cell(List<Piece> pieces)
    {
        if (pieces.Count == 0)
        {
            return new TableCell([], default);
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

            if (!builder.EndsWith('-'))
            {
                builder.Blank(piece.Span.Start);
            }

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
}
