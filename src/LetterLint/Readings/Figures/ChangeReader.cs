using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Figures;

/// <summary>Finds figures that moved: “reduced from x to y”, “risen to y from x”, “y, down from x”, “a rise (x to y)”, “was x and has risen to y”.</summary>
internal sealed class ChangeReader(FigureWords words)
{
    private const int FarthestWord = 25;
    private const int FarthestFigure = 60;

    // Adjacent words cannot belong to another change.
    private const int Near = 3;

    public IEnumerable<Change> Read(FigureLine line, FigureLine? before)
    {
        var used = new NumberSet();
        for (var i = 0; i < line.Count; i++)
        {
            if (Pair(line, i) is { } pair && !IsPerformance(line, i) && Word(line, i, pair.Last) is { } word)
            {
                used.Add(pair.Last);
                yield return new Change(word.Direction, line.PhraseOf(word.At, word.At + 1), line[pair.From].Figure!, line[pair.To].Figure!);
            }
        }

        for (var i = 0; i < line.Count; i++)
        {
            if (words.Moves.GetValueOrDefault(line[i].Text)?.Direction is { } direction && line[i].IsWord && RisenTo(line, before, i) is { } found && !used.Contains(found.At))
            {
                yield return new Change(direction, line.PhraseOf(i, i + 1), found.From, found.To);
            }
        }

        if (before is not null && SinceBefore(line, before) is { } since)
        {
            yield return since;
        }
    }

    /// <summary>“At the end of the year, y children had a plan. This is a reduction from x”: the first figure of the sentence before is meant.</summary>
    private Change? SinceBefore(FigureLine line, FigureLine before)
    {
        var noun = line[0].Is("this") && line[1].Text is "is" or "was" or "represents" && line[2].Text is "a" or "an" ? 3 : -1;
        if (noun > 0 && line[noun].Text is "slight" or "small" or "significant" or "substantial" or "considerable" or "marked" or "sharp" or "further" or "modest")
        {
            noun++;
        }

        return noun > 0 && words.Moves.GetValueOrDefault(line[noun].Text)?.Direction is { } direction && line[noun + 1].Is("from") && line[noun + 2].Figure is { IsExact: true } from
            && FiguresBefore(before, before.Count).FirstOrDefault() is { IsExact: true } now && now.IsLike(from) && !line.Any(noun + 3, line.Count, token => token.Is("to"))
            ? new Change(direction, line.PhraseOf(noun, noun + 1), from, now)
            : null;
    }

    /// <summary>The two figures of “from x to y”, “to y from x”, “y, down from x” or “(x to y)”.</summary>
    private static (int From, int To, int Last)? Pair(FigureLine line, int at)
    {
        if (line[at].Is("from") || (line[at].Is("(") && line[at + 1].Figure is not null && line[at + 2].Is("to")))
        {
            var from = line.NextFigure(at + 1, 8);
            if (from < 0)
            {
                return null;
            }

            if (To(line, from) is > 0 and var to)
            {
                return (from, to, to);
            }

            if (line[at].Is("from") && (ToBefore(line, at, from) ?? NowBefore(line, at, from)) is { } now)
            {
                return (from, now, from);
            }
        }

        return null;
    }

    /// <summary>The y of “from x to y”, what stands between them passed over.</summary>
    private static int To(FigureLine line, int from)
    {
        for (var i = from + 1; i <= from + 16 && i < line.Count; i++)
        {
            if (line[i].Is(";") || line[i].Is("from"))
            {
                return -1;
            }

            if (line[i].Is("to") && !IsPartOfVerb(line[i - 1].Text) && line.NextFigure(i + 1, 6) is > 0 and var to && AreLike(line, from, to))
            {
                return IsOfPartOfYear(line, to) ? -1 : to;
            }
        }

        return -1;
    }

    /// <summary>“From 27 cases in the year to 27 in the first two months of the next” is an increase.</summary>
    private static bool IsOfPartOfYear(FigureLine line, int at)
    {
        for (var i = at + 1; i < at + 6 && i + 1 < line.Count; i++)
        {
            if (line[i].Is("in") && line[i + 1].Is("the") && line[i + 2].Text is "first" or "last")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>“Relating to”, “according to”, “compared to”.</summary>
    private static bool IsPartOfVerb(string word) =>
        word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal) || word is "due" or "subject" or "prior" or "next" or "up" or "close";

    /// <summary>The y of “to y from x”.</summary>
    private static int? ToBefore(FigureLine line, int at, int from)
    {
        var to = FigureBefore(line, at, 6, from);
        return to >= 0 && line.Any(to - 6, to, token => token.Is("to")) && !line.Has(to, at, word => word is "and") ? to : null;
    }

    /// <summary>The y of “y, down from x” and “y, a fall from a level of x”.</summary>
    private static int? NowBefore(FigureLine line, int at, int from)
    {
        var now = FigureBefore(line, at, 30, from);
        if (now < 0 || FigureBefore(line, now, 30, from) >= 0)
        {
            return null;
        }

        var isPlain = line[at - 1].Is("up") || line[at - 1].Is("down");
        var isNoun = (line[at - 2].Is("a") || line[at - 2].Is("an") || line[at - 3].Is("a") || line[at - 3].Is("an")) && from == at + 1;
        return isPlain || isNoun ? now : null;
    }

    private static int FigureBefore(FigureLine line, int at, int within, int like)
    {
        for (var i = at - 1; i >= 0 && i >= at - within; i--)
        {
            if (line[i].Figure is not null && AreLike(line, like, i))
            {
                return i;
            }

            if (line[i].Is(";"))
            {
                break;
            }
        }

        return -1;
    }

    private static bool AreLike(FigureLine line, int first, int second)
    {
        var (from, to) = (line[first].Figure!, line[second].Figure!);
        // “From 45 to 50%” and “from 26 percentage points to 29” name the unit once.
        var isUnitShared = (from is { Unit: FigureUnit.Number, Measure: "" } && to.Unit != FigureUnit.Number && second == first + 2)
            || (to is { Unit: FigureUnit.Number, Measure: "" } && from.Unit == FigureUnit.Points);
        // “From 16 to 25 years” are ages.
        // “From 3% below to 2% above” has a sign that the figures lack.
        return !IsSigned(line, first) && !IsSigned(line, second) && (to is { Least: 0, Most: 0 } || isUnitShared || (from.IsLike(to) && !(to.Measure == "year" && from.Measure.Length == 0)));
    }

    private static bool IsSigned(FigureLine line, int at) =>
        line[at + 1].Text is "above" or "below" or "higher" or "lower" or "behind" or "ahead" || line[at + 2].Text is "above" or "below" or "behind" or "ahead";

    /// <summary>The word that says which way the pair moved; null where none does or several disagree.</summary>
    private (Direction Direction, int At)? Word(FigureLine line, int at, int last)
    {
        if (line[at - 1].Is("up") || line[at - 1].Is("down"))
        {
            return (line[at - 1].Is("up") ? Direction.More : Direction.Less, at - 1);
        }

        (Direction? Direction, int At)? nearest = null;
        for (var i = at - 1; i >= 0 && i >= at - FarthestWord && !line[i].Is(";"); i--)
        {
            if (DirectionAt(line, i, out var direction))
            {
                if (nearest is null)
                {
                    nearest = (direction, i);
                }
                else if (direction is not null && direction != nearest.Value.Direction && at - nearest.Value.At > Near)
                {
                    return null;
                }
            }
        }

        if (nearest?.Direction is { } found)
        {
            return (found, nearest.Value.At);
        }

        for (var i = last + 1; i <= last + 8 && i < line.Count && !line[i].Is(";"); i++)
        {
            if ((line[i - 1].Is("a") || line[i - 1].Is("an") || line[i - 2].Is("a") || line[i - 2].Is("an")) && words.Moves.GetValueOrDefault(line[i].Text)?.Direction is { } direction)
            {
                return (direction, i);
            }
        }

        return null;
    }

    private bool DirectionAt(FigureLine line, int at, out Direction? direction)
    {
        if (line[at].Is("down") && line[at + 1].Is("to"))
        {
            direction = Direction.Less;
            return true;
        }

        direction = null;
        if (!words.Moves.TryGetValue(line[at].Text, out var move) || !line[at].IsWord)
        {
            return false;
        }

        direction = move.Direction;
        return !line[at - 1].Is("-") && !line[at + 1].Is("-") && !IsAttribute(line, at) && !IsDenied(line, at);
    }

    /// <summary>“Increased thresholds” says nothing of the figures; “increasing numbers” does.</summary>
    private static bool IsAttribute(FigureLine line, int at) =>
        (line[at].Text.EndsWith("ed", StringComparison.Ordinal) || line[at].Text.EndsWith("ing", StringComparison.Ordinal))
        && (at == 0 || line[at - 1].Kind == TokenKind.Mark || line[at - 1].Text is "of" or "with" or "by" or "through" or "a" or "an" or "the" or "to" or "for" or "in" or "and" or "its" or "their" or "despite")
        && line[at + 1].IsWord && !line[at + 1].Text.EndsWith("ly", StringComparison.Ordinal)
        && line[at + 1].Text is not ("the" or "its" or "their" or "a" or "from" or "to" or "by" or "in" or "this" or "that" or "number" or "numbers" or "proportion" or "proportions"
            or "percentage" or "rate" or "rates" or "level" or "levels" or "figure" or "figures" or "vacancies" or "year" or "steadily");

    /// <summary>Performance declines when the days that something takes go up.</summary>
    private static bool IsPerformance(FigureLine line, int at)
    {
        for (var i = Math.Max(0, at - FarthestWord); i < at; i++)
        {
            if (line[i].Is("performance") && line[i + 1].Text is not ("data" or "information" or "figures" or "indicators" or "management"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDenied(FigureLine line, int at) =>
        line.Has(at - 3, at, word => word is "not" or "no" or "never" or "without" or "prevent" or "prevented" or "preventing" or "avoid" or "avoided" or "reversed" or "reverse" or "halted");

    /// <summary>“Was x in 2006 and has risen to y”: the one figure that can have moved stands before the verb or in the sentence before.</summary>
    private static (int At, Figure From, Figure To)? RisenTo(FigureLine line, FigureLine? before, int at)
    {
        var to = line[at + 1].Is("to") ? line.NextFigure(at + 2, 5) : -1;
        if (to < 0 || IsPerformance(line, at) || IsDenied(line, at) || !IsAnaphoric(line, at))
        {
            return null;
        }

        var now = line[to].Figure!;
        var candidates = FiguresBefore(line, at).Where(now.IsLike).ToArray();
        if (candidates.Length == 0 && before is not null && at < 9)
        {
            candidates = [.. before.Figures.Where(now.IsLike).Take(2)];
        }

        return candidates is [var only] ? (to, only, now) : null;
    }

    private static IEnumerable<Figure> FiguresBefore(FigureLine line, int at)
    {
        for (var i = Math.Max(0, at - FarthestFigure); i < at; i++)
        {
            if (line[i].Figure is { } figure)
            {
                yield return figure;
            }
        }
    }

    private static bool IsAnaphoric(FigureLine line, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 5; i--)
        {
            if (line[i].Is("this") || line[i].Is("which") || line[i].Is("it"))
            {
                return true;
            }

            if (line[i].Kind != TokenKind.Word || line[i].Text is not ("has" or "had" or "have" or "now" or "since" or "been" or "then" or "was" or "is" or "figure" or "further" or "subsequently" or "significantly" or "also"))
            {
                return false;
            }
        }

        return false;
    }
}
