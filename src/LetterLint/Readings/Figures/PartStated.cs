namespace LetterLint.Readings.Figures;

/// <summary>A part of a counted whole with what its sentence says of it: “agency staff hold 14 of the 41 posts”.</summary>
/// <param name="Figure">The part and its whole.</param>
/// <param name="Noun">What the whole counts.</param>
/// <param name="Content">The other words of the sentence that tell something.</param>
/// <param name="IsLacking">Whether the sentence says that something is missing or late.</param>
internal sealed record PartStated(Figure Figure, string Noun, HashSet<string> Content, bool IsLacking)
{
    private const int Alike = 3;
    private const double MostlyAlike = 0.8;

    public static IEnumerable<PartStated> Read(FigureLine line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i].Figure is { IsExact: true, IsRound: false, Whole: not null } figure && line[i + 1].IsWord
                && !line.Is(i + 1, "measures-nothing") && line.RoleOf(i) == Role.Own)
            {
                var (from, to) = ClauseAt(line, i);
                yield return new PartStated(figure, StatedFigureReader.Singular(line[i + 1].Text), ContentOf(line, from, to, i + 1),
                    line.Has(i, to, "lacking"));
            }
        }
    }

    /// <summary>Whether another says it of the same whole in nearly the same words.</summary>
    public bool IsOfTheSame(PartStated other) => Figure.Sentence.Index != other.Figure.Sentence.Index
        && Figure.Whole == other.Figure.Whole && Noun == other.Noun && IsLacking == other.IsLacking
        && Content.Count(other.Content.Contains) is >= Alike and var shared
        && shared >= MostlyAlike * Math.Min(Content.Count, other.Content.Count);

    /// <summary>The clause of a figure; with one that points back, “who hold 14 of the 41 posts”, the clause before it too.</summary>
    private static (int From, int To) ClauseAt(FigureLine line, int at)
    {
        var (from, to) = (FigureClause.StartOf(line, at), FigureClause.EndOf(line, at + 1));
        if (line.Has(from, at, "points-back"))
        {
            from = FigureClause.StartOf(line, from - 1);
        }

        return (from, to);
    }

    private static HashSet<string> ContentOf(FigureLine line, int from, int to, int noun)
    {
        var content = new HashSet<string>(StringComparer.Ordinal);
        for (var i = Math.Max(0, from); i < to; i++)
        {
            if (line[i].IsWord && i != noun && !line.Is(i, "measures-nothing") && !line.Is(i, "everyone") && !line.Is(i, "points-back"))
            {
                content.Add(StatedFigureReader.Singular(line[i].Text));
            }
        }

        return content;
    }
}
