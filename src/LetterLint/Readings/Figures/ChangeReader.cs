using LetterLint.Letters;

namespace LetterLint.Readings.Figures;

/// <summary>Makes changes of what the grammar finds: “reduced from x to y”, “y, down from x”, “was x and has risen to y”.</summary>
internal sealed class ChangeReader(FigureGrammar grammar)
{
    private const int FarthestWord = 25;
    private const int FarthestFigure = 60;

    public IReadOnlyList<Change> Read(FigureLine line, FigureLine? before, IReadOnlyList<Change> earlier)
    {
        var changes = new List<Change>();
        var words = new HashSet<Text.Span>();
        var told = new Dictionary<Text.Span, Change>();
        foreach (var match in line.Find(grammar.Changes))
        {
            // Another word for a pair that is told of already is told only if it is the one that is wrong.
            if (ChangeOf(line, match) is { } change
                && (!told.TryGetValue(change.To.Span, out var other) || (IsSo(other) && !IsSo(change)))
                && words.Add(change.Word.Span))
            {
                told[change.To.Span] = change;
                changes.Add(change);
            }
        }

        foreach (var match in line.Find(grammar.JudgedChanges))
        {
            if (JudgedOf(line, match) is { } change && told.TryAdd(change.To.Span, change))
            {
                changes.Add(change);
            }
        }

        if (before is not null)
        {
            changes.AddRange(line.Find(grammar.Sequels).Where(match => match.From == 0)
                .Select(match => SequelOf(line, before, earlier, match)).OfType<Change>().Take(1));
        }

        return changes;
    }

    private static bool IsSo(Change change) => change.Higher.CanBeMoreThan(change.Lower);

    private static Change? ChangeOf(FigureLine line, FigureMatch match)
    {
        var (from, to, word) = (match["from"], match["to"], WordOf(match));
        // Without “from” any figure before could be the one that moved, and before “which is a rise” any that is now.
        var isClear = from > to && word > to ? !HasLike(line, to, line[from].Figure!)
            : match["against"] >= 0 || line[from - 1].Text is "(" or ":" || line.Any(match.From, from, token => token.Text is "from" or "after" or "where" && token.IsWord)
                || !HasLike(line, from, line[to].Figure!);
        return isClear && IsSide(line, from) && IsSide(line, to) && line.RoleOf(to) != Role.Other && !IsOfVerb(line, from, to)
            && IsInOrder(line, from, to)
            && IsSaid(line, word) && !IsOfQuality(line, word, to, line[to].Figure!.Unit) && !IsOfOthers(line, match)
            ? Of(line, match, word, line[from].Figure!, line[to].Figure!, to - from)
            : null;
    }

    /// <summary>“Slipped from 58% to 66%”, “an improvement on the 388 of last year”, where the sentence says which way is the good one.</summary>
    private static Change? JudgedOf(FigureLine line, FigureMatch match)
    {
        var (from, to, word) = (match["from"], match["to"], match["judged"]);
        if (!IsSide(line, from) || !IsSide(line, to) || line.RoleOf(to) == Role.Other || IsOfVerb(line, from, to) || !IsInOrder(line, from, to)
            || !IsSaid(line, word) || IsOfOthers(line, match) || (from > to && word > to && HasLike(line, to, line[from].Figure!)))
        {
            return null;
        }

        var now = line[to].Figure!.In(line[from].Figure!);
        var then = line[from].Figure!.In(now);
        return then.IsLike(now) && Worth.IsMoreBetter(line, now, EndOfClause(line, word, Math.Max(from, to))) is { } isMoreBetter
            ? new Change(isMoreBetter == (line.SenseAt(word, "judged")!.Direction == Direction.More) ? Direction.More : Direction.Less,
                line.PhraseOf(word, match.EndOf("judged")), then, now)
            : null;
    }

    private static Change? SequelOf(FigureLine line, FigureLine before, IReadOnlyList<Change> earlier, FigureMatch match)
    {
        var word = WordOf(match);
        if (!IsSaid(line, word))
        {
            return null;
        }

        if (match["amount"] >= 0)
        {
            return earlier is [var only] ? Of(line, match, word, only.From, only.To, 2) : null;
        }

        var told = Enumerable.Range(0, before.Count).Where(at => before[at].Figure is { IsExact: true } && before.RoleOf(at) == Role.Own)
            .Select(at => before[at].Figure!);
        if (match["from"] is >= 0 and var from)
        {
            return !line.Any(from, line.Count, token => token.Is("to")) && told.FirstOrDefault() is { } now
                ? Of(line, match, word, line[from].Figure!, now, 0)
                : null;
        }

        var to = line[match["to"]].Figure!;
        return told.Where(to.IsLike).ToArray() is [var then] && !IsOfQuality(line, word, match["to"], to.Unit)
            ? Of(line, match, word, then, to, 0)
            : null;
    }

    private static Change? Of(FigureLine line, FigureMatch match, int word, Figure from, Figure to, int apart)
    {
        // “From nine months to five” and “from 45 to 50%” name the unit once; “from 16 to 25 years” are ages.
        var isShared = apart == 2 ? to.Measure != "year" : apart < 0;
        var (then, now) = (isShared ? from.In(to) : from, to is { Least: 0, Most: 0 } ? to : to.In(from));
        var isNone = now is { Least: 0, Most: 0, Unit: FigureUnit.Number };
        return isNone || then.IsLike(now)
            ? new Change((line.SenseAt(word, "move") ?? line.SenseAt(word, "way") ?? line.SenseAt(word, "before"))!.Direction!.Value, WordsOf(line, match, word), then, now)
            {
                Amount = match["amount"] is >= 0 and var amount ? line[amount].Figure : null,
                Times = isNone ? null : line.SenseAt(word, "move")?.Times,
                TimesHedge = line.Has(word - 2, word, "beyond") ? Hedge.Over : line.Has(word - 2, word, "almost") ? Hedge.Nearly
                    : line.Has(word - 2, word, "roughly") ? Hedge.About : Hedge.None,
            }
            : null;
    }

    /// <summary>“Rose to 91%, compared with 94% nationally in 2015” sets it beside others, not beside what it was.</summary>
    private static bool IsOfOthers(FigureLine line, FigureMatch match) => match["against"] is >= 0 and var against
        && line.Has(against, match["from"] + 6, "benchmark");

    private static int WordOf(FigureMatch match) => Math.Max(Math.Max(match["move"], match["way"]), match["before"]);

    private static Text.Phrase WordsOf(FigureLine line, FigureMatch match, int word) =>
        line.PhraseOf(word, word == match["move"] ? match.EndOf("move") : word == match["way"] ? match.EndOf("way") : match.EndOf("before"));

    private static bool IsSide(FigureLine line, int at) =>
        !line.IsAmount(at) && !line.Has(at + 1, at + 5, "part-of-year");

    private static bool IsSaid(FigureLine line, int word) => !line.Has(word - 3, word, "denied");

    /// <summary>“105 relating to 49 children” goes to no 49.</summary>
    private static bool IsOfVerb(FigureLine line, int from, int to)
    {
        for (var i = to - 1; i > from; i--)
        {
            if (line[i].Is("to"))
            {
                return line.Is(i - 1, "before-to");
            }
        }

        return false;
    }

    /// <summary>“15 in 2014, 20 in 2013”: the later one stands first.</summary>
    private static bool IsInOrder(FigureLine line, int from, int to) =>
        YearOf(line, from) is not { } then || YearOf(line, to) is not { } now || then <= now;

    private static int? YearOf(FigureLine line, int at)
    {
        for (var i = at + 1; i <= at + 3 && line[i].Figure is null; i++)
        {
            if (line[i].Kind == TokenKind.Period && line[i].Text is [.., var a, var b, var c, var d]
                && int.TryParse([a, b, c, d], out var year))
            {
                return year;
            }
        }

        return null;
    }

    private static bool HasLike(FigureLine line, int before, Figure like)
    {
        for (var i = Math.Max(0, before - FarthestFigure); i < before; i++)
        {
            if (line[i].Figure is { } figure && line.RoleOf(i) is Role.Own or Role.Past && figure.IsLike(like))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Performance declines when the days that something takes go up.</summary>
    internal static bool IsOfQuality(FigureLine line, int word, int last, FigureUnit unit)
    {
        for (var i = Math.Max(0, word - FarthestWord); i < word + 5; i++)
        {
            if (line.Is(i, "quality") && !line.Is(i, "no-quality"))
            {
                return unit != FigureUnit.Percent || Worth.HasWorse(line, word - FarthestFigure, EndOfClause(line, word, last));
            }
        }

        return false;
    }

    /// <summary>Where what is said of two figures ends: “…, and too many are late” speaks of something else.</summary>
    private static int EndOfClause(FigureLine line, int word, int last)
    {
        var end = Math.Max(word, last) + 1;
        while (end < word + FarthestFigure && end < line.Count && line[end].Text is not ("," or ";" or "–") && !line.Is(end, "stop"))
        {
            end++;
        }

        return end;
    }
}
