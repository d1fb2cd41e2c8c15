namespace LetterLint.Readings.Figures;

/// <summary>The only two figures of a sentence that tell of something, like each other, each with the part of the sentence that it stands in.</summary>
/// <param name="First">The token of the first.</param>
/// <param name="Second">The token of the second.</param>
/// <param name="Cut">The token at which the part of the second begins.</param>
internal sealed record FigurePair(int First, int Second, int Cut)
{
    private const int Few = 10;
    private const int Near = 4;
    private const int LongestLead = 30;

    // A longer sentence tells of too much for two figures to be of one thing.
    private const int LongestSentence = 120;

    /// <summary>The pair of a sentence, or null where it has more figures, fewer, or two of different things.</summary>
    public static FigurePair? In(FigureLine line)
    {
        if (line.Count > LongestSentence)
        {
            return null;
        }

        int[] all = [.. Enumerable.Range(0, line.Count)
            .Where(at => line[at].Figure is not (null or { Unit: FigureUnit.Points }) && line.RoleOf(at) != Role.Duration && !IsTime(line, at))];
        // “47% gained five good passes”: a few of something are no side of a share, nor is the time that 81% took.
        int[] shares = [.. all.Where(at => line[at].Figure!.Unit == FigureUnit.Percent)];
        int[] told = all.Length <= 2 ? all : shares.Length == 2 && all.Except(shares).All(at => line[at].Figure is { IsOfTime: true } or { Measure.Length: > 0 }) ? shares : [.. all.Where(at => line[at].Figure!.Unit != FigureUnit.Number || line[at].Figure!.Least >= Few)];
        return told is [var first, var second] && !line.IsAmount(first) && !line.IsAmount(second) && !line.Has(0, line.Count, "respectively")
            && !IsWhole(line, first) && IsPlain(line[first].Figure!) && IsPlain(line[second].Figure!) && AreLike(line[first].Figure!, line[second].Figure!, IsBare(line, second))
            ? new FigurePair(first, second, CutOf(line, first, second))
            : null;
    }

    /// <summary>“Two years ago” and “a year later” tell when.</summary>
    public static bool IsTime(FigureLine line, int at, string away = "away") =>
        line[at].Figure is { Unit: FigureUnit.Time } && (line.Is(at + 1, away) || (line.Is(at + 1, "unit") && line.Is(at + 2, away)));

    /// <summary>“Of the 412 families helped, 58 …” tells a part of a whole.</summary>
    private static bool IsWhole(FigureLine line, int at) =>
        line[at].Figure!.Unit == FigureUnit.Number && (line[at - 1].Is("of") || (line[at - 2].Is("of") && line.Is(at - 1, "article"))) && at <= Near;

    private static bool IsPlain(Figure figure) => figure is { IsRound: false, IsFraction: false, Part: null, Range: null };

    private static bool IsBare(FigureLine line, int at) =>
        !line[at + 1].IsWord || line.Is(at + 1, "preposition") || line.Is(at + 1, "turns-back");

    /// <summary>The second may leave out the unit: “19 weeks in January had become 11 by April”. A sentence may count a few of many things.</summary>
    private static bool AreLike(Figure first, Figure second, bool isBare) => first.Unit == second.Unit
        ? first.IsLike(second) && (first.Unit != FigureUnit.Number || (first.Least >= Few && second.Least >= Few))
        : isBare && first.Unit is FigureUnit.Time or FigureUnit.Rate && second is { Unit: FigureUnit.Number, Noun: "" } && second.In(first).IsLike(first);

    /// <summary>Whether a sentence tells of something in words alone, so that the figures of the next may be of it.</summary>
    public static bool IsLead(FigureLine? before) => before is { Count: <= LongestLead } && !before.Figures.Any() && !before.Is(0, "points-back");

    /// <summary>“The proportion is higher”, “a higher proportion”, “lower than elsewhere”, but not “higher grades”.</summary>
    public static bool IsOfMeasure(FigureLine line, int at) => line.ClassAt(at, "degree") is > 0 and var count
        && (!line[at + count].IsWord || line[at + count].Is("than") || line.Is(at + count, "number") || line.Is(at + count, "no-number")
            || line.Is(at + count, "stop")
            || (line.Any(at + count, at + count + Near, token => token.Is("than")) && !line.Is(at - 1, "preposition")));

    /// <summary>The tokens of the part of the first figure, or of the second.</summary>
    public IEnumerable<int> PartOf(FigureLine line, bool isFirst) => isFirst ? Enumerable.Range(0, Cut) : Enumerable.Range(Cut, line.Count - Cut);

    /// <summary>Whether a phrase of a class stands in that part.</summary>
    public bool Has(FigureLine line, bool isFirst, string name) => PartOf(line, isFirst).Any(at => line.Is(at, name));

    /// <summary>Whether a phrase of a class that began before a token goes on there: the “before” of “the year before”.</summary>
    private static bool IsInside(FigureLine line, int at, string name) => Enumerable.Range(1, Near).Any(back => line.ClassAt(at - back, name) > back);

    private static int CutOf(FigureLine line, int first, int second)
    {
        var strongest = Enumerable.Range(first + 1, second - first - 1).LastOrDefault(at => line[at].Text is ";" or ":");
        for (var i = second - 1; i > first && strongest == 0; i--)
        {
            if (line[i].Text is "," or "(" or "–" or "and" or "than" || line.Is(i, "today") || line.Is(i, "stop") || line.Is(i, "against")
                || (line.Is(i, "turns-back") && !IsInside(line, i, "then")))
            {
                return i;
            }
        }

        return strongest > 0 ? strongest : second;
    }
}
