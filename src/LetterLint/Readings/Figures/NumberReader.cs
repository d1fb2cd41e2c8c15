using LetterLint.Letters;

namespace LetterLint.Readings.Figures;

/// <summary>Finds numbers that are given as percentages: “the number of assessments has risen to 87%”, “a high number (97%)”.</summary>
internal sealed class NumberReader(FigureWords words)
{
    private const int Farthest = 24;

    public IEnumerable<NumberSaid> Read(FigureLine line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            // “A number of” and “a small number of” mean several.
            var isSeveral = line[i - 1].Text is "a" or "small" or "significant" or "limited" or "large" or "growing" && !line[i - 2].Is("the");
            if (line[i].Text is "number" or "numbers" && !isSeveral && ValueOf(line, i) is { } figure)
            {
                yield return new NumberSaid(line.PhraseOf(i, i + 1), figure);
            }
        }
    }

    private Figure? ValueOf(FigureLine line, int number)
    {
        for (var i = number + 1; i <= number + Farthest && i < line.Count; i++)
        {
            if (line[i].Text is ";" or ":" or "whom" or "number" or "numbers" or "proportion" or "percentage" or "rate" or "figure" or "average" or "while" or "but" || (line[i].Is("of") && line[i + 1].Text is "which" or "these"))
            {
                return null;
            }

            if (line[i].Figure is not { } figure)
            {
                continue;
            }

            var isValue = line[i - 1].Text is "(" or "at" or "is" or "are" or "was" or "were" or "to" or "from" or "now" or "just" or "," or "only";
            if (figure.Unit == FigureUnit.Percent && !figure.IsFraction && figure.Part is null)
            {
                return isValue && !IsAmount(line, i) ? figure : null;
            }

            if (isValue)
            {
                return null;
            }
        }

        return null;
    }

    private bool IsAmount(FigureLine line, int at) =>
        words.Moves.ContainsKey(line[at + 1].Text) || words.Sides.At(line, at + 1) is not null
        || line[at + 1].Text is "higher" or "lower" or "more" or "fewer" or "less"
        || (line[at - 1].Is("(") && line[at + 1].Text is not (")" or "," or "in" or "at"))
        || (line[at - 1].Is(",") && !line[at + 1].Is(","));
}
