using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Figures;

/// <summary>Finds counts that divide a whole by grade; grades exclude one another, other features of schools or people may overlap.</summary>
internal sealed class TallyReader(GradeWords grades)
{
    private const int Farthest = 40;

    private static readonly string[] Prepositions = ["to", "in", "with", "at", "on", "by", "for", "from"];

    private static readonly string[] BetweenFigureAndGrade =
    [
        "is", "are", "was", "were", "has", "have", "had", "been", "being", "be", "to", "judged", "graded", "rated", "found", "deemed", "remain", "remains", "of", "them", "these", "as", "now", "still", "school", "schools", "only",
    ];

    public IEnumerable<Tally> Read(FigureLine line, FigureLine? before)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (SharesVerb(line, i) is { Count: > 1 } shares && TallyOf(line, before, shares) is { } tally)
            {
                yield return tally;
                i = shares[^1].End;
            }
        }

        var parts = new List<Part>();
        for (var i = 0; i < line.Count; i++)
        {
            if (PartAt(line, i) is not { } part)
            {
                continue;
            }

            if (parts.Count > 0 && !Follows(line, parts[^1], part))
            {
                if (TallyOf(line, before, parts) is { } tally)
                {
                    yield return tally;
                }

                parts.Clear();
            }

            parts.Add(part);
            i = part.End - 1;
        }

        if (TallyOf(line, before, parts) is { } last)
        {
            yield return last;
        }
    }

    /// <summary>“Two are outstanding”, “five good”, “the other two were judged to be satisfactory”.</summary>
    private Part? PartAt(FigureLine line, int at)
    {
        if (line[at].Figure is not { IsExact: true, IsFraction: false } figure || figure.Unit == FigureUnit.Points)
        {
            return null;
        }

        var i = at + 1;
        while (i <= at + 7 && BetweenFigureAndGrade.Contains(line[i].Text) || (figure.Whole is not null && i <= at + 7 && line[i].IsWord && GradeAt(line, i) == 0))
        {
            i++;
        }

        var length = GradeAt(line, i);
        var isOrMore = line[i + length].Text is "or" or "and" && GradeAt(line, i + length + 1) > 0 && line[i + length].Text == "or"
            || (line[i + length].Is("or") && line[i + length + 1].Text is "better" or "above" or "worse")
            || line[i - 1].Text is "least" or "than" or "not";
        return length == 0 || isOrMore ? null : new Part(at, i + length, figure, line.PhraseOf(i, i + length).Text.ToLowerInvariant());
    }

    /// <summary>“41 led to an assessment, 15 to early help and seven to no further action”: parts that have one verb between them exclude one another.</summary>
    private static List<Part>? SharesVerb(FigureLine line, int at)
    {
        if (!IsCount(line, at) || !line[at + 1].IsWord || Prepositions.Contains(line[at + 1].Text) || !Prepositions.Contains(line[at + 2].Text))
        {
            return null;
        }

        var parts = new List<Part> { new(at, at + 3, line[at].Figure!, "0") };
        var i = at + 3;
        for (; i < line.Count && (line[i].IsWord || line[i].Is(",") || line[i].Is("-") || line[i].Figure is not null); i++)
        {
            if (line[i].Figure is null)
            {
                continue;
            }

            if (!IsCount(line, i) || !Prepositions.Contains(line[i + 1].Text) || line[i - 1].Text is not ("," or "and"))
            {
                return null;
            }

            parts.Add(new Part(i, i + 2, line[i].Figure!, parts.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        return line.Has(at, i, word => word is "also" or "including" or "which" or "whom" or "both" or "some") ? null : parts;
    }

    private static bool IsCount(FigureLine line, int at) => line[at].Figure is { IsExact: true, IsFraction: false, Unit: FigureUnit.Number, Measure: "" };

    private int GradeAt(FigureLine line, int at)
    {
        for (var length = 3; length > 0; length--)
        {
            if (at + length <= line.Count && !line.Any(at, at + length, token => !token.IsWord) && grades.IsWord(Words.Of(line.PhraseOf(at, at + length).Text)))
            {
                return length;
            }
        }

        return 0;
    }

    private static bool Follows(FigureLine line, Part part, Part next)
    {
        for (var i = part.End; i < next.At; i++)
        {
            if (line[i].Text is not ("," or "and" or ";" or "with" or "the" or "other" or "others" or "remaining" or "further" or "while" or "but" or "-" or "–" or "only" or "just"))
            {
                return false;
            }
        }

        return part.Figure.Unit == next.Figure.Unit || part.Figure.Part is not null;
    }

    private static Tally? TallyOf(FigureLine line, FigureLine? before, List<Part> parts)
    {
        if (parts.Count < 2 || parts.Select(part => part.Grade).Distinct().Count() < parts.Count)
        {
            return null;
        }

        var first = parts[0];
        var words = line.PhraseOf(first.At, parts[^1].End);
        var leavesNone = line.Has(first.At - 3, parts[^1].At, word => word is "other" or "others" or "remaining" or "rest");
        var figures = parts.Select(part => part.Figure).ToArray();
        if (first.Figure is { Part: not null, Whole: { } all } share)
        {
            return parts.Skip(1).All(part => part.Figure.Unit == FigureUnit.Number) ? new Tally([.. figures], words, share, all, leavesNone) : null;
        }

        if (first.Figure.Unit == FigureUnit.Percent)
        {
            return new Tally([.. figures], words, null, 100, leavesNone);
        }

        return WholeOf(line, before, first.At) is { } whole && !whole.IsLoose
            ? new Tally([.. figures], words, whole.Figure, whole.Figure.Least, leavesNone || whole.IsListed)
            : null;
    }

    /// <summary>The whole: “of the nine inspected, …”, “four centres: …”, or the one count of the sentence before “of these, …”.</summary>
    private static (Figure Figure, bool IsListed, bool IsLoose)? WholeOf(FigureLine line, FigureLine? before, int first)
    {
        var isLoose = line.Has(first - Farthest, first, word => word is "including" or "include" or "includes" or "among" or "such");
        for (var i = first - 1; i >= 0 && i >= first - Farthest; i--)
        {
            if (line[i].Figure is not { } figure)
            {
                continue;
            }

            var isOf = line.Has(i - 4, i, word => word == "of");
            var isNamed = line.Any(i, first, token => token.Is(":") || token.Is("–"));
            var isOfThese = line.Has(i, first, word => word is "which" or "whom" or "these" or "them");
            return figure is { IsExact: true, Unit: FigureUnit.Number } && (isOf || isNamed || isOfThese) ? (figure, isNamed, isLoose) : null;
        }

        if (before is not null && line[0].Is("of") && line[1].Text is "these" or "them" && before.Figures.Take(2).ToArray() is [{ IsExact: true, Unit: FigureUnit.Number, Measure: "" } only])
        {
            return (only, false, isLoose);
        }

        return null;
    }

    private sealed record Part(int At, int End, Figure Figure, string Grade);
}
