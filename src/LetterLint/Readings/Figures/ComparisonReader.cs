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

    public IEnumerable<Comparison> Read(FigureLine line, FigureLine? before)
    {
        if (line.Has(0, line.Count, "respectively"))
        {
            yield break;
        }

        var read = new HashSet<int>();
        foreach (var match in line.Find(grammar.Comparisons))
        {
            var word = Math.Max(match["side"], match["degree"]);
            if (!IsGoverned(line, match, word) || !read.Add(word))
            {
                continue;
            }

            foreach (var other in new[] { match["other"], match["second"] }.Where(at => at >= 0))
            {
                if (Compared(line, before, match, word, other) is { } comparison)
                {
                    yield return comparison;
                }
            }
        }
    }

    /// <summary>Whether the words say a side, and govern a figure that is somebody else's or of the past.</summary>
    private static bool IsGoverned(FigureLine line, FigureMatch match, int word)
    {
        var (other, end) = (match["other"], Math.Max(match.EndOf("side"), match.EndOf("degree")));
        return !line.Any(end, match["own"], token => token.Is("than")) && !line.Is(word - 1, "no-side-behind") && !line[end].Is("or")
            && (line.RoleOf(other) is Role.Other or Role.Past || line.Has(end, other, "average"))
            && !(line[other - 1].Text is not ("the" or "its") && line[other + 1].Is("of") && line.Has(other + 2, other + 5, "benchmark"));
    }

    /// <summary>
    /// The comparison with the figure that the sentence tells of its own subject, if it comes out alike for all that could be
    /// meant.
    /// </summary>
    private static Comparison? Compared(FigureLine line, FigureLine? before, FigureMatch match, int word, int at)
    {
        var side = (line.SenseAt(word, "side") ?? line.SenseAt(word, "degree"))!.Side!.Value;
        var words = line.PhraseOf(word, match["degree"] >= 0 ? match.EndOf("degree") : match.EndOf("side"));
        var other = line[at].Figure!;
        if (match["own"] is >= 0 and var own)
        {
            return line[own].Figure is { } told && told.IsLike(other) && line.RoleOf(own) is Role.Own or Role.Other
                ? new Comparison(side, words, told, other)
                : null;
        }

        var candidates = Own(line, word, other);
        // A sentence about days and months has too many numbers for “this” to mean one of them.
        if (candidates.Count == 0 && before is not null && IsAnaphoric(line, word)
            && (other.Unit == FigureUnit.Percent || before.Figures.All(figure => figure.IsLike(other))))
        {
            candidates = Own(before, before.Count, other);
        }

        var found = candidates.ConvertAll(candidate => new Comparison(side, words, candidate.Figure, other.In(candidate.Figure)));
        if (found.Count == 0 || IsOfQuality(line, word, found[0].Figure) || (line[word].Is("ahead") && other.Unit != FigureUnit.Percent))
        {
            return null;
        }

        var isNear = word - candidates[0].At <= Near && candidates[0].At >= 0;
        return isNear || found.TrueForAll(comparison => comparison.IsBorneOut == found[0].IsBorneOut) ? found[0] : null;
    }

    /// <summary>The figures before a word that are the sentence's own, the nearest first.</summary>
    private static List<(Figure Figure, int At)> Own(FigureLine line, int before, Figure other)
    {
        var own = new List<(Figure, int)>();
        for (var i = before - 1; i >= 0 && i >= before - Farthest && !(line[i].Is(";") && !line[i + 1].Is("this")); i--)
        {
            if (line[i].Figure is { } figure && line.RoleOf(i) == Role.Own
                && (figure.IsLike(other) || other.In(figure) is var same && !ReferenceEquals(same, other) && figure.Unit == FigureUnit.Time)
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
                return figure.Unit != FigureUnit.Percent || line.Has(at - Farthest, at + Farthest, "worse");
            }
        }

        return false;
    }
}
