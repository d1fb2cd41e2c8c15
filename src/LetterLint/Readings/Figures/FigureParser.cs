using System.Globalization;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Figures;

/// <summary>Reads one figure from the lexemes of a sentence.</summary>
internal sealed class FigureParser(Lexeme[] lexemes)
{
    private static readonly ILookup<string, Said<Hedge>> Hedges = new[]
    {
        Phrases(Hedge.Over, "well over", "just over", "a little over", "slightly over", "over", "more than", "at least", "no less than", "no fewer than", "not less than", "above", "upwards of", "in excess of"),
        Phrases(Hedge.Under, "just under", "well under", "under", "less than", "fewer than", "at most", "up to", "no more than", "not more than", "below"),
        Phrases(Hedge.Nearly, "nearly", "almost", "close to", "approaching"),
        Phrases(Hedge.About, "about", "around", "approximately", "roughly", "some", "an estimated"),
    }.SelectMany(phrases => phrases).ToLookup(phrase => phrase.Words[0], StringComparer.Ordinal);

    private static readonly Dictionary<string, int> Denominators = new(StringComparer.Ordinal)
    {
        ["half"] = 2,
        ["halves"] = 2,
        ["third"] = 3,
        ["thirds"] = 3,
        ["quarter"] = 4,
        ["quarters"] = 4,
        ["fifth"] = 5,
        ["fifths"] = 5,
        ["sixth"] = 6,
        ["sixths"] = 6,
        ["seventh"] = 7,
        ["eighth"] = 8,
        ["ninth"] = 9,
        ["tenth"] = 10,
        ["tenths"] = 10,
    };

    private static readonly HashSet<string> Measures = new(StringComparer.Ordinal)
    {
        "day", "week", "month", "year", "hour", "minute", "mile",
    };

    private readonly string[] _words = [.. lexemes.Select(lexeme => lexeme.Lower)];

    public static bool IsFraction(string word) => Denominators.ContainsKey(word);

    /// <summary>How many lexemes the number that begins here takes; 0 where none begins.</summary>
    public int NumberLength(int at) => Number(at)?.Count ?? 0;

    public Found? Read(int at)
    {
        if (Core(at) is { } bare)
        {
            return bare;
        }

        foreach (var hedge in Hedges[Word(at)])
        {
            if (StandAt(at, hedge.Words))
            {
                return Core(at + hedge.Count) is { } core ? core with { Count = core.Count + hedge.Count, Hedge = hedge.Value, HedgeCount = hedge.Count } : null;
            }
        }

        return null;
    }

    private Found? Core(int at) => Word(at) switch
    {
        "none" or "zero" => new Found(1, 0, FigureUnit.Number),
        "£" => Money(at),
        "between" => Between(at),
        "half" when Word(at - 1) is not ("first" or "second" or "last" or "by" or "-") && Word(at + 1) is not ("a" or "an" or "-" or "day" or "term" or "way" or "that") =>
            new Found(1, 50, FigureUnit.Percent) { IsFraction = true },
        "a" when Denominators.TryGetValue(Word(at + 1), out var parts) && StandsForShare(at + 2) =>
            new Found(2, 100m / parts, FigureUnit.Percent) { IsFraction = true },
        _ => Number(at) is { } number ? Of(at, number) : null,
    };

    private Found? Of(int at, (decimal Value, int Count) number)
    {
        var (value, count) = number;
        var next = at + count;
        if (PercentAt(next) is > 0 and var sign)
        {
            return Percent(value, count + sign, next + sign);
        }

        if (Word(next) is "percentage" && Word(next + 1) is "point" or "points")
        {
            return new Found(count + 2, value, FigureUnit.Points);
        }

        var fraction = Word(next) == "-" ? next + 1 : next;
        if (!lexemes[at].IsNumber && Denominators.TryGetValue(Word(fraction), out var parts) && StandsForShare(fraction + 1))
        {
            return new Found(fraction + 1 - at, 100 * value / parts, FigureUnit.Percent) { IsFraction = true };
        }

        if (Word(next) is "-" or "–" or "−" && Number(next + 1) is { } last)
        {
            // “94–100%” is a range; “14–19” is an age or a score.
            return PercentAt(next + 1 + last.Count) is > 0 and var lastSign
                ? Ranging(count + 1 + last.Count + lastSign, value, last.Value, FigureUnit.Percent)
                : null;
        }

        return PartOf(value, count, next) ?? Plain(value, count, next);
    }

    private Found Percent(decimal value, int count, int next)
    {
        if (Word(next) is "point" or "points")
        {
            return new Found(count + 1, value, FigureUnit.Points);
        }

        if (Word(next) is "-" or "–" or "−" && Number(next + 1) is { } last && PercentAt(next + 1 + last.Count) is > 0 and var sign)
        {
            return Ranging(count + 1 + last.Count + sign, value, last.Value, FigureUnit.Percent);
        }

        return new Found(count, value, FigureUnit.Percent) { IsShare = (Word(next) == "of" && SaysGroup(next + 1)) || IsSubject(next - count, next) };
    }

    /// <summary>“48 out of 64”, “19 of the 21”, “one in three”.</summary>
    private Found? PartOf(decimal part, int count, int next)
    {
        var (whole, from) = Word(next) switch
        {
            "out" when Word(next + 1) == "of" => (Number(Word(next + 2) is "the" ? next + 3 : next + 2), Word(next + 2) is "the" ? next + 3 : next + 2),
            "of" when Word(next + 1) is "the" or "its" or "these" or "their" or "our" => (Number(next + 2), next + 2),
            "in" when !lexemes[next - 1].IsNumber && next + 1 < lexemes.Length && !lexemes[next + 1].IsNumber => (Number(next + 1), next + 1),
            _ => (null, 0),
        };
        return whole is { Value: > 0 } all && !(Word(next) == "in" && all.Value <= part) && PercentAt(from + all.Count) == 0 && Word(from + all.Count) is not ("-" or "/")
            ? new Found(count + from - next + all.Count, 100 * part / all.Value, FigureUnit.Percent) { Part = part, Whole = all.Value }
            : null;
    }

    private Found Plain(decimal value, int count, int next)
    {
        var noun = Word(next);
        var singular = noun.EndsWith('s') ? noun[..^1] : noun;
        return new Found(count, value, FigureUnit.Number) { Measure = noun == "per" || Measures.Contains(singular) ? singular : "" };
    }

    private Found? Money(int at)
    {
        if (Number(at + 1) is not { } number)
        {
            return null;
        }

        var scale = Word(at + 1 + number.Count) switch { "m" or "million" => 1_000_000, "bn" or "billion" => 1_000_000_000, "k" => 1000, _ => 1 };
        return new Found(1 + number.Count + (scale > 1 ? 1 : 0), number.Value * scale, FigureUnit.Number) { Measure = "£" };
    }

    private Found? Between(int at)
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
        var isLabelled = sign == 0 && (Word(at - 1) is "aged" or "ages" || (first.Value is >= 1900 and < 2100 && last.Value is >= 1900 and < 2100));
        return isLabelled ? null : Ranging(end + sign - at, first.Value, last.Value, sign > 0 ? FigureUnit.Percent : FigureUnit.Number) with { HedgeCount = 1 };
    }

    private static Found Ranging(int count, decimal first, decimal last, FigureUnit unit) => new(count, first, unit) { Range = (first, last) };

    private (decimal Value, int Count)? Number(int at)
    {
        if (at < 0 || at >= lexemes.Length)
        {
            return null;
        }

        if (lexemes[at].IsNumber)
        {
            return decimal.TryParse(lexemes[at].Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? (value, 1) : null;
        }

        return lexemes[at].IsWord && NumberWords.Read(_words.AsSpan(at)) is { } words && !(words.Value == 1 && Word(at + 1) is "another")
            ? (words.Value, words.Words)
            : null;
    }

    private int PercentAt(int at) => Word(at) is "%" or "percent" ? 1 : Word(at) is "per" && Word(at + 1) is "cent" ? 2 : 0;

    /// <summary>Whether “a third” is followed by what shows that it is a share and no third party.</summary>
    private bool StandsForShare(int at) => Word(at) is "" or "of" or "are" or "were" or "is" or "was" or "have" or "had" or "has" or "do" or "did"
        or "(" or ")" or "," or "." or ";" or "in" or "to" or "from" or "more" or "less";

    /// <summary>“…, 84% were decided within a day” speaks of a group; “a rate of 120% was reached” need not.</summary>
    private bool IsSubject(int at, int next) =>
        Word(next) is "were" or "are" or "have" or "had" or "did" or "do" && Word(at - 1) is "" or "," or ";" or "–" or "and" or "but" or "while" or "when";

    private bool SaysGroup(int at)
    {
        for (var i = at; i < at + 4; i++)
        {
            if (Word(i) == "total" && Word(i + 1) is "population" or "number")
            {
                return true;
            }

            if (Word(i) is "total" or "target" or "targets" or "plan" or "planned" or "capacity" or "average" or "expected" or "required" or "requirement" or "budget"
                or "allocation" or "last" or "previous" or "national" or "level" or "need" or "funding" or "that")
            {
                return false;
            }
        }

        return true;
    }

    private string Word(int at) => at >= 0 && at < _words.Length ? _words[at] : "";

    private bool StandAt(int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (Word(at + i) != words[i])
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<Said<Hedge>> Phrases(Hedge hedge, params string[] phrases) => phrases.Select(phrase => new Said<Hedge>(phrase.Split(' '), hedge));

    /// <summary>A figure and how many lexemes it takes.</summary>
    internal sealed record Found(int Count, decimal Value, FigureUnit Unit)
    {
        private const decimal Limit = 1_000_000_000_000;

        public Hedge Hedge { get; init; }

        public int HedgeCount { get; init; }

        public string Measure { get; init; } = "";

        public decimal? Part { get; init; }

        public decimal? Whole { get; init; }

        public (decimal First, decimal Last)? Range { get; init; }

        public bool IsFraction { get; init; }

        public bool IsShare { get; init; }

        public Figure ToFigure(Sentence sentence, Phrase words)
        {
            var (first, last) = Range ?? (Value, Value);
            var (least, most) = (Math.Min(first, last), Math.Max(first, last));
            return new Figure
            {
                Words = words,
                Least = Hedge switch { Hedge.Under => 0, Hedge.Nearly => least * 0.9m, Hedge.About => least * 0.93m, _ => least },
                Most = Hedge switch { Hedge.Over => Limit, Hedge.About => most * 1.07m, _ => most },
                Unit = Unit,
                Hedge = Hedge,
                Measure = Measure,
                Part = Part,
                Whole = Whole,
                Range = Range,
                IsFraction = IsFraction,
                IsShare = IsShare,
                Sentence = sentence,
            };
        }
    }
}
