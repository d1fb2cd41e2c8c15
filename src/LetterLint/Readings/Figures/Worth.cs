namespace LetterLint.Readings.Figures;

/// <summary>Whether more of what a sentence measures is better: more children seen in time are, more days of waiting are not.</summary>
internal static class Worth
{
    private const int Near = 4;

    /// <summary>Whether some words tell of what is better the less there is of it; “within 15 days” does not.</summary>
    public static bool HasWorse(FigureLine line, int from, int to) =>
        Enumerable.Range(Math.Max(0, from), Math.Max(0, Math.Min(to, line.Count) - Math.Max(0, from)))
            .Any(at => line.Is(at, "worse") && !line.Any(at - Near, at, token => token.Text is "within" or "inside"));

    /// <summary>Null where nothing says it, or where two words say it differently.</summary>
    public static bool? IsMoreBetter(FigureLine line, Figure figure) => IsMoreBetter(line, figure, line.Count);

    /// <summary>The same where only the words before a token speak of it.</summary>
    public static bool? IsMoreBetter(FigureLine line, Figure figure, int end)
    {
        if (figure.Unit == FigureUnit.Time)
        {
            return line.Has(0, end, "takes-time") ? false : null;
        }

        var (gains, ills) = (false, false);
        for (var i = 0; i < end; i++)
        {
            if (line.ClassAt(i, "ills") is > 0 and var ill)
            {
                ills = true;
                i += ill - 1;
            }
            else if (line.ClassAt(i, "gains") is > 0 and var gain)
            {
                // “The 10% seen nationally” says where a figure is from.
                gains |= !(line[i].Is("seen") && (line[i - 1].Figure is not null || line.Is(i - 1, "these-here")));
                i += gain - 1;
            }
            else if (line[i].Text is "within" or "inside" && line.Any(i + 1, i + 4, token => token.Figure?.IsOfTime == true))
            {
                gains = true;
            }
            else if (line.Is(i, "not-so") || line[i].Figure is { Unit: FigureUnit.Time, Hedge: Hedge.Under })
            {
                return null;
            }
        }

        return gains == ills ? null : gains;
    }
}
