using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Figures;

/// <summary>Where a figure lies beside another, in words.</summary>
public enum Side
{
    /// <summary>“Above”, “exceeds”.</summary>
    Above,

    /// <summary>“Below”, “fewer than”.</summary>
    Below,

    /// <summary>“In line with”.</summary>
    Same,

    /// <summary>“Matches”.</summary>
    Equal,

    /// <summary>“Well within”, “no higher than”.</summary>
    AtMost,

    /// <summary>“No lower than”.</summary>
    AtLeast,

    /// <summary>“A gap of”, on whichever side.</summary>
    Apart,
}

/// <summary>A figure beside another, in words and in figures: “81%, above the national average of 79%”.</summary>
/// <param name="Side">Where the words say that it lies.</param>
/// <param name="Word">The words that say so.</param>
/// <param name="Figure">The letter's own figure.</param>
/// <param name="Other">The figure that it is compared with.</param>
public sealed record Comparison(Side Side, Phrase Word, Figure Figure, Figure Other)
{
    // “Matches” is said of rounded figures.
    private int Decimals => Math.Min(Figure.Least.Scale, Other.Least.Scale);

    // Both figures may have been rounded, and their difference too.
    private const decimal PointsSlack = 1.5m;

    // “Less than ten points” leaves nothing over.
    private const decimal UnderSlack = 0.5m;

    // “In line with” is a judgement; only what nobody would call so contradicts it.
    private const decimal NoLongerInLine = 10;

    /// <summary>How many points apart the letter says that they are, or null.</summary>
    public Figure? Amount { get; init; }

    /// <summary>Whether the two figures lie as far apart as the letter says.</summary>
    public bool IsAsFar => Amount is null || !Figure.IsExact || !Other.IsExact
        || (Math.Abs(Figure.Least - Other.Least) is var apart && apart >= Amount.Least - PointsSlack
            && apart <= Amount.Most + (Amount.Hedge == Hedge.Under ? UnderSlack : PointsSlack));

    /// <summary>Whether the figures can lie as the words say.</summary>
    public bool IsBorneOut => Side switch
    {
        Side.Above => Figure.CanBeMoreThan(Other),
        Side.Below => Other.CanBeMoreThan(Figure),
        Side.AtMost => Figure.Least <= Other.Most,
        Side.AtLeast => Figure.Most >= Other.Least,
        Side.Apart => true,
        Side.Equal => !Figure.IsExact || !Other.IsExact || Figure.IsFraction || Figure.Part is not null
            || Math.Round(Figure.Least, Decimals, MidpointRounding.AwayFromZero) == Math.Round(Other.Least, Decimals, MidpointRounding.AwayFromZero),
        _ => Figure.Unit != FigureUnit.Percent
            || (Figure.Least - Other.Most <= NoLongerInLine && Other.Least - Figure.Most <= NoLongerInLine),
    };
}
