using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Figures;

/// <summary>What a figure counts in.</summary>
public enum FigureUnit
{
    /// <summary>Things or people.</summary>
    Number,

    /// <summary>Parts in a hundred; “two thirds” and “19 of the 21” too.</summary>
    Percent,

    /// <summary>Percentage points.</summary>
    Points,

    /// <summary>Pounds.</summary>
    Money,

    /// <summary>Days; weeks, months and years are told in days.</summary>
    Time,

    /// <summary>Parts in ten thousand; rates with another base are told in it.</summary>
    Rate,

    /// <summary>“1:8”; which of two ratios is more is for people to say.</summary>
    Ratio,
}

/// <summary>How a figure is hedged.</summary>
public enum Hedge
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>“Over”, “more than”, “at least”.</summary>
    Over,

    /// <summary>“Under”, “less than”, “up to”.</summary>
    Under,

    /// <summary>“Nearly”, “almost”.</summary>
    Nearly,

    /// <summary>“About”, “around”, “approximately”.</summary>
    About,
}

/// <summary>
/// A quantity in a sentence: “84%”, “over a third”, “19 of the 21”, “two hundred and fifty”; never a date, an age or a label.
/// </summary>
public sealed record Figure
{
    // A month has 28 to 31 days.
    private const decimal CalendarSlack = 1.03m;

    private const decimal Thousand = 1000;

    /// <summary>As it stands, hedges included.</summary>
    public required Phrase Words { get; init; }

    /// <summary>The least that it can mean.</summary>
    public required decimal Least { get; init; }

    /// <summary>The most that it can mean.</summary>
    public required decimal Most { get; init; }

    /// <summary>What it counts in.</summary>
    public required FigureUnit Unit { get; init; }

    /// <summary>How it is hedged.</summary>
    public Hedge Hedge { get; init; }

    /// <summary>The unit of time or distance behind a number; empty where it is none.</summary>
    public string Measure { get; init; } = "";

    /// <summary>The plural that stands right behind a number: “children”; empty where none does.</summary>
    public string Noun { get; init; } = "";

    /// <summary>A million for “£2m”, else 1.</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>Whether it counts days, working days among them, or another time.</summary>
    internal bool IsOfTime => Unit == FigureUnit.Time || Measure.EndsWith("day", StringComparison.Ordinal);

    /// <summary>How many days its measure has; 0 where it counts no time.</summary>
    internal decimal Days { get; init; }

    /// <summary>For a rate, what turns its number into parts in ten thousand; else 0.</summary>
    internal decimal PerBase { get; init; }

    /// <summary>For “19 of the 21” the 19, else null.</summary>
    public decimal? Part { get; init; }

    /// <summary>For “19 of the 21” the 21, else null.</summary>
    public decimal? Whole { get; init; }

    /// <summary>For “between 12 and 15” the first and the last, as they stand; null where it is no range.</summary>
    public (decimal First, decimal Last)? Range { get; init; }

    /// <summary>Whether it is a fraction in words: “two thirds”.</summary>
    public bool IsFraction { get; init; }

    /// <summary>Whether it is a round share in words: “one in five”, “nine out of ten”.</summary>
    public bool IsRound { get; init; }

    /// <summary>Whether it is said to be the share of a group: “43% of pupils”, not “43% of the target”.</summary>
    public bool IsShare { get; init; }

    /// <summary>The sentence that it stands in.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>Its place.</summary>
    public Span Span => Words.Span;

    /// <summary>Whether it is one value and not hedged.</summary>
    public bool IsExact => Least == Most;

    /// <summary>Whether it counts in what the other counts in.</summary>
    public bool IsLike(Figure other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Unit == other.Unit && Unit != FigureUnit.Ratio
            && (Unit == FigureUnit.Time || Measure == other.Measure || Measure.Length == 0 || other.Measure.Length == 0)
            && (Noun == other.Noun || Noun.Length == 0 || other.Noun.Length == 0)
            && (Scale == other.Scale || Math.Min(Least, other.Least) >= Thousand);
    }

    /// <summary>Whether it can be more than the other, as far as the hedges leave it open.</summary>
    public bool CanBeMoreThan(Figure other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Most * (Measure == other.Measure ? 1 : CalendarSlack) > other.Least;
    }

    /// <summary>The figure in the unit of another, where it names none of its own: the “five” of “from nine months to five”.</summary>
    internal Figure In(Figure other)
    {
        if (this is not { Unit: FigureUnit.Number, Measure: "", Noun: "", Range: null }
            || other is { Unit: FigureUnit.Number or FigureUnit.Ratio })
        {
            return this;
        }

        var factor = other switch
        {
            { Unit: FigureUnit.Time, Days: > 0 and var days } => days,
            { Unit: FigureUnit.Rate, PerBase: > 0 and var all } => all,
            _ => 1,
        };
        return this with
        {
            Unit = other.Unit,
            Measure = other.Measure,
            Least = Least * factor,
            Most = Most * factor,
            Days = other.Days,
            PerBase = other.PerBase,
        };
    }

    public override string ToString() => Words.Text;
}
