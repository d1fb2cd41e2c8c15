namespace LetterLint.Readings.Figures;

/// <summary>Reads one quantity from the lexemes of a sentence: its value, sign, unit and base.</summary>
internal sealed class QuantityParser(Lexeme[] lexemes, QuantityWords words) : NumberParser(lexemes, words)
{
    private const decimal RateBase = 10_000;
    private const int HoursOfClock = 12;
    private const int FarthestRatio = 10;

    private readonly int _ratio = Array.FindIndex(lexemes, lexeme => lexeme.Lower is "ratio" or "ratios");

    public Quantity? Read(int at)
    {
        if (Core(at) is { } bare)
        {
            return bare;
        }

        foreach (var hedge in Words.Hedges.GetValueOrDefault(Word(at), []))
        {
            if (StandAt(at, hedge.Words))
            {
                return !IsAge(at, hedge) && !(hedge.Words[0] == "up" && Words.NoUpBehind.Contains(Word(at - 1))) && Core(at + hedge.Count) is { } core
                    ? core with { Count = core.Count + hedge.Count, Hedge = hedge.Value, HedgeCount = hedge.Count }
                    : null;
            }
        }

        return null;
    }

    /// <summary>“The population under 18”, “those over 16”: whom it counts, not how many.</summary>
    public bool IsAge(int at) => at > 0
        && Words.Hedges.GetValueOrDefault(Word(at - 1), []).Any(hedge => hedge.Count == 1 && IsAge(at - 1, hedge));

    private bool IsAge(int at, Said<Hedge> hedge) =>
        hedge.Count == 1 && hedge.Value is Hedge.Over or Hedge.Under && hedge.Words[0] is not ("up" or "at")
        && Number(at + 1) is { Count: 1 } age && Words.Ages.Contains(Word(at + 1)) && Words.People.Contains(Word(at - 1))
        && PercentAt(at + 1 + age.Count) == 0 && MeasureAt(at + 1 + age.Count).Count == 0 && Noun(at + 1 + age.Count).Length == 0;

    /// <summary>“The 12-week target”: behind a number, what a time must not exceed.</summary>
    public bool IsLimit(int at) => Word(at) == "-" && MeasureAt(at + 1) is { Count: > 0 } measure && Words.Times.ContainsKey(measure.Name)
        && Words.Limits.Contains(Word(at + 1 + measure.Count));

    private Quantity? Core(int at) => Word(at) switch
    {
        "none" or "zero" => new Quantity(1, 0, FigureUnit.Number),
        "£" => Money(at),
        "between" => Between(at),
        "minus" => Negative(at),
        "-" or "−" or "–" when IsSign(at) => Negative(at),
        "half" when !Words.NoHalfBehind.Contains(Word(at - 1)) && Word(at - 1) is not "-" && Word(at + 1) is not "-"
            && !Words.NoHalfBefore.Contains(Word(at + 1))
            && !(Word(at + 1) == "as" && Words.NoHalfBeforeAs.Contains(Word(at + 2))) =>
            new Quantity(1, 50, FigureUnit.Percent) { IsFraction = true },
        "a" or "an" when Words.Fractions.TryGetValue(Word(at + 1), out var parts) && StandsForShare(at + 2) =>
            new Quantity(2, 100 / parts, FigureUnit.Percent) { IsFraction = true },
        "a" or "an" when Word(at - 1) is "from" or "to" or "than" or "over" or "under" or "nearly" or "almost" or "about" or "least"
            && MeasureAt(at + 1) is { Count: 1 } measure && Word(at + 2) is not ("ago" or "earlier" or "before")
            && Words.Times.TryGetValue(measure.Name, out var days) && days > 1 => Time(at, 1, 1, measure),
        _ => Number(at) is { } number ? Of(at, number.Value, number.Count) : null,
    };

    private Quantity? Of(int at, decimal value, int count)
    {
        var next = at + count;
        if (PercentAt(next) is > 0 and var sign)
        {
            return Percent(value, count + sign, next + sign);
        }

        if ((Word(next) is "percentage" && Word(next + 1) is "point" or "points") || Word(next) is "point" or "points")
        {
            return new Quantity(Word(next) is "percentage" ? count + 2 : count + 1, value, FigureUnit.Points);
        }

        var fraction = Word(next) == "-" ? next + 1 : next;
        if (!Lexemes[at].IsNumber && Words.Fractions.TryGetValue(Word(fraction), out var parts) && StandsForShare(fraction + 1))
        {
            return new Quantity(fraction + 1 - at, 100 * value / parts, FigureUnit.Percent) { IsFraction = true };
        }

        if (IsLimit(next))
        {
            return Time(at, value, count, MeasureAt(next + 1)) with { Count = count + 1 + MeasureAt(next + 1).Count };
        }

        if (IsDash(next) && Number(next + 1) is { } last)
        {
            // “94–100%” is a range; “14–19” is an age or a score.
            return PercentAt(next + 1 + last.Count) is > 0 and var lastSign
                ? Ranging(count + 1 + last.Count + lastSign, value, last.Value, FigureUnit.Percent)
                : null;
        }

        return Ratio(at, value, count) ?? Rate(at, value, count) ?? PartOf(value, count, next) ?? Plain(at, value, count);
    }

    private Quantity Percent(decimal value, int count, int next)
    {
        if (Word(next) is "point" or "points")
        {
            return new Quantity(count + 1, value, FigureUnit.Points);
        }

        if (IsDash(next) && Number(next + 1) is { } last && PercentAt(next + 1 + last.Count) is > 0 and var sign)
        {
            return Ranging(count + 1 + last.Count + sign, value, last.Value, FigureUnit.Percent);
        }

        return new Quantity(count, value, FigureUnit.Percent)
        {
            IsShare = (Word(next) == "of" && SaysGroup(next + 1))
            || IsSubject(next - count, next)
        };
    }

    /// <summary>“1:8”, and “one to eight” behind “ratio”: which of the two is more depends on how one reads it.</summary>
    private Quantity? Ratio(int at, decimal value, int count)
    {
        var next = at + count;
        var isTold = _ratio >= 0 && _ratio < at && at - _ratio <= FarthestRatio;
        return (Word(next) == ":" || (isTold && Word(next) == "to")) && Number(next + 1) is { Value: > 0 } last
            && (isTold || Lexemes[next].Start == Lexemes[next - 1].End)
            ? new Quantity(count + 1 + last.Count, value / last.Value, FigureUnit.Ratio)
            : null;
    }

    /// <summary>“98 per 10,000” and “12 referrals per 1,000”, both per 10,000.</summary>
    private Quantity? Rate(int at, decimal value, int count)
    {
        var next = at + count;
        var per = Noun(next).Length > 0 ? next + 1 : next;
        var number = Word(per) is "per" ? per + 1 : Word(per) is "for" or "in" && Word(per + 1) is "every" ? per + 2 : -1;
        return number > 0 && Number(number) is { Value: >= 100 } all
            ? new Quantity(number + all.Count - at, value * RateBase / all.Value, FigureUnit.Rate) { PerBase = RateBase / all.Value }
            : null;
    }

    /// <summary>“48 out of 64”, “19 of the 21”, “12 of 20”, “one in three”, “one child in five”.</summary>
    private Quantity? PartOf(decimal part, int count, int next)
    {
        var from = (Word(next), Word(next + 1)) switch
        {
            ("out", "of") => Word(next + 2) is "the" or "these" or "those" ? next + 3 : next + 2,
            ("of", "the" or "its" or "these" or "those" or "their" or "our") => next + 2,
            ("of" or "in", _) => next + 1,
            // “one child in five”
            (_, "in") when part == 1 && !Lexemes[next - 1].IsNumber => next + 2,
            _ => -1,
        };
        if (from < 0 || Number(from) is not { Value: > 0 } all || PercentAt(from + all.Count) > 0 || Word(from + all.Count) is "-" or "/")
        {
            return null;
        }

        // “12 of 20”, “one in three” and “1 in 5” are shares; “5 in 2014” and “8 in 12 homes” are not.
        var isSaid = Word(from - 1) == "in" && from > next + 1 ? !Lexemes[from].IsNumber && all.Value <= 20
            : from > next + 1 || (all.Value > part && (Word(next) == "of" ? all.Value is < 1900 or >= 2100
            : !Lexemes[next - 1].IsNumber && !Lexemes[from].IsNumber
                || (part == Math.Floor(part) && (part == 1 ? all.Value <= 100 : all.Value is 5 or 10 or 100))));
        return isSaid
            ? new Quantity(count + from - next + all.Count, 100 * part / all.Value, FigureUnit.Percent)
            {
                Part = part,
                Whole = all.Value,
                IsRound = Word(from - 1) == "in" || (all.Value <= 10 && !Lexemes[from].IsNumber),
            }
            : null;
    }

    private Quantity Plain(int at, decimal value, int count)
    {
        var next = at + count;
        if (MeasureAt(next) is { Count: > 0 } measure)
        {
            return Words.Times.ContainsKey(measure.Name)
                ? Time(at, value, count, measure) : new Quantity(count, value, FigureUnit.Number) { Measure = measure.Name };
        }

        return Words.Scales.TryGetValue(Word(next), out var scale)
            ? new Quantity(count + 1, value * scale, FigureUnit.Number) { Scale = scale, Noun = Noun(next + 1) }
            : new Quantity(count, value, FigureUnit.Number) { Measure = Word(next) == "per" ? "per" : "", Noun = Noun(next) };
    }

    /// <summary>“Two years”, “one year and six months”, “a year and a half”, in days.</summary>
    private Quantity Time(int at, decimal value, int count, (string Name, int Count) measure)
    {
        var (days, end) = (value * Words.Times[measure.Name], at + count + measure.Count);
        if (Word(end) == "and" && Word(end + 1) is "a" && Words.Fractions.TryGetValue(Word(end + 2), out var parts))
        {
            (days, end) = (days + (Words.Times[measure.Name] / parts), end + 3);
        }
        else if ((Word(end) == "and" ? end + 1 : end) is var rest && Number(rest) is { } more
            && MeasureAt(rest + more.Count) is { Count: > 0 } smaller
            && Words.Times.TryGetValue(smaller.Name, out var each) && each < Words.Times[measure.Name])
        {
            (days, end) = (days + (more.Value * each), rest + more.Count + smaller.Count);
        }
        else
        {
            // The unit stays outside, so that “16 weeks” is marked as it always was: at its number.
            end = at + count;
        }

        return new Quantity(end - at, days, FigureUnit.Time) { Measure = measure.Name, Days = Words.Times[measure.Name] };
    }

    private Quantity? Money(int at)
    {
        if (Number(at + 1) is not { } number)
        {
            return null;
        }

        var scale = Words.Scales.GetValueOrDefault(Word(at + 1 + number.Count), 1);
        return new Quantity(1 + number.Count + (scale > 1 ? 1 : 0), number.Value * scale, FigureUnit.Money) { Scale = scale };
    }

    private Quantity? Negative(int at) => Number(at + 1) is { } number
        && Of(at + 1, number.Value, number.Count) is { Range: null, Whole: null } positive
        ? positive with { Count = positive.Count + 1, Value = -positive.Value, IsShare = false }
        : null;

    /// <summary>“-3%”: a mark that touches the number behind it and no word before it.</summary>
    private bool IsSign(int at) => at + 1 < Lexemes.Length && Lexemes[at].End == Lexemes[at + 1].Start && Lexemes[at + 1].IsNumber
        && (at == 0 || Word(at - 1) == "(" || (Lexemes[at - 1].End < Lexemes[at].Start && !Lexemes[at - 1].IsNumber));

    private Quantity? Between(int at)
    {
        if (Number(at + 1) is not { } first)
        {
            return null;
        }

        var and = at + 1 + first.Count + PercentAt(at + 1 + first.Count);
        if (Word(and) != "and" || Number(and + 1) is not { } last)
        {
            return null;
        }

        var end = and + 1 + last.Count;
        var sign = PercentAt(end);
        // “Between nine and five” tells when offices are open.
        var isOfDay = sign == 0 && last.Value < first.Value && first.Value <= HoursOfClock && Noun(end).Length == 0 && MeasureAt(end).Count == 0;
        var isLabelled = isOfDay || (sign == 0
            && (Word(at - 1) is "aged" or "ages" || (first.Value is >= 1900 and < 2100 && last.Value is >= 1900 and < 2100)));
        return isLabelled ? null : Ranging(end + sign - at, first.Value, last.Value, sign > 0
            ? FigureUnit.Percent : FigureUnit.Number) with
        { HedgeCount = 1 };
    }

    private static Quantity Ranging(int count, decimal first, decimal last, FigureUnit unit) =>
        new(count, first, unit) { Range = (first, last) };

    /// <summary>Whether “a third” is followed by what shows that it is a share and no third party.</summary>
    private bool StandsForShare(int at) => Word(at) is "" or "(" or ")" or "," or "." or ";" || Words.BehindFraction.Contains(Word(at));

    /// <summary>“…, 84% were decided within a day” speaks of a group; “a rate of 120% was reached” need not.</summary>
    private bool IsSubject(int at, int next) => Words.Subject.Contains(Word(next))
        && Word(at - 1) is "" or "," or ";" or "–" or "and" or "but" or "while" or "when";

    private bool SaysGroup(int at)
    {
        for (var i = at; i < at + 4; i++)
        {
            if (Words.Group.Contains($"{Word(i)} {Word(i + 1)}"))
            {
                return true;
            }

            if (Words.NoGroup.Contains(Word(i)))
            {
                return false;
            }
        }

        return true;
    }
}
