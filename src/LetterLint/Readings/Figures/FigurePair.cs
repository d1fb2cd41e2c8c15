namespace LetterLint.Readings.Figures;

/// <summary>The only two figures of a sentence that tell of something, like each other, each with the part of the sentence that it stands in.</summary>
/// <param name="First">The token of the first.</param>
/// <param name="Second">The token of the second.</param>
/// <param name="Cut">The token at which the part of the second begins.</param>
internal sealed record FigurePair(int First, int Second, int Cut)
{
    private const int Few = 10;

    // A longer sentence tells of too much for two figures to be of one thing.
    private const int LongestSentence = 120;

    /// <summary>The pair of a sentence, or null where it has more figures, fewer, or two of different things.</summary>
    public static FigurePair? In(FigureLine line)
    {
        if (line.Count > LongestSentence)
        {
            return null;
        }

        int[] all = [.. Enumerable.Range(0, line.Count).Where(at => line[at].Figure is not null && line.RoleOf(at) != Role.Duration && !IsTime(line, at))];
        // “47% gained five good passes”: a few of something are no side of a share.
        int[] told = all.Length <= 2 ? all : [.. all.Where(at => line[at].Figure!.Unit != FigureUnit.Number || line[at].Figure!.Least >= Few)];
        return told is [var first, var second] && !line.IsAmount(first) && !line.IsAmount(second) && !line.Has(0, line.Count, "respectively")
            && IsPlain(line[first].Figure!) && IsPlain(line[second].Figure!) && AreLike(line[first].Figure!, line[second].Figure!, !line[second + 1].IsWord || line.Is(second + 1, "preposition") || line.Is(second + 1, "turns-back"))
            ? new FigurePair(first, second, CutOf(line, first, second))
            : null;
    }

    /// <summary>“Two years ago” and “a year later” tell when.</summary>
    public static bool IsTime(FigureLine line, int at) => line[at].Figure is { Unit: FigureUnit.Time } && line.Is(at + 1, "away");

    private static bool IsPlain(Figure figure) => figure is { IsRound: false, IsFraction: false, Part: null, Range: null };

    /// <summary>The second may leave out the unit: “19 weeks in January had become 11 by April”. A sentence may count a few of many things.</summary>
    private static bool AreLike(Figure first, Figure second, bool isBare) => first.Unit == second.Unit
        ? first.IsLike(second) && (first.Unit != FigureUnit.Number || (first.Least >= Few && second.Least >= Few))
        : isBare && first.Unit is FigureUnit.Time or FigureUnit.Rate && second is { Unit: FigureUnit.Number, Noun: "" } && second.In(first).IsLike(first);

    /// <summary>Whether a phrase of a class stands in the part of the first figure, or of the second.</summary>
    public bool Has(FigureLine line, bool isFirst, string name) => isFirst ? line.Has(0, Cut, name) : line.Has(Cut, line.Count, name);

    /// <summary>The last date in the part of one.</summary>
    public string? PeriodOf(FigureLine line, bool isFirst)
    {
        var (from, to) = isFirst ? (0, Cut) : (Cut, line.Count);
        for (var i = to - 1; i >= from; i--)
        {
            if (line[i].Kind == TokenKind.Period)
            {
                return line[i].Text;
            }
        }

        return null;
    }

    private static int CutOf(FigureLine line, int first, int second)
    {
        var strongest = Enumerable.Range(first + 1, second - first - 1).LastOrDefault(at => line[at].Text is ";" or ":");
        for (var i = second - 1; i > first && strongest == 0; i--)
        {
            if (line[i].Text is "," or "(" or "–" or "and" or "than" || line.Is(i, "today") || line.Is(i, "stop") || line.Is(i, "against") || line.Is(i, "turns-back"))
            {
                return i;
            }
        }

        return strongest > 0 ? strongest : second;
    }
}
