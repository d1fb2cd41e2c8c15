namespace LetterLint.Readings.Figures;

/// <summary>
/// Counts that stand at the head of their clauses behind a whole, whatever the clauses say of them: “of the 47 who went missing, 19 did so once,
/// 15 did so two or three times and the remaining 13 more often”.
/// </summary>
internal static class CountedWhole
{
    private const int FewestParts = 3;
    private const int LongestTurn = 4;
    private const int LongestNoun = 3;
    private const int Farthest = 40;
    private const int LongestSentence = 120;

    /// <summary>The parts with their whole, which stands before them or is the one count of the sentence before; null where nothing says that they are its parts.</summary>
    public static Tally? Read(FigureLine line, FigureLine? before)
    {
        if (line.Count > LongestSentence)
        {
            return null;
        }

        for (var at = 0; at < line.Count; at++)
        {
            if (IsCount(line, at) && PartsOf(line, at) is { } tally)
            {
                return tally;
            }
        }

        var first = Enumerable.Range(0, line.Count).FirstOrDefault(at => line[at].Figure is { } figure && IsNumber(figure), -1);
        return before is not null && first >= 0 && IsCount(line, first) && before.Figures.Where(IsNumber).Take(2).ToArray() is [{ IsExact: true, Measure: "" } whole]
            && (first == 0 || HeadOf(line, first) >= 0) && Counted(line, first, whole, whole.Noun, isOpen: false) is { } counted && (first == 0 || counted.IsComplete || line.Is(0, "all-of-them") || (line[0].Is("of") && line.Is(1, "these-here")))
            ? counted
            : null;
    }

    /// <summary>“One of the council's five homes was outstanding and three were good; the other two …”: the whole stands behind its first part.</summary>
    public static Tally? BehindFirst(FigureLine line)
    {
        var part = Enumerable.Range(0, line.Count).FirstOrDefault(at => line[at].Figure is not null, -1);
        if (part < 0 || !IsCount(line, part))
        {
            return null;
        }

        var whole = part + 2;
        while (whole < part + 2 + LongestTurn && line[whole].Figure is null && (line[whole].IsWord || line[whole].Is("'")))
        {
            whole++;
        }

        return line[part + 1].Is("of") && IsCount(line, whole) && line[whole].Figure!.Least > line[part].Figure!.Least
            ? Counted(line, part, line[whole].Figure!, NounAt(line, whole), isOpen: false) is { IsComplete: true } tally ? tally : null
            : null;
    }

    private static Tally? PartsOf(FigureLine line, int whole)
    {
        for (var i = whole + 1; i < line.Count && i <= whole + Farthest; i++)
        {
            if (line[i].Figure is not { } figure || !IsNumber(figure) || Partition.IsAside(line, i))
            {
                continue;
            }

            var turn = HeadOf(line, i);
            return turn < 0 || !line.Any(whole + 1, turn + 1, token => token.IsWord) ? null
                : line.Any(Math.Max(whole, turn - 1), i, token => token.Text is ":" or "–" or ";") ? Counted(line, i, line[whole].Figure!, NounAt(line, whole), isOpen: false)
                : line.Any(whole - LongestTurn, whole, token => token.Is("of")) || line.Has(turn, i, "of-these") ? Counted(line, i, line[whole].Figure!, NounAt(line, whole), isOpen: true)
                : null;
        }

        return null;
    }

    /// <summary>The counts from the first one on, up to the one that says to be the rest.</summary>
    private static Tally? Counted(FigureLine line, int first, Figure whole, string noun, bool isOpen)
    {
        // Four schools are no part of nine homes.
        if (line[first].Figure is { Noun.Length: > 0 } counted && whole.Noun.Length > 0 && counted.Noun != whole.Noun)
        {
            return null;
        }

        var parts = new List<Figure>();
        var (last, isRest) = (first, false);
        for (var i = first; i < line.Count && !isRest; i++)
        {
            if (line[i].Figure is not { } figure || !IsNumber(figure) || (i > first ? HeadOf(line, i) : i - 1) is not (>= -1 and var turn))
            {
                continue;
            }

            // “…; three await their first inspection”: behind parts that add up something else begins.
            if (line[turn].Is(";") && parts.Sum(part => part.Least) == whole.Least)
            {
                break;
            }

            // “Two of those” are told of among the part before.
            if (i > first && IsOfThem(line, i) && !IsOfThem(line, first))
            {
                continue;
            }

            // “About a dozen” adds up to nothing, and “eight secondary schools” behind so many primary schools are others.
            if (!IsPlain(line, i) || (noun.Length > 0 && i > first && NounAt(line, i) == noun))
            {
                return null;
            }

            (isRest, last) = (line.Has(turn, i, "rest"), i);
            parts.Add(figure);
        }

        // “4 outstanding; 3 good; 2 adequate” counts down a scale.
        var isScale = parts.Index().All(part => part.Item.Least == whole.Least - part.Index - 1);
        return isScale || parts.Count < (isRest ? 2 : FewestParts) || whole.Least < parts.Max(part => part.Least) || line.Has(first, last, "overlap")
            || HasShares(line, first, last) || (isOpen && line.Has(first - LongestTurn, first, "loose"))
            ? null
            : new Tally([.. parts], line.PhraseOf(first, last + 1), whole, whole.Least, isRest, isRest ? TallyKind.Elliptic : TallyKind.Beside);
    }

    /// <summary>Whether shares are told that stand in no bracket behind a count: “206 (65%) live here”.</summary>
    private static bool HasShares(FigureLine line, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (line[i].Figure?.Unit == FigureUnit.Percent && !(line[i - 1].Is("(") && line[i + 1].Is(")") && line[i - 2].Figure is not null))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the clause turns that a number is the head of: its comma, or the “and” that parts it from the one before; less than 0 where it heads none.</summary>
    private static int HeadOf(FigureLine line, int at)
    {
        var turn = at - 1;
        while (turn > at - LongestTurn && (line.Is(turn, "between-parts") || line.Is(turn, "rest") || line.Is(turn, "of-these") || line[turn].Is("of")) && line[turn].IsWord)
        {
            turn--;
        }

        return line[turn].Text is "," or ";" or ":" or "–" || line.Any(turn + 1, at, token => token.Text is "and" or "but" or "while") ? turn : -2;
    }

    private static string NounAt(FigureLine line, int at)
    {
        var noun = Enumerable.Range(at + 1, LongestNoun).FirstOrDefault(i => line[i].IsWord && line[i].Text.Length > LongestNoun && line[i].Text[^1] == 's');
        return noun > 0 ? line[noun].Text : "";
    }

    private static bool IsOfThem(FigureLine line, int at) => line[at + 1].Is("of") && (line.Is(at + 2, "these-here") || line.Is(at + 2, "of-these"));

    private static bool IsNumber(Figure figure) => figure is { Unit: FigureUnit.Number, IsFraction: false };

    private static bool IsCount(FigureLine line, int at) => IsPlain(line, at) && line[at + 1].IsWord;

    /// <summary>One whole number that no key explains: “3: good”.</summary>
    private static bool IsPlain(FigureLine line, int at) =>
        line[at].Figure is { IsExact: true, IsFraction: false, Part: null, Scale: 1, Unit: FigureUnit.Number, Measure: "" } && line[at + 1].Text is not (":" or "–" or "-" or "=");
}
