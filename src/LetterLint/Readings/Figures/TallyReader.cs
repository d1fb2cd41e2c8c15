using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Figures;

/// <summary>
/// Finds counts that divide a whole: by grade, or with one verb for all of them; other features of schools or people may overlap.
/// </summary>
internal sealed class TallyReader(GradeWords grades)
{
    private const int Farthest = 40;
    private const int FarthestBeside = 10;
    private const int LongestName = 5;
    private const int WholeScale = 4;
    private const int Owned = 3;
    private const int LongestClaim = 9;
    private const string Either = " or ";

    /// <summary>Every tally once: parts that have grades too are told by their grades.</summary>
    public IEnumerable<Tally> Read(FigureLine line, FigureLine? before)
    {
        if (CountedWhole.BehindFirst(line) is { } first)
        {
            return [first];
        }

        var told = All(line, before).GroupBy(tally => tally.Words.Span).Select(same => same.MinBy(tally => tally.Kind)!).ToArray();
        return told.Length == 0 && CountedWhole.Read(line, before) is { } counted ? [counted] : told;
    }

    private IEnumerable<Tally> All(FigureLine line, FigureLine? before)
    {
        for (var i = 0; i < line.Count; i++)
        {
            // Parts that all have grades are read below.
            if (Partition.At(line, i) is { } partition && !(partition.Kind == TallyKind.Beside && partition.Parts.All(part => GradedAt(line, part.At) is not null))
                && TallyOf(line, before, partition.Parts, partition.Kind, partition.LeavesNone) is { } tally)
            {
                yield return tally;
                i = partition.Parts[^1].End;
            }
        }

        var parts = new List<TallyPart>();
        for (var i = 0; i < line.Count; i++)
        {
            if (Partition.IsNested(line, i) || (parts.Count > 0 && Partition.IsOfThem(line, i)) || GradedAt(line, i) is not { } part)
            {
                continue;
            }

            if (parts.Count > 0 && !Follows(line, parts[^1], part))
            {
                if (Graded(line, before, parts) is { } tally)
                {
                    yield return tally;
                }

                parts.Clear();
            }

            parts.Add(part);
            i = part.End - 1;
        }

        if (Graded(line, before, parts) is { } last)
        {
            yield return last;
        }
    }

    /// <summary>Parts that exclude one another; where one more count follows that is read as none of them, nobody can say what they add up to.</summary>
    private static Tally? Graded(FigureLine line, FigureLine? before, List<TallyPart> parts) =>
        parts.Count > 1 && parts.SelectMany(part => part.Name.Split(Either)).ToArray() is var names && names.Distinct().Count() == names.Length
            && !(line[parts[^1].End].Text is "," or ";" or "and" && (line.Any(parts[^1].End + 1, parts[^1].End + 3, token => token.Figure?.Unit == FigureUnit.Number)
                || line.Has(parts[^1].End + 1, parts[^1].End + 4, "one-more")))
            ? Covering(TallyOf(line, before, parts, TallyKind.Exclusive, leavesNone: false), names.Length) : null;

    /// <summary>Parts of every grade of a scale leave nothing over, unless some of the whole were not graded.</summary>
    private static Tally? Covering(Tally? tally, int grades) => tally is { Whole: not null, IsComplete: false } && grades >= WholeScale
        && tally.Sum < tally.WholeCount
        ? tally with { IsComplete = true, Kind = TallyKind.Elliptic }
        : tally;

    /// <summary>“Two are outstanding”, “five good”, “the other two were judged to be satisfactory”, “one, Mill House, was inadequate”, “31 are good or outstanding”.</summary>
    private TallyPart? GradedAt(FigureLine line, int at)
    {
        if (line[at].Figure is not { IsExact: true, IsFraction: false, Unit: FigureUnit.Number or FigureUnit.Percent } figure)
        {
            return null;
        }

        var first = BehindName(line, at + 1);
        var i = first;
        while (i <= first + 6 && (line.Is(i, "before-grade") || (figure.Whole is not null && line[i].IsWord && GradeAt(line, i) == 0)))
        {
            i++;
        }

        // “Four came away with a judgement of good.”
        var far = i;
        while (GradeAt(line, i) == 0 && far < first + LongestClaim && line[far].IsWord && line[far].Figure is null)
        {
            far++;
            i = GradeAt(line, far) is > 0 and var grade && line.Is(far - 1, "before-grade") && (!line[far + grade].IsWord || line[far + grade].Text is "and") ? far : i;
        }

        var length = GradeAt(line, i);
        var isOrMore = line.Is(i + length, "or-more") || line[i - 1].Text is "least" or "than" or "not";
        if (length == 0 || isOrMore)
        {
            return null;
        }

        var name = line.PhraseOf(i, i + length).Text.ToLowerInvariant();
        var other = line[i + length].Is("or") ? GradeAt(line, i + length + 1) : 0;
        var end = i + length + (other > 0 ? 1 + other : 0);
        return new TallyPart(at, end, figure, other > 0 ? name + Either + line.PhraseOf(end - other, end).Text.ToLowerInvariant() : name);
    }

    /// <summary>Behind the name that stands between commas after a count, “one, Mill House, was”; where none does, the same place.</summary>
    private static int BehindName(FigureLine line, int at)
    {
        if (!line[at].Is(","))
        {
            return at;
        }

        var end = at + 1;
        while (end <= at + LongestName && line[end].IsWord && line[end].Figure is null)
        {
            end++;
        }

        return end > at + 1 && line[end].Is(",") ? end + 1 : at;
    }

    private int GradeAt(FigureLine line, int at)
    {
        for (var length = 3; length > 0; length--)
        {
            if (at + length <= line.Count && !line.Any(at, at + length, token => !token.IsWord)
                && grades.IsWord(Words.Of(line.PhraseOf(at, at + length).Text)))
            {
                return length;
            }
        }

        return 0;
    }

    private static bool Follows(FigureLine line, TallyPart part, TallyPart next) =>
        !line.Any(part.End, next.At, token => token.Kind != TokenKind.Mark && !token.IsWord)
        && Enumerable.Range(part.End, next.At - part.End).All(i => line[i].Text is "," or ";" or "-" or "–" || line.Is(i, "between-parts"))
        && (part.Figure.Unit == next.Figure.Unit || part.Figure.Part is not null);

    private static Tally? TallyOf(FigureLine line, FigureLine? before, IReadOnlyList<TallyPart> parts, TallyKind kind, bool leavesNone)
    {
        var first = parts[0];
        var words = line.PhraseOf(first.At, parts[^1].End);
        var isAll = leavesNone || line.Has(first.At - 3, parts[^1].At, "rest") || parts.Any(part => part.Figure is { Least: 0, Most: 0 });
        var figures = parts.Select(part => part.Figure).ToArray();
        // “287 in agency placements, 246 with foster carers and 41 in homes”: the first part is told again in parts.
        if (parts.Count > 2 && figures.Skip(1).Sum(figure => figure.Part ?? figure.Least) == (first.Figure.Part ?? first.Figure.Least))
        {
            return null;
        }

        // “Three duty teams, two adoption teams and two fostering teams” are beside one another, and none is the whole.
        if (kind == TallyKind.Beside && parts.All(part => line.Any(part.At, part.End, token => token.Text == line[first.At - 2].Text)))
        {
            return null;
        }

        if (first.Figure is { Part: not null, Whole: { } all } share)
        {
            return parts.Skip(1).All(part => part.Figure.Unit == FigureUnit.Number)
                ? new Tally([.. figures], words, share, all, isAll, kind) : null;
        }

        if (first.Figure.Unit == FigureUnit.Percent)
        {
            return new Tally([.. figures], words, null, 100, isAll, kind);
        }

        return WholeOf(line, before, first.At, kind, isAll) is { } whole && !whole.IsLoose
            ? new Tally([.. figures], words, whole.Figure, whole.Figure.Least, isAll
                || (whole.IsListed && kind == TallyKind.Exclusive), kind)
            : null;
    }

    /// <summary>“Ten advisers work with schools, six …”, “in 24 cases, …”: nothing but the words of the whole stands between it and the comma.</summary>
    private static bool IsBeside(FigureLine line, int whole, int first, TallyKind kind) =>
        kind == TallyKind.Beside && line[first - 1].Is(",") && first - whole <= FarthestBeside
        && !line.Any(whole + 1, first - 1, token => token.Kind == TokenKind.Mark && !token.IsWord);

    /// <summary>Whether a part counts what the whole counts, or does not say what: four schools are no part of nine homes.</summary>
    private static bool IsOfThings(Figure part, Figure whole) => part.Noun.Length == 0 || part.Noun == whole.Noun;

    /// <summary>The whole: “of the nine inspected, …”, “four centres: …”, or the one count of the sentence before “of these, …”.</summary>
    private static (Figure Figure, bool IsListed, bool IsLoose)? WholeOf(FigureLine line, FigureLine? before, int first, TallyKind kind, bool hasRest)
    {
        for (var i = first - 1; i >= 0 && i >= first - Farthest; i--)
        {
            if (line[i].Figure is not { IsOfTime: false } figure)
            {
                continue;
            }

            // “Of three homes and of four agencies”: which of them is the whole?
            if (line.Any(i - Owned, i, token => token.Is("and")) && line.Any(i - LongestClaim, i, token => token.Figure is { Unit: FigureUnit.Number }))
            {
                return null;
            }

            if (Partition.IsOfThem(line, i))
            {
                // “One of these is outstanding, eight are good”: a part itself.
                return null;
            }

            // “All five of the homes”; “when its six homes were last inspected, one was good … and the remaining two …”
            var isOf = line.Any(i - 4, i, token => token.Is("of")) || (line[i - 1].Is("all") && line[i + 1].Is("of"))
                || (hasRest && kind == TallyKind.Exclusive && IsOfThings(line[first].Figure!, figure) && !line.Any(i, first, token => token.Is(";")) && line.Any(i - Owned, i, token => token.Is("the") || token.Is("its") || token.Text.EndsWith("'s", StringComparison.Ordinal)));
            var isNamed = line.Any(i, first, token => token.Is(":") || token.Is("–"));
            var isOfThese = line.Has(i, first, "of-these") || Partition.IsOfThem(line, first);
            var isLoose = line.Has(i, first, "loose");
            return figure is { IsExact: true, Unit: FigureUnit.Number, Measure: "" } && figure.Least >= line[first].Figure!.Least && (isOf || isNamed || isOfThese || IsBeside(line, i, first, kind))
                ? (figure, isNamed, isLoose) : null;
        }

        if (before is null || !((line[0].Is("of") && line.Is(1, "these-here")) || Partition.IsOfThem(line, first)))
        {
            return null;
        }

        // Of two numbers “this number” is the last.
        var told = before.Figures.ToArray();
        return told is [.., { IsExact: true, Unit: FigureUnit.Number, Measure: "" } last] && (told.Length == 1 || line.Is(1, "last-told"))
            ? (last, false, line.Has(0, first, "loose"))
            : null;
    }
}
