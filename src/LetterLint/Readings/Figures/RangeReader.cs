using System.Globalization;

namespace LetterLint.Readings.Figures;

/// <summary>Finds ranges of ages and of what is said to lie lowest and highest: “aged from 11 to 17”, “from a low of 15 to a high of 22”.</summary>
internal sealed class RangeReader(FigureGrammar grammar)
{
    public IEnumerable<Figure> Read(FigureLine line)
    {
        var read = new HashSet<int>();
        foreach (var match in line.Find(grammar.Ranges))
        {
            var (low, high) = (match["low"], match["high"]);
            if (FigureAt(line, low) is { } first && FigureAt(line, high) is { } last && first.In(last).IsLike(last.In(first)) && read.Add(low))
            {
                yield return first with
                {
                    Words = line.PhraseOf(low, high + 1),
                    Range = (first.In(last).Least, last.In(first).Least),
                    IsShare = false,
                };
            }
        }
    }

    /// <summary>An age is a label, and counts nothing else than years.</summary>
    private static Figure? FigureAt(FigureLine line, int at) => line[at].Figure is { } figure ? figure with { Noun = "" }
        : decimal.TryParse(line[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var age)
            ? new Figure { Words = line.PhraseOf(at, at + 1), Least = age, Most = age, Unit = FigureUnit.Number, Sentence = line.Sentence }
            : null;
}
