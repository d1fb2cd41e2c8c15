using LetterLint.Letters;

namespace LetterLint.Readings.Figures;

/// <summary>Finds words for proportions with their figure in brackets or between commas: “almost all (97%)”, “a large majority, 68%, of”.</summary>
internal sealed class ProportionReader(ProportionWords words, ProportionScale? scale)
{
    private const int Farthest = 14;

    // A fraction without a hedge is still a round one.
    private const decimal Roundness = 5;

    public IEnumerable<Proportion> Read(FigureLine line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i].Figure is { IsFraction: true } fraction)
            {
                if (FigureBeside(line, i + 1) is { } share)
                {
                    yield return OfFraction(fraction, share);
                }
            }
            else if (words.Limits.At(line, i) is { } word)
            {
                var end = i + word.Count;
                if (word.Value.Above is { } above && RestOf(line, end) is { } rest)
                {
                    yield return new Proportion { Word = line.PhraseOf(i, end), Figure = rest, Above = above, IsOfTheRest = true };
                }

                if (word.Value != Limit.None && FigureBeside(line, end) is { } figure)
                {
                    yield return Of(line, i, end, word.Value, figure);
                }

                i = end - 1;
            }
        }
    }

    private Proportion Of(FigureLine line, int from, int to, Limit limit, Figure figure)
    {
        var word = line.PhraseOf(from, to);
        var usual = scale?.Words.GetValueOrDefault(word.Text.ToLowerInvariant());
        return new Proportion
        {
            Word = word,
            Figure = figure,
            Above = limit.Above,
            Below = limit.Below,
            Usual = usual is null ? null : (usual.From, usual.To),
        };
    }

    private static Proportion OfFraction(Figure fraction, Figure share) => new()
    {
        Word = fraction.Words,
        Figure = share,
        Above = fraction.Hedge == Hedge.Over ? fraction.Least : null,
        Below = fraction.Hedge == Hedge.Under ? fraction.Most : null,
        Usual = fraction.Hedge is Hedge.Over or Hedge.Under ? null : (fraction.Least - Roundness, fraction.Most + Roundness),
    };

    /// <summary>The percentage in brackets or between commas behind the words, with nothing between that could be a measure of its own.</summary>
    private Figure? FigureBeside(FigureLine line, int from)
    {
        // “… of services, settings and institutions”: one group with three names.
        var begin = line[from].Is("of") && line[from + 2].Is(",") && line[from + 3].IsWord && line[from + 4].Is("and") ? from + 6 : from;
        for (var i = begin; i <= begin + Farthest && i < line.Count; i++)
        {
            if (line[i].Is("("))
            {
                return Share(line, i + 1, at => line[at].Text is ")" or "," or "in" or "at" or "as" or ";" || line[at].Kind == TokenKind.Period);
            }

            if (line[i].Is(",") || line[i].Is("–"))
            {
                var mark = line[i].Text;
                return Share(line, line[i + 1].Is("comprising") ? i + 2 : i + 1, at => line[at].Is(mark) || (line[at].Is("of") && !line[at + 1].Text.StartsWith("wh", StringComparison.Ordinal)));
            }

            if (line[i].Kind != TokenKind.Word && line[i].Kind != TokenKind.Label && !line[i].Is("-") && !line[i].Is("/")
                || (line[i].Is("and") && line[i + 1].Text is not ("young" or "families"))
                || line[i].Text is "but" or "with" or "although" or "while"
                || words.Limits.At(line, i) is not null)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>“… are good or better, but 60% of them are no better than satisfactory”: a share of the same group that the word does not hold for.</summary>
    private static Figure? RestOf(FigureLine line, int from)
    {
        var good = from;
        while (good < from + Farthest && !line.HasWords(good, ["good", "or"]) && !line.HasWords(good, ["at", "least", "good"]))
        {
            good++;
        }

        for (var i = good + 1; good < from + Farthest && i <= good + Farthest && i < line.Count; i++)
        {
            if (line[i].Figure is { Unit: FigureUnit.Percent } figure && line[i + 1].Is("of") && line[i + 2].Text is "them" or "these" && line[i + 3].Text is "are" or "were"
                && (line.HasWords(i + 4, ["no", "better", "than"]) || line.HasWords(i + 4, ["less", "than", "good"]) || line[i + 4].Text is "inadequate" or "satisfactory"))
            {
                return figure;
            }
        }

        return null;
    }

    private static Figure? Share(FigureLine line, int at, Func<int, bool> closes) =>
        line[at].Figure is { Unit: FigureUnit.Percent, IsFraction: false } figure && closes(at + 1) ? figure : null;
}
