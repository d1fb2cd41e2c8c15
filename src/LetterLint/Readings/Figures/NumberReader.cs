namespace LetterLint.Readings.Figures;

/// <summary>Finds numbers that are given as percentages: “the number of assessments has risen to 87%”, “a high number (97%)”.</summary>
internal sealed class NumberReader(FigureGrammar grammar)
{
    public IEnumerable<NumberSaid> Read(FigureLine line)
    {
        var read = new HashSet<int>();
        foreach (var match in line.Find(grammar.Numbers))
        {
            var (number, move, share) = (match["number"], match["move"], match["share"]);
            // “A fall in the timeliness from 91%” is a fall of something else.
            // “A rise in the number of contacts (66%)” gives the rise.
            var isRise = line[share - 1].Is("(") && line.Has(number - 4, number, "move");
            var isOther = isRise || line.Has(number + 1, share, "no-number") || (move >= 0 && line[move - 1].Text is "a" or "an")
                || line.Any(number, share, token => token.Is(":"));
            if (!isOther && !IsSeveral(line, number) && !IsAmount(line, share) && read.Add(number))
            {
                yield return new NumberSaid(line.PhraseOf(number, number + 1), line[share].Figure!);
            }
        }
    }

    private static bool IsSeveral(FigureLine line, int number) =>
        line.Is(number - 1, "several") && !line[number - 2].Is("the");

    private static bool IsAmount(FigureLine line, int share) =>
        line.IsAmount(share) || line.Is(share + 1, "move") || line.Is(share + 1, "side") || line.Is(share + 1, "comparative")
        || (line[share - 1].Is("(") && line[share + 1].Text is not (")" or "," or "in" or "at"))
        || (line[share - 1].Is(",") && !line[share + 1].Is(","));
}
