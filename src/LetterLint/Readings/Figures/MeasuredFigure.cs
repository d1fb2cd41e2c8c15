using System.Text.RegularExpressions;
using LetterLint.Letters;

namespace LetterLint.Readings.Figures;

/// <summary>
/// A share or an average with all that may tell what it is of, to be set beside others by meaning: “58% of care leavers were in education,
/// employment or training … among those who have left care, 67% are working, training or studying”.
/// </summary>
/// <param name="Figure">The figure.</param>
/// <param name="Measures">What it may be of: its clause, with the clause before or behind it, or its sentence.</param>
internal sealed partial record MeasuredFigure(Figure Figure, List<Measure> Measures)
{
    private const int LongestSentence = 120;
    private const int MostFigures = 3;
    private const int MostPlaces = 40;
    private const int FewestCounted = 10;
    private const int Near = 4;
    private const double Alike = 0.6;
    private const double AlikeAtOneTime = 0.5;
    private const double AlikeOfPeople = 0.85;

    public static IEnumerable<MeasuredFigure> Read(FigureLine line, IReadOnlyList<Change> changes)
    {
        // A row of figures tells of a row of things.
        if (line.Figures.Skip(MostFigures).Any())
        {
            yield break;
        }

        var past = changes.Select(change => change.From.Span).ToHashSet();
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i].Figure is { IsExact: true, IsFraction: false, IsRound: false, Part: null, Scale: 1 } figure
                && line.RoleOf(i) == Role.Own && !past.Contains(figure.Span)
                && IsOfMeasure(line, i) && MeasuresAt(line, i) is { Count: > 0 } measures)
            {
                yield return new(figure, measures);
            }
        }
    }

    /// <summary>Pairs of different paragraphs: in one, what is like the other is set beside it on purpose.</summary>
    public static IEnumerable<RestatedFigure> Pair(List<MeasuredFigure> figures) =>
        from second in Enumerable.Range(1, Math.Max(0, Math.Min(MostPlaces, figures.Count) - 1))
        let first = figures.FindIndex(0, second, earlier => earlier.IsOfTheSame(figures[second]))
        where first >= 0
        select new RestatedFigure(figures[first].Figure, figures[second].Figure);

    /// <summary>A share, an average, or how many people there were on a day: “on 31 March 312 children were looked after”.</summary>
    private static bool IsOfMeasure(FigureLine line, int at) => line[at].Figure!.Unit switch
    {
        FigureUnit.Percent => true,
        FigureUnit.Number => line.Has(0, line.Count, "average") || (line[at].Figure is { Least: >= FewestCounted, Measure: "" } && IsOfPeople(line, at) && IsDatedIn(line)),
        // How long something takes depends on what it is counted from.
        FigureUnit.Time => line.Has(0, line.Count, "average") && IsDatedIn(line) && !line.Any(0, line.Count, token => token.Is("between")),
        _ => false,
    };

    private static bool IsOfPeople(FigureLine line, int at) => line.Is(at + 1, "everyone") || line.Is(at + 1, "grown-up");

    private static bool IsDatedIn(FigureLine line) => line.Any(0, line.Count, token => token.Kind == TokenKind.Period) || line.Has(0, line.Count, "on-visit");

    private bool IsOfTheSame(MeasuredFigure other) =>
        Figure.Unit == other.Figure.Unit && Figure.Least != other.Figure.Least && Figure.Sentence.Paragraph != other.Figure.Sentence.Paragraph
        && Measures.Exists(one => other.Measures.Exists(measure => one.Likeness(measure) >= (one.IsOfPeople ? AlikeOfPeople : one.IsDated ? AlikeAtOneTime : Alike)));

    private static List<Measure> MeasuresAt(FigureLine line, int at)
    {
        // “They accept that 71% of …”: what is told begins behind “that”.
        var (from, to) = (line[at - 1].Is("that") ? at : line[at - 2].Is("that") && line[at - 1].Is("the") ? at - 1 : FigureClause.StartOf(line, at), FigureClause.EndOf(line, at + 1));
        // “The 71% of assessments completed on time was too low”: what is thought of it is no part of what it is.
        to = Enumerable.Range(at + 1, Math.Max(0, to - at - 1)).FirstOrDefault(i => line.Is(i, "verb") && line[i + 1].Is("too"), to);

        // What stands in brackets tells nothing, and what stands around them all.
        if (line[from - 1].Is("(") && line[to].Is(")"))
        {
            (from, to) = (FigureClause.StartOf(line, from - 1), FigureClause.EndOf(line, to + 1));
        }

        // “The rate, which was 11%” tells it in front of the comma.
        var clause = from;
        from = FigureClause.GroupBefore(line, clause);
        var group = from < clause ? clause : 0;
        if (line.Is(clause, "relative") && line[clause - 1].Is(","))
        {
            (from, group) = (FigureClause.StartOf(line, clause - 1), 0);
        }

        var periods = PeriodsOf(line, from, to) is { Length: > 0 } own ? own : PeriodsOf(line, 0, from) is { Length: > 0 } front ? front : PeriodsOf(line, 0, line.Count);
        // A list's item leans on what leads it in, a clause that points back on another, “however, 96% are placed nearby” on the sentence before it;
        // and “lower than nationally (15%)” tells of two, unless a date says which of them is meant.
        if (line.Sentence.Kind != SentenceKind.Narrative || (from == at && line.Is(at + 1, "verb")) || PointsBack(line, from, to)
            || (periods.Length > 0 ? IsBesideOthers(line, from, to) : IsBesideOthers(line, 0, line.Count)) || HasAnother(line, from, at) || HasAnother(line, at + 1, to))
        {
            return [];
        }

        List<Measure> measures = [new Measure(line, from, to, at, group, periods)];
        if (FigureClause.StartOf(line, from - 1) is var before && from > 0 && !HasAnother(line, before, from))
        {
            measures.Add(new Measure(line, before, to, at, group, periods));
        }

        if (FigureClause.EndOf(line, to + 1) is var end && to < line.Count && !HasAnother(line, to, end))
        {
            measures.Add(new Measure(line, from, end, at, group, periods));
        }

        if (line.Count <= LongestSentence && !HasAnother(line, 0, at) && !HasAnother(line, at + 1, line.Count))
        {
            measures.Add(new Measure(line, 0, line.Count, at, group, periods));
        }

        // “Work is slow for the 38 families who were in pre-proceedings on that day”: whom it counts stands behind it, whatever is told of them.
        if (from < at && line[at - 1].Is("the") && IsOfPeople(line, at))
        {
            measures.Add(new Measure(line, at, to, at, 0, periods));
        }

        return measures;
    }

    /// <summary>Whether it is set beside others or a target; “the 35-day limit” only says how long something may take.</summary>
    private static bool IsBesideOthers(FigureLine line, int from, int to) =>
        Enumerable.Range(from, to - from).Any(i => line.Is(i, "benchmark") && line[i - 1].Figure is not { IsOfTime: true });

    /// <summary>Whether another figure is told than how long something may take, “within seven working days”, or a word for the same: “almost a third (31%)”.</summary>
    private static bool HasAnother(FigureLine line, int from, int to) => line.Any(Math.Max(0, from), to, token => token.Figure is { IsOfTime: false, IsFraction: false });

    /// <summary>“These” and “of whom” do, “those who have left care” and “this inspection” do not.</summary>
    private static bool PointsBack(FigureLine line, int from, int to) =>
        line.Is(from, "points-back") ? !line.Is(from + 1, "relative")
        : Enumerable.Range(from + 1, Math.Max(0, to - from - 1)).Any(i => line.Is(i, "points-back") && !line.Is(i + 1, "relative") && !line.Is(i + 1, "tells-place-or-time")
            && (!line.Is(i, "relative") || line.Is(i - 1, "preposition") || line.Is(i - 1, "of")));

    /// <summary>“In the year to March 2007” is 2006–07: financial years end on 31 March.</summary>
    private static string? YearTo(FigureLine line, int at) =>
        line.Has(at - Near, at, "year-to") && FinancialYear().Match(line[at].Text) is { Success: true } march && int.Parse(march.Groups[1].ValueSpan) is var year
            ? $"{year - 1}/{year % 100:00}"
            : null;

    [GeneratedRegex(@"^(?:31(?:st)? )?march ([12][0-9]{3})$")]
    private static partial Regex FinancialYear();

    // “On 31 March 2008”, “at the end of March 2008”.
    [GeneratedRegex(@"^(?:2[89]|3[01])(?:st|th)? (?=\p{L})")]
    private static partial Regex EndOfMonth();

    private static string PeriodsOf(FigureLine line, int from, int to) =>
        string.Join(' ', Enumerable.Range(Math.Max(0, from), Math.Max(0, to - Math.Max(0, from))).Where(i => line[i].Kind == TokenKind.Period)
            .Select(i => YearTo(line, i) ?? StatedFigureReader.Folded(EndOfMonth().Replace(line[i].Text, "")))
            .Concat(line.Has(from, to, "twelve-months") ? ["12 months"] : Array.Empty<string>()).Distinct().Order(StringComparer.Ordinal));
}
