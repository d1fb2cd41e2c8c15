using LetterLint.Letters;

namespace LetterLint.Readings.Figures;

/// <summary>Finds figures whose clause says what is measured and when, and pairs those that state the same.</summary>
internal static class StatedFigureReader
{
    // No letter gives one measure of one time so often.
    private const int MostPlaces = 40;

    public static IEnumerable<RestatedFigure> Pair(IEnumerable<StatedFigure> stated) =>
        from same in stated.GroupBy(figure => $"{figure.Figure.Unit} {figure.Measure}", StringComparer.Ordinal)
        let figures = same.ToArray()
        from second in Enumerable.Range(1, figures.Length - 1)
        let first = Array.FindIndex(figures, 0, Math.Min(second, MostPlaces), earlier => earlier.IsOfTheSame(figures[second]))
        where first >= 0
        select new RestatedFigure(figures[first].Figure, figures[second].Figure);

    public static IEnumerable<RestatedFigure> Pair(List<PartStated> parts) =>
        from second in Enumerable.Range(1, Math.Max(0, Math.Min(MostPlaces, parts.Count) - 1))
        let first = parts.FindIndex(0, second, earlier => earlier.IsOfTheSame(parts[second]))
        where first >= 0
        select new RestatedFigure(parts[first].Figure, parts[second].Figure);

    public static IEnumerable<StatedFigure> Read(FigureLine line, FigureLine? before, IReadOnlyList<Change> changes)
    {
        var moved = changes.SelectMany(change => new[] { change.From.Span, change.To.Span }).ToHashSet();
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i].Figure is { IsExact: true, IsFraction: false, Part: null } figure && !line.IsAmount(i)
                && line.RoleOf(i) != Role.Other
                && (moved.Contains(figure.Span) ? Moved(line, i, figure) : Stated(line, before, i, figure)) is { } stated)
            {
                yield return stated;
            }
        }
    }

    /// <summary>
    /// “The number of children with a plan fell from 221 in March 2014 to 191 in March 2015”: what stands before the verb, and
    /// the date behind the figure.
    /// </summary>
    private static StatedFigure? Moved(FigureLine line, int at, Figure figure)
    {
        var move = at - 1;
        while (move > at - FigureClause.Longest && !line.Is(move, "move"))
        {
            move--;
        }

        var from = FigureClause.StartOf(line, move);
        var period = line[at + 1].Kind == TokenKind.Period ? line[at + 1].Text : line[at + 2].Kind == TokenKind.Period
            ? line[at + 2].Text : "";
        return period.Length == 0 || from == move || line.Any(from, move, token => token.Figure is not null)
            || line.Has(from, move, "points-back")
            || line.Any(from, move, token => token.Kind == TokenKind.Period)
            ? null
            : Of(line, figure, [Folded(period)], from, move);
    }

    private static StatedFigure? Stated(FigureLine line, FigureLine? before, int at, Figure figure)
    {
        // “The percentage in work, 9%, is low” tells what is measured before the comma.
        var isApposed = line[at - 1].Is(",") && line[at + 1].Is(",") && line.Is(at + 2, "verb");
        // “At 9%, the percentage in work is low” tells it between the comma and the verb.
        var isLeading = line[at - 1].Is("at") && line[at + 1].Is(",") && line[at + 2].Is("the") && FigureClause.IsBreak(line, at - 2);
        var (from, to) = isLeading ? (at + 2, at + 2) : (FigureClause.StartOf(line, isApposed ? at - 1 : at), at + 1);
        while (isLeading && to < at + FigureClause.Longest && !FigureClause.IsBreak(line, to) && !line.Is(to, "verb"))
        {
            to++;
        }

        to = isApposed || isLeading ? to : FigureClause.EndOf(line, to);

        from = FigureClause.GroupBefore(line, from);

        // A clause with a second figure says what is measured of neither, and one that points back does not say it at all.
        if (FigureClause.HasFigure(line, from, at) || FigureClause.HasFigure(line, at + 1, to)
            || line.Has(from - 4, to, "points-back")
            || (before is not null && line.Is(at + 1, "verb") && at == from))
        {
            return null;
        }

        // “In 2006, 54% of pupils gained five, which was more than in 2005.”
        var isDated = line[from - 1].Is(",") && line[from - 2].Kind == TokenKind.Period;
        var periods = Periods(line, isDated ? from - 2 : from, to) is { Length: > 0 } own ? own : Periods(line, at - FigureClause.Longest, at + FigureClause.Longest);
        return Of(line, figure, periods, from, to);
    }

    private static StatedFigure? Of(FigureLine line, Figure figure, string[] periods, int from, int to)
    {
        var (measure, group) = (new List<string>(), new List<string>());
        for (var i = from; i < to; i++)
        {
            if ((line[i].IsWord || line[i].Kind == TokenKind.Label) && !line.Is(i, "measures-nothing"))
            {
                (IsAge(line, i) || line.Is(i, "everyone") ? group : measure).Add(Singular(line[i].Text));
            }
        }

        string[] measured = [.. measure.Distinct().Order(StringComparer.Ordinal)];
        var isShare = figure.Unit == FigureUnit.Percent;
        return periods.Length < 2 && figure.Unit is FigureUnit.Percent or FigureUnit.Number
            && (isShare || (periods.Length > 0 && group.Count > 0 && figure.Measure.Length == 0))
            && measured.Length >= (!isShare ? 2 : periods.Length > 0 ? 3 : 4)
            ? new StatedFigure(figure, string.Join(' ', measured), [.. group], periods.FirstOrDefault(""))
            : null;
    }

    private static string[] Periods(FigureLine line, int from, int to)
    {
        var periods = new List<string>();
        for (var i = from; i < to; i++)
        {
            if (line[i].Kind == TokenKind.Period && Folded(line[i].Text) is var period && !periods.Contains(period))
            {
                periods.Add(period);
            }
        }

        return [.. periods];
    }

    internal static string Folded(string period) =>
        period.Replace(" ", "", StringComparison.Ordinal).Replace('–', '/').Replace('-', '/').Replace('−', '/');

    private static bool IsAge(FigureLine line, int at) => line[at].Kind == TokenKind.Label && line.Has(at + 1, at + 4, "year");

    internal static string Bare(string word) =>
        Singular(word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd('\''));

    internal static string Singular(string word) => word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)
        ? word[..^1] : word;
}
