using System.Globalization;
using LetterLint.Text;

namespace LetterLint.Readings.Figures;

/// <summary>
/// Reads a change off what is told of then and of now, in whatever order: “the rate, which was 38 in 2004, stood at 40 in 2005” in or behind a
/// sentence that says which way it went.
/// </summary>
internal static class TimedPairReader
{
    private const int FirstWords = 5;

    private static readonly string[] MonthNames = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    public static Change? Read(FigureLine line, FigureLine? before)
    {
        if (FigurePair.In(line) is not { } pair || line.Has(0, line.Count, "benchmark") || IsLater(line, pair) is not { } isSecondLater)
        {
            return null;
        }

        var (then, now) = isSecondLater ? (pair.First, pair.Second) : (pair.Second, pair.First);
        var (from, to) = (line[then].Figure!.In(line[now].Figure!), line[now].Figure!.In(line[then].Figure!));
        var said = Said(line, pair, to);
        if (said is null && pair.First <= FirstWords && FigurePair.IsLead(before) && !SaysWay(line))
        {
            said = Said(before!, null, to);
        }

        return said is var (direction, word) && from.Least != to.Least ? new Change(direction, word, from, to) : null;
    }

    /// <summary>Whether the second figure is the later one; null where that is not told.</summary>
    private static bool? IsLater(FigureLine line, FigurePair pair)
    {
        var (one, other) = (MonthIn(line, pair, true), MonthIn(line, pair, false));
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
            : pair.Has(line, one is null, "today") ? other is null
            : one is null && (line.Is(pair.Cut, "against") || line.Is(pair.Cut, "turns-back")) ? false
            : null;
    }

    private static bool IsThen(FigureLine line, FigurePair pair, bool isFirst)
    {
        var at = isFirst ? pair.First : pair.Second;
        return pair.Has(line, isFirst, "then") || line[at - 1].Is("from") || pair.PartOf(line, isFirst).Any(time => FigurePair.IsTime(line, time, "back"))
            || (pair.Has(line, !isFirst, "today") && (pair.Has(line, isFirst, "month") || pair.Has(line, isFirst, "past-verb")));
    }

    /// <summary>How many months lie before the last date in a part: “2006”, “2006/07”, “2006–07”, “March 2006”; null where it has none with a year.</summary>
    private static int? MonthIn(FigureLine line, FigurePair pair, bool isFirst) =>
        pair.PartOf(line, isFirst).LastOrDefault(at => line[at].Kind == TokenKind.Period, -1) is >= 0 and var last && line[last].Text is var period && YearOf(period) is { } year
            ? (year * 12) + Math.Max(0, Array.FindIndex(MonthNames, month => period.Contains(month, StringComparison.OrdinalIgnoreCase)))
            : null;

    /// <summary>The year with which a date ends, two years told as one: “2006–07”.</summary>
    private static int? YearOf(string period) =>
        period is [.., var a, var b, var c, var d] && int.TryParse([a, b, c, d], out var year) ? year
        : period is [.., var e, var f, var g, var h, '-' or '–' or '/', _, _] && int.TryParse([e, f, g, h], out var begun) ? begun + 1
        : null;

    private static bool SaysWay(FigureLine line) => Enumerable.Range(0, line.Count).Any(at => line.Is(at, "move") || line.Is(at, "judged"));

    /// <summary>The one way that the sentence says it went, and the word that says so; null where it says none or two.</summary>
    private static (Direction Direction, Phrase Word)? Said(FigureLine line, FigurePair? pair, Figure now)
    {
        (Direction Direction, Phrase Word)? said = null;
        for (var at = 0; at < line.Count; at++)
        {
            if (WayOf(line, at, now) is not { } way || line.Has(at - 3, at, "denied") || line.Has(at - 3, at, "turns-back")
                || (pair is not null && IsApart(line, at, at < pair.First ? pair.First : at > pair.Second ? pair.Second : at))
                || ChangeReader.IsOfQuality(line, at, pair?.Second ?? at, now.Unit))
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
    private static bool IsOfTrend(FigureLine line, int at) => at == 0 || line[at - 1].Kind == TokenKind.Mark || FigurePair.IsOfMeasure(line, at);

    private static (Direction Direction, int Count)? WayOf(FigureLine line, int at, Figure now) =>
        line.SenseAt(at, "move")?.Direction is { } moved && line.Is(at, "move") ? (moved, line.ClassAt(at, "move"))
        : line.SenseAt(at, "way")?.Direction is { } way && (line.Is(at - 1, "copula") || (line[at + 1].Is("to") && line[at + 2].Figure is not null)) ? (way, line.ClassAt(at, "way"))
        : IsMoreThan(line, at) ? (Direction.More, 1)
        : IsOfTrend(line, at) && line.SenseAt(at, "degree") is { } degree && ComparisonReader.SideOf(line, degree, now) is { } side
            ? (side == Side.Above ? Direction.More : Direction.Less, line.ClassAt(at, "degree"))
        : line.SenseAt(at, "judged")?.Direction is { } judged && Worth.IsMoreBetter(line, now) is { } isMoreBetter
            ? ((judged == Direction.More) == isMoreBetter ? Direction.More : Direction.Less, line.ClassAt(at, "judged"))
        : null;

    /// <summary>“More children see a dentist than did so in 2006.”</summary>
    private static bool IsMoreThan(FigureLine line, int at) =>
        line.Is(at, "more-of") && (at == 0 || line[at - 1].Kind == TokenKind.Mark) && line.Any(at, line.Count, token => token.Is("than"));

    /// <summary>Whether another clause begins between two tokens, or one that tells of something else: “; 14% of staff …”, “, from which 12% …”.</summary>
    private static bool IsApart(FigureLine line, int one, int other) =>
        Enumerable.Range(Math.Min(one, other) + 1, Math.Max(0, Math.Abs(one - other) - 1)).Any(at => line.Is(at, "stop")
            || (line[at].Is(";") && !line.Is(at + 1, "points-back") && !line.Has(at + 1, at + 4, "no-number"))
            || (one < other && line.Is(at, "preposition") && line.Is(at + 1, "relative")));
}
