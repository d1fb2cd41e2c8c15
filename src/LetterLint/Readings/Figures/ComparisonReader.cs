using LetterLint.Letters;

namespace LetterLint.Readings.Figures;

/// <summary>Finds figures beside others: “81%, above the national average of 79%”, “a higher number (3.3%) than in similar councils (2.7%)”.</summary>
internal sealed class ComparisonReader(FigureWords words)
{
    private const int FarthestOther = 14;
    private const int FarthestThan = 20;
    private const int FarthestFigure = 80;

    public IEnumerable<Comparison> Read(FigureLine line, FigureLine? before, IReadOnlyCollection<Change> changes)
    {
        var taken = new HashSet<Figure>(changes.Select(change => change.From), ReferenceEqualityComparer.Instance);
        for (var i = 0; i < line.Count; i++)
        {
            if (SideAt(line, i) is not { } side || OtherOf(line, i + 1, side.End) is not (> 0 and var other))
            {
                continue;
            }

            foreach (var at in Others(line, other))
            {
                var against = line[at].Figure!;
                taken.Add(against);
                if (Compared(line, before, side, at, taken) is { } comparison)
                {
                    yield return comparison;
                }
            }

            i = other;
        }
    }

    /// <summary>“Above”, “higher than”, or “higher … than” with the letter's own figure between; the words and where they end.</summary>
    private (Side Side, int From, int To, int End)? SideAt(FigureLine line, int at)
    {
        if (words.Sides.At(line, at) is { } side)
        {
            var end = at + side.Count;
            return IsDenied(line, at, end) ? null : (side.Value, at, end, end);
        }

        if (line[at].Text is not ("higher" or "greater" or "larger" or "lower" or "fewer" or "smaller"))
        {
            return null;
        }

        for (var i = at + 1; i < at + FarthestThan && i < line.Count && line[i].Text is not ("," or ";"); i++)
        {
            if (line[i].Is("than"))
            {
                return line.Any(at, i, token => token.Figure is not null)
                    ? (line[at].Text is "higher" or "greater" or "larger" ? Side.Above : Side.Below, at, at + 1, i + 1)
                    : null;
            }
        }

        return null;
    }

    /// <summary>The figure behind the words, where the letter names whose it is; -1 where there is none.</summary>
    private int OtherOf(FigureLine line, int from, int end)
    {
        var other = line.NextFigure(end, FarthestOther, ",;:–");
        if (other < 0 || line.Has(end, other, word => word is "and" or "but" or "with" or "which" or "who" or "while" || words.Moves.ContainsKey(word)))
        {
            return -1;
        }

        if (line.Has(other, other + FarthestOther, word => word == "respectively"))
        {
            return -1;
        }

        var isNamed = line.Has(end, other, words.Benchmarks.Contains) || line.Has(other + 1, other + 5, words.Benchmarks.Contains);
        var isJoined = line[other - 1].Text is "of" or "(" or "at" or "the" or "its" or "was" or "is" or "to" or "with" || other == end;
        return isNamed && isJoined && other > from && !IsShareOfOthers(line, other) ? other : -1;
    }

    /// <summary>“In line with 60% of similar councils”: so many of them do the same, and the figure is nobody's own.</summary>
    private static bool IsShareOfOthers(FigureLine line, int at) =>
        line[at - 1].Text is not ("the" or "its") && line.Has(at + 1, at + 2, word => word == "of")
        && line.Has(at + 2, at + 5, word => word is "councils" or "authorities" or "neighbours" or "areas");

    /// <summary>“… the national average (45%) and that of similar councils (41%)”.</summary>
    private IEnumerable<int> Others(FigureLine line, int other)
    {
        yield return other;
        var next = line[other + 1].Is(")") ? other + 2 : other + 1;
        if (line[next].Text is "and" or "or" && line.NextFigure(next + 1, 8, ",;:–") is > 0 and var second
            && line[second].Figure!.IsLike(line[other].Figure!) && line.Has(next, second, words.Benchmarks.Contains)
            && line[second - 1].Text is "of" or "(" or "at")
        {
            yield return second;
        }
    }

    private static bool IsDenied(FigureLine line, int at, int end) =>
        line[at - 1].Text is "not" or "no" or "never" or "from" or "or" or "to" or "than" or "if" || line[end].Is("or");

    /// <summary>The comparison with the nearest figure, if it comes out alike for all figures that could be meant.</summary>
    private Comparison? Compared(FigureLine line, FigureLine? before, (Side Side, int From, int To, int End) side, int other, HashSet<Figure> taken)
    {
        var word = line.PhraseOf(side.From, side.To);
        var candidates = FiguresBefore(line, side.End, line[other].Figure!, taken).ToList();
        var isNear = candidates.Count > 0 && side.From - candidates[0].At <= 3;
        if (line[side.From].Is("ahead") && line[other].Figure!.Unit != FigureUnit.Percent)
        {
            return null;
        }

        var comparisons = candidates.Select(candidate => candidate.Figure).ToList();
        // A sentence about days and months has too many numbers for “this” to mean one of them.
        if (comparisons.Count == 0 && IsAnaphoric(line, side.From) && before is not null
            && (line[other].Figure!.Unit == FigureUnit.Percent || before.Figures.Take(FarthestFigure).All(line[other].Figure!.IsLike)))
        {
            comparisons.AddRange(FiguresBefore(before, before.Count, line[other].Figure!, taken).Select(candidate => candidate.Figure));
        }

        var found = comparisons.Select(figure => new Comparison(side.Side, word, figure, line[other].Figure!)).ToArray();
        return found.Length > 0 && !IsPerformanceInDays(line, side.From, found[0].Figure) && (isNear || found.All(comparison => comparison.IsBorneOut == found[0].IsBorneOut))
            ? found[0]
            : null;
    }

    private static IEnumerable<Before> FiguresBefore(FigureLine line, int before, Figure like, HashSet<Figure> taken)
    {
        for (var i = before - 1; i >= 0 && i >= before - FarthestFigure; i--)
        {
            if (line[i].Is(";") && !line[i + 1].Is("this"))
            {
                yield break;
            }

            if (line[i].Figure is { } figure && figure.IsLike(like) && (figure.Measure == like.Measure || like.Measure.Length == 0) && !taken.Contains(figure) && !IsAmount(line, i) && !IsOfOthers(line, i))
            {
                yield return new Before(figure, i);
            }
        }
    }

    private static bool IsAnaphoric(FigureLine line, int at) =>
        at < 8 && line.Any(0, Math.Min(3, at), token => token.Text is "this" or "it");

    /// <summary>“At 519 days, performance is below the target of 487” speaks of performance, not of days.</summary>
    private static bool IsPerformanceInDays(FigureLine line, int at, Figure figure) =>
        figure.Measure.Length > 0 && line.Has(at - FarthestFigure, at, word => word is "performance" or "timeliness");

    /// <summary>“By 5%”, “10% above”, “99 days above”, “a 29% reduction”: how much it moved or differs, not where it lies.</summary>
    private static bool IsAmount(FigureLine line, int at)
    {
        var next = line[at].Figure!.Measure.Length > 0 && line[at + 1].IsWord ? at + 2 : at + 1;
        return line[at - 1].Text is "by" or "within" or "from"
            || line[next].Text is "above" or "below" or "higher" or "lower" or "more" or "less" or "fewer" or "better" or "worse" or "longer" or "shorter"
                or "increase" or "reduction" or "rise" or "fall" or "decrease" or "drop" or "decline" or "improvement" or "growth"
            || (line[at - 1].Is("of") && line[at - 2].Text is "increase" or "reduction" or "rise" or "fall" or "decrease" or "drop" or "decline" or "improvement");
    }

    /// <summary>“The national rate of 16%” is not the letter's own figure.</summary>
    private static bool IsOfOthers(FigureLine line, int at) => line[at - 1].Text is "of" or "at" or "("
        && line.Has(at - 7, at, word => word is "national" or "nationally" or "england" or "english" or "neighbours" or "similar" or "comparable" or "comparator" or "comparators" or "regional")
        && !line.Any(at - 7, at, token => token.Is(","));

    /// <summary>A figure that stands before another, and its place.</summary>
    private sealed record Before(Figure Figure, int At);
}
