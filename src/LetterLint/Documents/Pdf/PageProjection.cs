using System.Text;
using UglyToad.PdfPig.Content;

namespace LetterLint.Documents.Pdf;

/// <summary>Writes a page in letters of one width: what stands side by side or one below the other on paper does so in the text.</summary>
internal static class PageProjection
{
    // What parts two cells for whoever reads the text: two blanks may stand within one.
    private const int CellGap = 3;

    private const int MostLineEnds = 5;

    /// <summary>The lines of a page, a form feed behind the last.</summary>
    /// <exception cref="OperationCanceledException">The reading is to stop.</exception>
    public static string TextOf(Page page, CancellationToken stop)
    {
        var text = new StringBuilder();
        var letters = page.Letters.Where(letter =>
            letter.StartBaseLine is var at && at.X >= 0 && at.X <= page.Width && at.Y >= 0 && at.Y <= page.Height);

        // What is set across the page, as a mark behind the text is, stands below what is set along it.
        foreach (var turned in letters.GroupBy(Glyph.TurnOf).OrderByDescending(turned => turned.Count()))
        {
            Write(text, PrintedLine.Of(turned.Select(letter => Glyph.Of(letter, turned.Key))), stop);
        }

        return text.Append('\f').ToString();
    }

    private static void Write(StringBuilder text, List<PrintedLine> lines, CancellationToken stop)
    {
        var pieces = PiecesOf(lines);
        Place([.. pieces.SelectMany(piece => piece).OrderBy(piece => piece.Left)], stop);
        for (var i = 0; i < lines.Count; i++)
        {
            var start = text.Length;
            foreach (var piece in pieces[i])
            {
                text.Append(' ', start + piece.Column - text.Length).Append(piece.Text);
            }

            // Lines that are set two sizes of the font apart have a blank one between them.
            var down = i + 1 < lines.Count ? (lines[i].Base - lines[i + 1].Base) / lines[i].Size : 1;
            text.Append('\n', (int)Math.Clamp(down, 1, MostLineEnds));
        }
    }

    /// <summary>The pieces of each line; a cell that leaves no gap before the next is told by those above or below it.</summary>
    private static List<PrintedPiece>[] PiecesOf(List<PrintedLine> lines)
    {
        var stops = lines.ConvertAll(line => line.Pieces().Skip(1).Select(piece => piece.Left).ToArray());
        double[] StopsOf(int line) => stops.ElementAtOrDefault(line) ?? [];
        return [.. lines.Select((line, i) => line.Pieces([.. StopsOf(i - 1), .. StopsOf(i + 1)]))];
    }

    /// <summary>Gives each piece, from left to right, the column that no piece before it reaches beyond.</summary>
    private static void Place(PrintedPiece[] pieces, CancellationToken stop)
    {
        for (var i = 0; i < pieces.Length; i++)
        {
            stop.ThrowIfCancellationRequested();
            foreach (var before in pieces.AsSpan(0, i))
            {
                pieces[i].Column = Math.Max(pieces[i].Column, ColumnBehind(before, pieces[i]));
            }
        }
    }

    private static int ColumnBehind(PrintedPiece before, PrintedPiece piece) => before.Column
        + (before.Right <= piece.Left
            ? before.Text.Length + CellGap
            : (int)((piece.Left - before.Left) / (before.Right - before.Left) * before.Text.Length));
}
