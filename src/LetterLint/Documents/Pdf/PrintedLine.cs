namespace LetterLint.Documents.Pdf;

/// <summary>The letters of a page that stand on one baseline, and what is raised or lowered a little beside them.</summary>
internal sealed class PrintedLine
{
    // In sizes of the font: letters that are further apart are two words, words that are further apart two cells.
    private const double WordGap = 0.1;
    private const double GapOfBlank = 0.05;
    private const double CellGap = 1;
    private const double Unsteadiness = 0.02;

    // The same for baselines: what is nearer is one line as set, or as it is read.
    private const double Unevenness = 0.1;
    private const double Nearness = 0.5;

    // The size of a raised mark in that of the text.
    private const double LargestMark = 0.8;

    private readonly List<Glyph> _glyphs;

    private PrintedLine(IEnumerable<Glyph> glyphs)
    {
        _glyphs = [.. glyphs];
        Base = _glyphs[0].Base;
        Size = _glyphs.Max(glyph => glyph.Size);
    }

    public double Base { get; private set; }

    public double Size { get; private set; }

    /// <summary>The lines from the top of the page to its foot.</summary>
    public static List<PrintedLine> Of(IEnumerable<Glyph> glyphs)
    {
        var lines = new List<PrintedLine>();
        foreach (var line in OnOneBaseline(glyphs).Where(line => !line._glyphs.TrueForAll(glyph => glyph.IsBlank)))
        {
            if (lines.Count == 0 || !lines[^1].TakeIn(line))
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    /// <summary>The cells of the line, which are far apart or begin where one of the lines beside it does.</summary>
    public List<PrintedPiece> Pieces(params ReadOnlySpan<double> stops)
    {
        var pieces = new List<PrintedPiece>();
        foreach (var word in Words())
        {
            if (pieces.Count > 0 && word.Left - pieces[^1].Right <= CellGap * Size && !StandsAt(word.Left, stops))
            {
                pieces[^1] = pieces[^1] with { Text = $"{pieces[^1].Text} {word.Text}", Right = word.Right };
            }
            else
            {
                pieces.Add(word);
            }
        }

        return pieces;
    }

    private bool StandsAt(double place, ReadOnlySpan<double> stops)
    {
        foreach (var stop in stops)
        {
            if (Math.Abs(place - stop) < Unsteadiness * Size)
            {
                return true;
            }
        }

        return false;
    }

    private List<PrintedPiece> Words()
    {
        var words = new List<PrintedPiece>();
        var last = default(Glyph);
        var isApart = false;
        foreach (var glyph in _glyphs.OrderBy(glyph => glyph.Left))
        {
            if (glyph.IsBlank || (words.Count > 0 && glyph.Repeats(last)))
            {
                isApart |= glyph.IsBlank;
                continue;
            }

            if (words.Count > 0 && glyph.Left - words[^1].Right <= (isApart ? GapOfBlank : WordGap) * glyph.Size)
            {
                words[^1] = words[^1] with { Text = words[^1].Text + glyph.Text, Right = Math.Max(words[^1].Right, glyph.Right) };
            }
            else
            {
                words.Add(new PrintedPiece(glyph.Text, glyph.Left, glyph.Right));
            }

            (last, isApart) = (glyph, false);
        }

        return words;
    }

    private static IEnumerable<PrintedLine> OnOneBaseline(IEnumerable<Glyph> glyphs)
    {
        var together = new List<Glyph>();
        foreach (var glyph in glyphs.OrderByDescending(glyph => glyph.Base))
        {
            if (together.Count > 0 && together[0].Base - glyph.Base > Unevenness * Math.Max(together[0].Size, glyph.Size))
            {
                yield return new PrintedLine(together);
                together.Clear();
            }

            together.Add(glyph);
        }

        if (together.Count > 0)
        {
            yield return new PrintedLine(together);
        }
    }

    /// <summary>Takes in what stands a little lower; where these are only raised numerals, they are taken into it.</summary>
    private bool TakeIn(PrintedLine lower)
    {
        var isRaised = Size < LargestMark * lower.Size && _glyphs.TrueForAll(glyph => glyph.IsNumeral || glyph.IsBlank);
        if (Base - lower.Base >= Nearness * (isRaised ? lower.Size : Size))
        {
            return false;
        }

        _glyphs.AddRange(lower._glyphs);
        (Base, Size) = isRaised ? (lower.Base, lower.Size) : (Base, Size);
        return true;
    }
}

/// <summary>Words that stand together in a line of a page.</summary>
/// <param name="Text">The words, a blank between them.</param>
/// <param name="Left">Where they begin.</param>
/// <param name="Right">Where they end.</param>
internal sealed record PrintedPiece(string Text, double Left, double Right)
{
    /// <summary>How many characters stand before them where all are of one width.</summary>
    public int Column { get; set; }
}
