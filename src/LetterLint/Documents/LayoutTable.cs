using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LetterLint.Text;

namespace LetterLint.Documents;

/// <summary>Tables that a page-laid text sets with blanks: columns begin at the same place, rows stand apart or begin with a capital.</summary>
internal static partial class LayoutTable
{
    // Proportional type lands a column's cells a few blanks apart.
    private const int Slack = 4;

    public static ImmutableArray<TableRow>? TryRead(SourceText source, IReadOnlyList<TextLine> lines, ref int at)
    {
        var first = PiecesOf(source, lines[at]);
        if (first.Count < 2)
        {
            return null;
        }

        var column = first[1].Column;
        var members = new List<(int Line, List<Piece> Pieces)> { (at, first) };
        var wide = 1;
        var blanks = 0;
        var end = at;
        for (var i = at + 1; i < lines.Count && blanks <= 3 && !lines[i].IsFurniture; i++)
        {
            if (lines[i].IsBlank)
            {
                blanks++;
                continue;
            }

            var pieces = PiecesOf(source, lines[i]);
            var isWide = pieces.Count >= 2 && Math.Abs(pieces[1].Column - column) <= Slack;
            var isLeft = pieces.Count == 1 && lines[i].EndColumn < column - 1 && (blanks == 0 || IsRowLabel(source, lines, i, column));
            var isRight = pieces.Count == 1 && lines[i].Indent >= column - Slack;
            if (!(isWide || isLeft || isRight))
            {
                break;
            }

            members.Add((i, pieces));
            if (isWide || isRight)
            {
                wide++;
            }

            if (isWide || isRight || blanks == 0)
            {
                end = members.Count;
            }

            blanks = 0;
        }

        if (wide < 2)
        {
            return null;
        }

        members.RemoveRange(Math.Max(end, 1), members.Count - Math.Max(end, 1));
        at = members[^1].Line + 1;
        return Rows(source, lines, members, column);
    }

    /// <summary>Whether the cell to the right of a label stands on one of the next two lines.</summary>
    private static bool IsRowLabel(SourceText source, IReadOnlyList<TextLine> lines, int at, int column)
    {
        for (var i = at + 1; i <= at + 2 && i < lines.Count && !lines[i].IsBlank; i++)
        {
            var pieces = PiecesOf(source, lines[i]);
            if (pieces[^1].Column >= column - Slack)
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<TableRow> Rows(SourceText source, IReadOnlyList<TextLine> lines, List<(int Line, List<Piece> Pieces)> members, int column)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        var cells = (Left: new List<Span>(), Right: new List<Span>());
        for (var i = 0; i < members.Count; i++)
        {
            var (line, pieces) = members[i];
            var isApart = i > 0 && line > members[i - 1].Line + 1;
            var startsRow = pieces.Count >= 2 && cells.Right.Count > 0 && char.IsUpper(source.Text[pieces[1].Span.Start])
                && !char.IsLower(source.Text[pieces[0].Span.Start]);
            if (isApart || startsRow)
            {
                Flush();
            }

            foreach (var piece in pieces)
            {
                (piece.Column >= column - Slack ? cells.Right : cells.Left).Add(piece.Span);
            }
        }

        Flush();
        return rows.ToImmutable();

        void Flush()
        {
            if (cells.Left.Count + cells.Right.Count > 0)
            {
                var left = Cell(source.Text, cells.Left);
                var right = Cell(source.Text, cells.Right);
                rows.Add(new TableRow([left, right], cells.Left.Concat(cells.Right).Aggregate(Span.Cover)));
            }

            cells = ([], []);
        }
    }

    private static TableCell Cell(string text, List<Span> pieces)
    {
        if (pieces.Count == 0)
        {
            return new TableCell([], default);
        }

        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        var builder = new Prose.Builder();
        ListMarker? marker = null;
        foreach (var piece in pieces)
        {
            var start = LineStart.Of(text, piece);
            if (start.Marker is not null)
            {
                Add();
                marker = start.Marker;
            }

            builder.Blank(piece.Start);
            InlineMarkup.Append(builder, text, start.Words);
        }

        Add();
        return new TableCell(paragraphs.ToImmutable(), pieces.Aggregate(Span.Cover));

        void Add()
        {
            if (!builder.IsEmpty)
            {
                paragraphs.Add(new Paragraph(builder.ToProse()) { Marker = marker });
            }

            (builder, marker) = (new Prose.Builder(), null);
        }
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

    private readonly record struct Piece(Span Span, int Column);

    [GeneratedRegex(@"\S+(?: {1,2}\S+)*")]
    private static partial Regex Pieces();
}
