namespace LetterLint.Letters.Figures;

/// <summary>Finds figures beside others: “81%, above the national average of 79%”, “higher (3.3%) than in similar councils (2.7%)”.</summary>
internal sealed class ComparisonReader(FigureVocabulary vocabulary)
{
    private const int FarthestOther = 14;

    public IEnumerable<Comparison> Read(FigureLine line, FigureLine? before, IReadOnlyCollection<Change> changes)
    {
        var taken = new HashSet<Figure>(ReferenceEqualityComparer.Instance);
        taken.UnionWith(changes.Select(change => change.From));
        for (var i = 0; i < line.Count; i++)
        {
            if (vocabulary.Sides.At(line, i) is not { } side)
            {
                continue;
            }

            var end = i + side.Count;
            if (IsDenied(line, i, end) || OtherOf(line, end) is not (> 0 and var other))
            {
                i = end - 1;
                continue;
            }

            foreach (var at in Others(line, other))
            {
                var against = line[at].Figure!;
                taken.Add(against);
                if (FigureOf(line, before, i, at, against, taken) is { } figure)
                {
                    yield return new Comparison(side.Value, line.PhraseOf(i, end), figure, against);
                }
            }

            i = other;
        }
    }

    /// <summary>The figure behind the words and the name of whose it is; -1 where there is none.</summary>
    private int OtherOf(FigureLine line, int end)
    {
        var other = line.NextFigure(end, FarthestOther, ",;:–");
        if (other < 0 || line.Has(end, other, word => word is "and" or "but" or "with" or "which" or "who" or "while") || line.Has(end, other, vocabulary.Moves.ContainsKey))
        {
            return -1;
        }

        var named = line.Has(end, other, vocabulary.Benchmarks.Contains) || line.Has(other + 1, other + 5, vocabulary.Benchmarks.Contains);
        var joined = line[other - 1].Text is "of" or "(" or "at" or "the" or "its" or "was" or "is" or "to" or "with" || other == end;
        return named && joined ? other : -1;
    }

    /// <summary>“… the national average (45%) and that of similar councils (41%)”.</summary>
    private IEnumerable<int> Others(FigureLine line, int other)
    {
        yield return other;
        var next = line[other + 1].Is(")") ? other + 2 : other + 1;
        if (line[next].Is("and") && line.NextFigure(next + 1, 8) is > 0 and var second
            && line[second].Figure!.IsLike(line[other].Figure!) && line.Has(next, second, vocabulary.Benchmarks.Contains)
            && line[second - 1].Text is "of" or "(" or "at")
        {
            yield return second;
        }
    }

    private static bool IsDenied(FigureLine line, int at, int end) =>
        line[at - 1].Text is "not" or "no" or "never" or "from" or "or" or "to" or "than" or "if" || line[end].Is("or");

    /// <summary>The figure that is compared: the last before the words, if all that it could be lie on one side.</summary>
    private static Figure? FigureOf(FigureLine line, FigureLine? before, int at, int other, Figure against, HashSet<Figure> taken)
    {
        var candidates = new List<(Figure Figure, int At)>();
        for (var i = at - 1; i >= 0 && !line[i].Is(";"); i--)
        {
            if (line[i].Figure is { } figure && figure.IsLike(against) && !taken.Contains(figure) && !IsAmount(line, i))
            {
                candidates.Add((figure, i));
            }
        }

        if (candidates.Count > 0)
        {
            var nearest = candidates[0];
            return at - nearest.At <= 3 || candidates.All(candidate => IsMore(candidate.Figure, against) == IsMore(nearest.Figure, against)) ? nearest.Figure : null;
        }

        if (line[other + 1].Is(",") && line[other + 2].Is("at") && line[other + 3].Figure is { } behind && behind.IsLike(against))
        {
            return behind;
        }

        return before is not null && at < 8 && Enumerable.Range(0, Math.Min(3, at)).Any(i => line[i].Text is "this" or "it") ? Earlier(before, against) : null;
    }

    private static bool IsMore(Figure figure, Figure other) => figure.CanBeMoreThan(other);

    private static Figure? Earlier(FigureLine before, Figure against)
    {
        var figures = before.Figures.Where(against.IsLike).ToArray();
        return figures is [var only] ? only : null;
    }

    /// <summary>“10% above”, “by 5%”, “a 29% reduction”: how much it moved or differs, not where it lies.</summary>
    private static bool IsAmount(FigureLine line, int at) =>
        line[at - 1].Text is "by" || line[at + 1].Text is "above" or "below" or "higher" or "lower" or "more" or "less" or "fewer" or "better" or "worse"
            or "increase" or "reduction" or "rise" or "fall" or "decrease" or "drop" or "decline" or "improvement" or "growth"
        || (line[at - 1].Is("of") && line[at - 2].Text is "increase" or "reduction" or "rise" or "fall" or "decrease" or "drop" or "decline" or "improvement");
}
