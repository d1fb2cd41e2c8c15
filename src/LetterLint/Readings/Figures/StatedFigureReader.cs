using LetterLint.Letters;

namespace LetterLint.Readings.Figures;

/// <summary>Finds percentages whose clause says what is measured and when, and pairs those that state the same.</summary>
internal static class StatedFigureReader
{
    private const int LongestClause = 40;

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "of", "in", "on", "at", "to", "for", "by", "with", "and", "or", "as", "is", "are", "was", "were", "be", "been", "being",
        "has", "have", "had", "its", "their", "there", "from", "during", "all", "also", "only", "now",
    };

    private static readonly HashSet<string> PointsBack = new(StringComparer.Ordinal) { "whom", "which", "these", "those", "this", "that", "it", "they", "who" };

    private static readonly HashSet<string> Everyone = new(StringComparer.Ordinal) { "child", "children", "young", "people", "pupil", "student", "year", "old" };

    public static IEnumerable<Restatement> Pair(IEnumerable<StatedFigure> stated) =>
        from same in stated.GroupBy(figure => $"{figure.Period} {figure.Measure}", StringComparer.Ordinal)
        let first = same.First()
        from second in same.Skip(1)
        where first.IsOfTheSame(second)
        select new Restatement(first.Figure, second.Figure);

    public static IEnumerable<StatedFigure> Read(FigureLine line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i].Figure is { Unit: FigureUnit.Percent, IsExact: true, IsFraction: false } figure && Stated(line, i, figure) is { } stated)
            {
                yield return stated;
            }
        }
    }

    private static StatedFigure? Stated(FigureLine line, int at, Figure figure)
    {
        var (from, to) = (at, at + 1);
        while (from > at - LongestClause && !IsBreak(line[from - 1]))
        {
            from--;
        }

        while (to < at + LongestClause && !IsBreak(line[to]))
        {
            to++;
        }

        // A clause with a second figure says what is measured of neither, and one that points back does not say it at all.
        if (line.Any(from, at, token => token.Figure is not null) || line.Any(at + 1, to, token => token.Figure is not null) || line.Has(from - 4, to, PointsBack.Contains))
        {
            return null;
        }

        var periods = Periods(line, from, to) is { Length: > 0 } own ? own : Periods(line, at - LongestClause, at + LongestClause);
        var (measure, group) = (new List<string>(), new List<string>());
        for (var i = from; i < to; i++)
        {
            if ((line[i].IsWord || line[i].Kind == TokenKind.Label) && !Empty.Contains(line[i].Text))
            {
                var word = Singular(line[i].Text);
                (IsAge(line, i) || Everyone.Contains(word) ? group : measure).Add(word);
            }
        }

        string[] measured = [.. measure.Distinct().Order(StringComparer.Ordinal)];
        return periods.Length < 2 && measured.Length >= (periods.Length > 0 ? 3 : 4)
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

    private static string Folded(string period) => period.Replace(" ", "", StringComparison.Ordinal).Replace('–', '/').Replace('-', '/').Replace('−', '/');

    private static bool IsAge(FigureLine line, int at) => line[at].Kind == TokenKind.Label && line.Has(at + 1, at + 4, word => word is "year" or "years");

    private static bool IsBreak(Token token) => token.Kind == TokenKind.Mark && token.Text is "" or "," or ";" or ":" or "(" or ")" or "–" or "." or "!" or "?";

    private static string Singular(string word) => word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;
}
