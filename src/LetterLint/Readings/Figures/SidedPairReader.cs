using LetterLint.Text;

namespace LetterLint.Readings.Figures;

/// <summary>
/// Reads a comparison off a figure of the letter's own and one of others, wherever the word stands that says how they lie: “nationally 46% are in
/// work; here the proportion, at 44%, is higher”.
/// </summary>
internal static class SidedPairReader
{
    private const int Near = 4;

    public static Comparison? Read(FigureLine line, FigureLine? before)
    {
        // Where something moved, it lies beside what it was; “England's 84% and 87%” are both of others.
        if (FigurePair.In(line) is not { } pair || line[pair.First].Figure!.Unit != line[pair.Second].Figure!.Unit
            || line[pair.Cut].Text is "and" or "but" || (pair.Has(line, true, "then") != pair.Has(line, false, "then") && !line.Has(pair.Second - Near, pair.Second, "side"))
            || Moves(line, pair.First) || Moves(line, pair.Second) || IsFirstOfOthers(line, pair) is not { } first)
        {
            return null;
        }

        var (own, other) = first ? (pair.Second, pair.First) : (pair.First, pair.Second);
        var (figure, others) = (line[own].Figure!.In(line[other].Figure!), line[other].Figure!.In(line[own].Figure!));
        var said = Said(line, figure, pair.First, at => at > other && (!first || at < pair.Cut));
        if (said is null && GoesOn(line) && FigurePair.IsLead(before) && !Enumerable.Range(0, line.Count).Any(at => SideAt(line, at, figure) is not null))
        {
            said = Said(before!, figure, 0, _ => false);
        }

        return said is var (where, word) && !ChangeReader.IsOfQuality(line, pair.First, pair.Second, line[pair.Second].Figure!.Unit) ? new Comparison(where, word, figure, others) : null;
    }

    /// <summary>The one side that words put the own figure on; null where there are none or several, or where they may be said of others.</summary>
    private static (Side Side, Phrase Word)? Said(FigureLine line, Figure own, int first, Func<int, bool> isOfOthers)
    {
        (Side Side, Phrase Word)? said = null;
        for (var at = 0; at < line.Count; at++)
        {
            if (line.Is(at - 1, "or-more") || SideAt(line, at, own) is not { } side || IsOfClauseBefore(line, at, first))
            {
                continue;
            }

            // “The target was missed” says it of the own figure.
            if ((isOfOthers(at) && !IsOfTarget(line, at)) || line.Has(at - 3, at, "denied") || line.Is(at - 1, "no-side-behind")
                || said is not null)
            {
                return null;
            }

            said = (side.Side, line.PhraseOf(at, at + side.Count));
        }

        return said;
    }

    /// <summary>“Mortality has settled below the level for England, and 73% of mothers …” compares without a figure, and then begins again.</summary>
    private static bool IsOfClauseBefore(FigureLine line, int at, int first) =>
        Enumerable.Range(at, Math.Max(0, first - at)).FirstOrDefault(i => line[i].Is(";") || (line[i].Is(",") && line[i + 1].Text is "and" or "but")) is > 0 and var turn
        && line.Has(at, turn, "benchmark");

    /// <summary>“Reduced to 4.6%”, “an improvement on 14%”.</summary>
    private static bool Moves(FigureLine line, int figure) => line.Has(figure - Near, figure, "move") || line.Has(figure - Near, figure, "judged");

    /// <summary>“It was 6.9%”, “the rate was”: the sentence tells of what the one before spoke of.</summary>
    private static bool GoesOn(FigureLine line) => line.Is(0, "points-back") || line.Is(0, "article");

    /// <summary>Whether the first figure is that of others; null where both are, or neither.</summary>
    private static bool? IsFirstOfOthers(FigureLine line, FigurePair pair) =>
        Only(line.RoleOf(pair.First) == Role.Other, line.RoleOf(pair.Second) == Role.Other)
        ?? Only(TellsOfOthers(line, pair, true), TellsOfOthers(line, pair, false));

    /// <summary>“The same threshold” is that of the other part.</summary>
    private static bool TellsOfOthers(FigureLine line, FigurePair pair, bool isFirst) =>
        pair.PartOf(line, isFirst).Any(at => line.Is(at, "benchmark") && !line[at - 1].Is("same"));

    private static bool? Only(bool isFirst, bool isSecond) => isFirst == isSecond ? null : isFirst;

    private static bool IsOfTarget(FigureLine line, int at) => line.Is(at, "benchmark") || line.SenseAt(at, "side") is { Side: Side.AtLeast, IsJudged: true };

    private static (Side Side, int Count)? SideAt(FigureLine line, int at, Figure own)
    {
        var sense = line.SenseAt(at, "side") ?? (FigurePair.IsOfMeasure(line, at) ? line.SenseAt(at, "degree") : null);
        return sense is { Side: not (Side.Same or Side.Equal) } && ComparisonReader.SideOf(line, sense, own, ComparisonReader.EndOfClause(line, at)) is { } side
            ? (side, Math.Max(line.ClassAt(at, "side"), line.ClassAt(at, "degree")))
            : null;
    }
}
