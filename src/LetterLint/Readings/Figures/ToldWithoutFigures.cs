using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Figures;

/// <summary>
/// A clause that tells in words alone what figures elsewhere may bear out: “most care leavers go on to a job”, “the vacancy rate has come down”, “the
/// proportion who are in work is above that found nationally”.
/// </summary>
/// <param name="Line">Its sentence.</param>
/// <param name="Before">The sentence before it in its paragraph, or null.</param>
/// <param name="Word">The word that tells it.</param>
/// <param name="From">The first token that tells of what.</param>
/// <param name="To">The token behind the last.</param>
internal sealed record ToldWithoutFigures(FigureLine Line, FigureLine? Before, Phrase Word, int From, int To)
{
    private const int LongestSentence = 60;
    private const int Near = 4;
    private const int Nearest = 3;

    /// <summary>Which way something is said to have moved.</summary>
    public Direction? Direction { get; init; }

    /// <summary>On which side of another it is said to lie.</summary>
    public Side? Side { get; init; }

    /// <summary>Of whom the other is.</summary>
    public string? Beside { get; init; }

    /// <summary>The token of its word for a proportion, or null.</summary>
    public int? Proportion { get; init; }

    public static ToldWithoutFigures? Read(FigureLine line, FigureLine? before)
    {
        if (line.Count > LongestSentence || Enumerable.Range(0, line.Count).Any(at => line[at].Kind == TokenKind.Period || line[at].Is("?") || (line[at].Figure is { IsOfTime: false } && !MeasuredOf.IsAgeAt(line, at))))
        {
            return null;
        }

        var words = Enumerable.Range(0, line.Count).Where(at => line.Is(at, "proportion") || line.Is(at, "share-of")).ToArray();
        return words.Length == 0 || line.Has(0, line.Count, "leaves-open") || MeasuredOf.PointsBack(line) ? null
            : words is [var only] && line.Is(only, "proportion") ? ProportionAt(line, before, only)
            : line.Has(0, line.Count, "proportion") ? null
            : SideIn(line, before) ?? DirectionIn(line, before);
    }

    private static ToldWithoutFigures? ProportionAt(FigureLine line, FigureLine? before, int at)
    {
        var behind = at + line.ClassAt(at, "proportion");
        return Enumerable.Range(0, at).All(i => line.Is(i, "opens")) && !line.Has(0, line.Count, "side") && !line.Has(0, line.Count, "degree") && !line.Has(0, line.Count, "move")
            && !line.Is(behind, "verb")
            ? new(line, before, line.PhraseOf(at, behind), behind, FigureClause.EndOf(line, behind)) { Proportion = at }
            : null;
    }

    private static ToldWithoutFigures? SideIn(FigureLine line, FigureLine? before)
    {
        int[] sides = [.. Enumerable.Range(0, line.Count).Where(at => line.Is(at, "side") || line.Is(at, "degree"))];
        if (sides is not [var word, ..] || sides.Any(at => at > word + Near) || line.Has(0, line.Count, "move"))
        {
            return null;
        }

        var (isSide, behind) = (line.Is(word, "side"), word + Math.Max(line.ClassAt(word, "side"), line.ClassAt(word, "degree")));
        var sense = line.SenseAt(word, isSide ? "side" : "degree")!;
        var (start, end) = (FigureClause.StartOf(line, word), FigureClause.EndOf(line, behind));
        var than = isSide ? word : Enumerable.Range(behind, end - behind).FirstOrDefault(at => line[at].Is("than"), -1);
        var (from, to) = line.Has(start, word, "share-of") ? (start, word) : (behind, than);
        return sense is { Side: Figures.Side.Above or Figures.Side.Below, IsJudged: false, IsOfTime: false, IsOfAim: false } && than >= 0
            && !line.Has(word - Nearest, word, "denied") && !line.Is(word - 1, "no-side-behind") && line.Has(from, to, "share-of") && !line.Has(start, than, "beside")
            && KindsIn(line, than, line.Count) is [var beside]
            ? new(line, before, line.PhraseOf(word, behind), from, to) { Side = sense.Side, Beside = beside }
            : null;
    }

    private static ToldWithoutFigures? DirectionIn(FigureLine line, FigureLine? before)
    {
        int[] moves = [.. Enumerable.Range(0, line.Count).Where(at => line.Is(at, "move"))];
        if (moves is not [var word] || line.Has(0, line.Count, "side") || line.Has(0, line.Count, "degree") || line.Has(word - Nearest, word, "denied")
            || line[word - 1].Is("to") || line.Is(word - 1, "preposition"))
        {
            return null;
        }

        var behind = word + line.ClassAt(word, "move");
        var (start, end) = (FigureClause.StartOf(line, word), FigureClause.EndOf(line, behind));
        var isSubject = line.Has(start, word, "share-of") && (line.Has(word - Nearest, word, "aux") || line.Is(word, "has-moved"));
        var (from, to) = isSubject ? (start, word) : (behind, end);
        return line.SenseAt(word, "move") is { Direction: { } direction } && line.Has(from, isSubject ? to : Math.Min(to, from + Near), "share-of")
            ? new(line, before, line.PhraseOf(word, behind), from, to) { Direction = direction }
            : null;
    }

    /// <summary>The kinds of others that are named from one token up to another.</summary>
    public static List<string> KindsIn(FigureLine line, int from, int to) =>
        [.. Enumerable.Range(Math.Max(0, from), Math.Max(0, to - Math.Max(0, from))).Select(at => line.SenseAt(at, "beside")?.Kind).OfType<string>().Distinct()];
}
