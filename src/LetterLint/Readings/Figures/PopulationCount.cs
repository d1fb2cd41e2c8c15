namespace LetterLint.Readings.Figures;

/// <summary>How many there are of a population as the letter finds it: “there were 468 children in care at the time of the inspection”.</summary>
/// <param name="Figure">The count.</param>
/// <param name="Population">The class of words that names those who are counted.</param>
internal sealed record PopulationCount(Figure Figure, string Population)
{
    // Fewer are some of them.
    private const int Fewest = 20;
    private const int MostPlaces = 40;
    private static readonly string[] Populations = ["in-care", "looks-after", "on-plan", "leavers"];

    public static IEnumerable<PopulationCount> Read(FigureLine line, FigureGrammar grammar)
    {
        if (!line.Has(0, line.Count, "as-it-stands") || line.Any(0, line.Count, token => token.Kind == TokenKind.Period))
        {
            yield break;
        }

        foreach (var match in line.Find(grammar.Census))
        {
            var at = match["figure"];
            if (line[at].Figure is { IsExact: true, IsFraction: false, Part: null, Scale: 1, Unit: FigureUnit.Number, Least: >= Fewest } figure && line.RoleOf(at) == Role.Own
                && IsAllThatIsSaid(line, match.To) && (match.From < at || IsOfAll(line, at)))
            {
                var population = Array.Find(Populations, name => match[name] >= 0)!;
                yield return new PopulationCount(figure, population == "looks-after" ? "in-care" : population);
            }
        }
    }

    /// <summary>Pairs those of one population.</summary>
    public static IEnumerable<RestatedFigure> Pair(IEnumerable<PopulationCount> counts) =>
        from same in counts.Take(MostPlaces).GroupBy(count => count.Population, StringComparer.Ordinal)
        from second in same.Skip(1)
        select new RestatedFigure(same.First().Figure, second.Figure);

    // “90 looked after children were seen by a therapist” counts some of them.
    private static bool IsAllThatIsSaid(FigureLine line, int end) => end >= line.Count || !line[end].IsWord || line[end].Text is "by" or "at";

    // “Inspectors met 34 children in care” counts some of them.
    private static bool IsOfAll(FigureLine line, int at) => line[at - 1].Text == "," || line.Is(at - 1, "counts-all");
}
