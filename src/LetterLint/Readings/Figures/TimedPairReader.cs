using System.Globalization;
using LetterLint.Text;

namespace LetterLint.Readings.Figures;

/// <summary>
/// Reads a change off what is told of then and of now, in whatever order: “the rate, which was 38 in 2004, stood at 40 in 2005” in or behind a
/// sentence that says which way it went.
/// </summary>
internal static class TimedPairReader
{
    private const int LongestLead = 30;
    private const int FirstWords = 5;

    public static Change? Read(FigureLine line, FigureLine? before)
    {
        if (FigurePair.In(line) is not { } pair || line.Has(0, line.Count, "benchmark") || IsLater(line, pair) is not { } isSecondLater)
        {
            return null;
        }

        var (then, now) = isSecondLater ? (pair.First, pair.Second) : (pair.Second, pair.First);
        var (from, to) = (line[then].Figure!.In(line[now].Figure!), line[now].Figure!.In(line[then].Figure!));
        var said = Said(line, pair, to);
        if (said is null && pair.First <= FirstWords && before is { Count: <= LongestLead } && !before.Figures.Any() && !before.Is(0, "points-back") && !SaysWay(line))
        {
            said = Said(before, null, to);
        }

        return said is var (direction, word) && from.Least != to.Least ? new Change(direction, word, from, to) : null;
    }

    /// <summary>Whether the second figure is the later one; null where that is not told.</summary>
    private static bool? IsLater(FigureLine line, FigurePair pair)
    {
        var (one, other) = (MonthOf(pair.PeriodOf(line, true)), MonthOf(pair.PeriodOf(line, false)));
        if (one is not null && other is not null)
        {
            return one == other ? null : one < other;
        }

        var (isFirstThen, isSecondThen) = (IsThen(line, pair, true), IsThen(line, pair, false));
        if (isFirstThen != isSecondThen)
        {
            return isFirstThen;
        }

        // “It was 67, compared with 81 in 2006”, “31% in 2006; it is now 34%”.
        return isFirstThen || (one is null) == (other is null) ? null
            : line.Is(pair.Cut, "against") || line.Is(pair.Cut, "turns-back") || pair.Has(line, one is null, "today") ? other is null
            : null;
    }

    private static bool IsThen(FigureLine line, FigurePair pair, bool isFirst)
    {
        var at = isFirst ? pair.First : pair.Second;
        return pair.Has(line, isFirst, "then") || line[at - 1].Is("from") || (FigureTimeIn(line, pair, isFirst) is { } time && line.Is(time + 1, "back"))
            || (pair.Has(line, !isFirst, "today") && (pair.Has(line, isFirst, "month") || pair.Has(line, isFirst, "past-verb")));
    }

    private static int? FigureTimeIn(FigureLine line, FigurePair pair, bool isFirst)
    {
        var (from, to) = isFirst ? (0, pair.Cut) : (pair.Cut, line.Count);
        for (var at = from; at < to; at++)
        {
            if (FigurePair.IsTime(line, at))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>How many months lie before a date: “2006”, “2006/07”, “March 2006”.</summary>
    private static int? MonthOf(string? period) =>
        period is [.., var a, var b, var c, var d] && int.TryParse([a, b, c, d], out var year)
            ? (year * 12) + Math.Max(0, Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, month => month.Length > 0 && period.Contains(month, StringComparison.OrdinalIgnoreCase)))
            : null;

    private static bool SaysWay(FigureLine line) => Enumerable.Range(0, line.Count).Any(at => line.Is(at, "move") || line.Is(at, "judged"));

    /// <summary>The one way that the sentence says it went, and the word that says so; null where it says none or two.</summary>
    private static (Direction Direction, Phrase Word)? Said(FigureLine line, FigurePair? pair, Figure now)
    {
        (Direction Direction, Phrase Word)? said = null;
        for (var at = 0; at < line.Count; at++)
        {
            if (WayOf(line, at, now) is not { } way || line.Has(at - 3, at, "denied") || line.Has(at - 2, at, "turns-back")
                || (pair is not null && IsApart(line, at, at < pair.First ? pair.First : at > pair.Second ? pair.Second : at))
                || ChangeReader.IsOfQuality(line, at, pair?.Second ?? at))
            {
                continue;
            }

            if (said is { } other && other.Direction != way.Direction)
            {
                return null;
            }

            said ??= (way.Direction, line.PhraseOf(at, at + way.Count));
        }

        return said;
    }

    /// <summary>“Fewer children went missing”, “caseloads are lighter”.</summary>
    private static bool IsOfTrend(FigureLine line, int at) => at == 0 || line[at - 1].Kind == TokenKind.Mark || SidedPairReader.IsOfMeasure(line, at);

    private static (Direction Direction, int Count)? WayOf(FigureLine line, int at, Figure now) =>
        line.Is(at, "move") ? (line.SenseAt(at, "move")!.Direction!.Value, line.ClassAt(at, "move"))
        : line.Is(at, "more-of") && (at == 0 || line[at - 1].Kind == TokenKind.Mark) && line.Any(at, line.Count, token => token.Is("than")) ? (Direction.More, 1)
        : line.SenseAt(at, "way") is { Direction: { } way } && line.Is(at - 1, "copula") ? (way, line.ClassAt(at, "way"))
        : IsOfTrend(line, at) && line.SenseAt(at, "degree") is { Side: { } side } degree && (degree.IsOfTime ? now.Unit == FigureUnit.Time
            : !degree.IsJudged || Worth.IsMoreBetter(line, now) is not null)
            ? ((side == Side.Above) == (!degree.IsJudged || Worth.IsMoreBetter(line, now) == true) ? Direction.More : Direction.Less, line.ClassAt(at, "degree"))
        : line.SenseAt(at, "judged") is { Direction: { } judged } && Worth.IsMoreBetter(line, now) is { } isMoreBetter
            ? ((judged == Direction.More) == isMoreBetter ? Direction.More : Direction.Less, line.ClassAt(at, "judged"))
        : null;

    /// <summary>Whether another clause begins between two tokens.</summary>
    private static bool IsApart(FigureLine line, int one, int other) =>
        line.Has(Math.Min(one, other) + 1, Math.Max(one, other), "stop");
}
