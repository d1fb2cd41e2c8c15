using System.Text.RegularExpressions;
using LetterLint.Text;

namespace LetterLint.Documents;

/// <summary>Words of a line that stand together, and the column where they begin.</summary>
/// <param name="Span">Their place.</param>
/// <param name="Column">How many blanks and letters stand before them.</param>
/// <param name="IsApart">Whether a blank line or a page break stands above them.</param>
internal sealed record LayoutPiece(Span Span, int Column, bool IsApart = false);

/// <summary>Finds the second column of a table that is set with blanks, and the pieces of its lines.</summary>
internal static partial class LayoutColumn
{
    // Proportional type lands a column's cells a few blanks apart.
    public const int Slack = 4;

    // A second column does not begin further to the left, and a label has no more lines.
    private const int NarrowestColumn = 30;
    private const int TallestLabel = 6;
    private const int LongestNumber = 3;

    /// <summary>Whether a line stands so far to the right that it heads a column.</summary>
    public static bool IsRight(TextLine line) => line.Indent >= NarrowestColumn;

    /// <summary>Where the second column begins, by this line or by those below it.</summary>
    public static int? At(SourceText source, IReadOnlyList<TextLine> lines, int at)
    {
        var first = PiecesOf(source, lines[at]);
        if (first.Count >= 2)
        {
            // “4   Performs excellently   An organisation …”: a number stands with what it numbers.
            return first.Skip(1).FirstOrDefault(piece => piece.Column > Slack)?.Column;
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
    private static int? LabelBeside(SourceText source, TextLine first, IReadOnlyList<LayoutPiece>[] below)
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

    /// <summary>Whether page numbers stand right behind titles of different lengths: a list of contents that has no second column.</summary>
    public static bool IsRagged(SourceText source, IReadOnlyList<TextLine> lines, int at)
    {
        var (least, most, count) = (int.MaxValue, 0, 0);
        for (var i = at; i < lines.Count && i < at + TallestLabel && !lines[i].IsBlank; i++)
        {
            if (PiecesOf(source, lines[i]) is not [_, var number] || number.Span.Length > LongestNumber || source.Text.AsSpan(number.Span.Start, number.Span.Length).ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }

            (least, most, count) = (Math.Min(least, number.Column), Math.Max(most, number.Column), count + 1);
        }

        return count > 2 && most - least > Slack;
    }

    /// <summary>The two cells of a line where the first is so long that one blank is all that parts it from the second.</summary>
    public static (Span Left, Span Right)? SplitAt(SourceText source, TextLine line, int column)
    {
        var at = line.Span.Start + column - line.Indent;
        return at - 1 > line.Span.Start && at < line.Span.End && source.Text[at - 1] == ' ' && source.Text[at] != ' '
            ? (Span.Between(line.Span.Start, at - 1), Span.Between(at, line.Span.End))
            : null;
    }

    public static List<LayoutPiece> PiecesOf(SourceText source, TextLine line)
    {
        var pieces = new List<LayoutPiece>();
        foreach (var piece in Pieces().EnumerateMatches(source.Text.AsSpan(line.Span.Start, line.Span.Length)))
        {
            pieces.Add(new LayoutPiece(new Span(line.Span.Start + piece.Index, piece.Length), line.Indent + piece.Index));
        }

        // The blanks behind a bullet part nothing.
        for (var i = 0; i < pieces.Count - 1; i++)
        {
            var both = Span.Cover(pieces[i].Span, pieces[i + 1].Span);
            if (LineStart.Of(source.Text, both) is { Marker: { } marker } start && pieces[i].Span.End <= start.Words.Start && (i == 0 || marker.IsBullet))
            {
                pieces[i] = new LayoutPiece(both, pieces[i].Column);
                pieces.RemoveAt(i + 1);
            }
        }

        return pieces;
    }

    [GeneratedRegex(@"\S+(?: {1,2}\S+)*")]
    private static partial Regex Pieces();
}
