using LetterLint.Letters;

namespace LetterLint.Readings.Figures;

/// <summary>
/// Makes comparisons of what the grammar finds: the side that the words govern, and the sentence's own figure on the other.
/// </summary>
internal sealed class ComparisonReader(FigureGrammar grammar)
{
    // Words so near belong to the figure before them, whatever else the sentence counts.
    private const int Near = 3;

    private const int Farthest = 80;

    // Nobody writes a longer one, and what is asked of each comparison in it is asked of all its words.
    private const int LongestSentence = 400;

    public IEnumerable<Comparison> Read(FigureLine line, FigureLine? before)
    {
        if (line.Count > LongestSentence || line.Has(0, line.Count, "respectively"))
        {
            yield break;
        }

        var (read, others) = (new HashSet<int>(), new HashSet<int>());
        foreach (var match in line.Find(grammar.Comparisons).Where(match => IsGoverned(line, match, WordOf(match))))
        {
            var word = WordOf(match);
            if (read.Contains(word))
            {
                continue;
            }

            // “Well within the target” holds “within the target”, and is one comparison.
            read.UnionWith(Enumerable.Range(word, Math.Max(match.EndOf("side"), match.EndOf("degree")) - word));
            foreach (var other in new[] { match["other"], match["second"] }.Where(at => at >= 0))
            {
                // What one word sets beside the own figure, the next does not speak of: “above last year's 52% and above England's 54%”.
                others.Add(other);
                if (Compared(line, before, match, word, other, others) is { } comparison)
                {
                    yield return comparison with { Amount = PointsBefore(line, word) };
                }
            }
        }

        foreach (var difference in Apart(line, before))
        {
            yield return difference;
        }
    }

    private static int WordOf(FigureMatch match) => Math.Max(match["side"], match["degree"]);

    /// <summary>The “three percentage points” of “three percentage points more than”.</summary>
    private static Figure? PointsBefore(FigureLine line, int word)
    {
        var at = word - 1;
        while (at >= word - Near && line.Is(at, "unit"))
        {
            at--;
        }

        return line[at].Figure is { Unit: FigureUnit.Points } points ? points : null;
    }

    /// <summary>“72% against a target of 90%, a shortfall of 18 points”, “the gap to England's 84% is less than ten points”.</summary>
    private IEnumerable<Comparison> Apart(FigureLine line, FigureLine? before)
    {
        foreach (var match in line.Find(grammar.Differences).Where(match => line.RoleOf(match["own"]) == Role.Own))
        {
            if (ApartOf(line, match, line[match["own"]].Figure!) is { } difference)
            {
                yield return difference;
            }
        }

        // The gap of the last figure before, if that is the sentence's own.
        if (before is not null && Enumerable.Range(0, before.Count).LastOrDefault(at => before[at].Figure is not null, -1) is >= 0 and var last
            && before.RoleOf(last) == Role.Own)
        {
            foreach (var match in line.Find(grammar.Gaps).Where(match => !line.Any(0, match.From, token => token.Figure is not null)))
            {
                if (ApartOf(line, match, before[last].Figure!) is { } gap)
                {
                    yield return gap;
                }
            }
        }
    }

    private static Comparison? ApartOf(FigureLine line, FigureMatch match, Figure own) =>
        line[match["other"]].Figure is { Unit: FigureUnit.Percent } other && own.Unit == FigureUnit.Percent
        && line[match["amount"]].Figure is { Unit: FigureUnit.Points } points
            ? new Comparison(Side.Apart, line.PhraseOf(match["apart-by"], match.EndOf("apart-by")), own, other) { Amount = points }
            : null;

    /// <summary>Whether the words say a side, and govern a figure that is somebody else's or of the past.</summary>
    private static bool IsGoverned(FigureLine line, FigureMatch match, int word)
    {
        var (other, end) = (match["other"], Math.Max(match.EndOf("side"), match.EndOf("degree")));
        return !line.Any(end, match["own"], token => token.Is("than")) && !line.Is(word - 1, "no-side-behind") && !line.Has(word - 3, word, "denied") && !line[end].Is("or")
            && (line.RoleOf(other) is Role.Other or Role.Past || line.Has(end, other, "average") || IsDefinite(line, other, end))
            && !(match["against"] >= 0 && line[end].Is("than"))
            && !(line[other - 1].Text is not ("the" or "its") && line[other + 1].Is("of") && line.Has(other + 2, other + 5, "benchmark"));
    }

    /// <summary>“Fewer than the 79 of June”, “a better result than the 10.9% …”: what is known already is a side of its own.</summary>
    private static bool IsDefinite(FigureLine line, int other, int end) =>
        line[other - 1].Is("the") && (other - 1 == end || (line[other - 2].Is("than") && line.RoleOf(other) == Role.Own));

    /// <summary>
    /// The comparison with the figure that the sentence tells of its own subject: the nearest, and what else could be meant unless it stands
    /// right before the words.
    /// </summary>
    private static Comparison? Compared(FigureLine line, FigureLine? before, FigureMatch match, int word, int at, HashSet<int> others)
    {
        var sense = (match["degree"] >= 0 ? line.SenseAt(word, "degree") : line.SenseAt(word, "side"))!;
        var words = line.PhraseOf(word, match["degree"] >= 0 ? match.EndOf("degree") : match.EndOf("side"));
        var other = line[at].Figure!;
        if (match["own"] is >= 0 and var own)
        {
            return line[own].Figure is { } told && told.IsLike(other) && line.RoleOf(own) is Role.Own or Role.Other
                && SideOf(line, sense, told, EndOfClause(line, at)) is { } where
                ? new Comparison(where, words, told, other)
                : null;
        }

        var candidates = Own(line, word, other).FindAll(candidate => !others.Contains(candidate.At));
        // A sentence about days and months has too many numbers for “this” to mean one of them.
        if (candidates.Count == 0 && before is not null && IsAnaphoric(line, word)
            && (other.Unit is FigureUnit.Percent or FigureUnit.Rate || before.Figures.All(figure => figure.IsLike(other))))
        {
            candidates = Own(before, before.Count, other);
        }

        if (candidates.Count == 0 || (sense.Side == Side.Equal && candidates.Count > 1) || SideOf(line, sense, candidates[0].Figure, EndOfClause(line, at)) is not { } said
            || (!sense.IsJudged && IsOfQuality(line, word, candidates[0].Figure)))
        {
            return null;
        }

        var found = candidates.ConvertAll(candidate => new Comparison(said, words, candidate.Figure, other.In(candidate.Figure)));
        return word - candidates[0].At <= Near ? found[0] : found[0] with { Alternatives = [.. found.Skip(1)] };
    }

    /// <summary>The side that a word puts a figure on; for one that judges null where nobody says whether more is better.</summary>
    internal static Side? SideOf(FigureLine line, Sense sense, Figure figure) =>
        SideOf(line, sense, figure, line.Count);

    /// <summary>The same where only the words before a token tell what is measured.</summary>
    internal static Side? SideOf(FigureLine line, Sense sense, Figure figure, int end) =>
        sense.IsOfTime ? figure.Unit == FigureUnit.Time ? sense.Side : null
            : !sense.IsJudged ? sense.IsOfAim && line.Has(0, end, "ills") ? null : sense.Side
            : Worth.IsMoreBetter(line, figure, end) is { } isMoreBetter
                ? sense.Side == Side.AtLeast ? isMoreBetter ? Side.AtLeast : Side.AtMost : isMoreBetter == (sense.Side == Side.Above) ? Side.Above : Side.Below
                : null;

    /// <summary>Where a clause behind a token begins that is joined to its own: “…, and the gap has narrowed”.</summary>
    internal static int EndOfClause(FigureLine line, int at)
    {
        var end = at + 1;
        while (end < line.Count && !IsJoint(line, end))
        {
            end++;
        }

        return end;
    }

    private static bool IsJoint(FigureLine line, int at) =>
        line[at].Text == ";" || (line[at - 1].Text == "," && line[at].Text is ("and" or "but" or "while" or "although"));

    /// <summary>The figures before a word that are the sentence's own, the nearest first.</summary>
    private static List<(Figure Figure, int At)> Own(FigureLine line, int before, Figure other)
    {
        var own = new List<(Figure, int)>();
        for (var i = before - 1; i >= 0 && i >= before - Farthest && !(line[i].Is(";") && !line[i + 1].Is("this")); i--)
        {
            if (line[i].Figure is { } figure && line.RoleOf(i) == Role.Own
                && (figure.IsLike(other) || other.In(figure) is var same && !ReferenceEquals(same, other) && figure.Unit is FigureUnit.Time or FigureUnit.Rate)
                && (figure.Measure == other.Measure || other.Measure.Length == 0 || figure.Unit == FigureUnit.Time))
            {
                own.Add((figure, i));
            }
        }

        return own;
    }

    private static bool IsAnaphoric(FigureLine line, int at) => at < 8
        && line.Any(0, Math.Min(3, at), token => token.Text is "this" or "it");

    /// <summary>“At 519 days, performance is below the target of 487” speaks of performance, not of days.</summary>
    private static bool IsOfQuality(FigureLine line, int at, Figure figure)
    {
        for (var i = Math.Max(0, at - Farthest); i < at; i++)
        {
            if (line.Is(i, "quality") && !line.Is(i, "no-quality"))
            {
                return figure.Unit != FigureUnit.Percent || Worth.HasWorse(line, at - Farthest, at + Farthest);
            }
        }

        return false;
    }
}
