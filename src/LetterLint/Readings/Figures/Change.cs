using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Figures;

/// <summary>Which way a figure moved, in words.</summary>
public enum Direction
{
    /// <summary>“Risen”, “an increase”.</summary>
    More,

    /// <summary>“Fell”, “a reduction”.</summary>
    Less,
}

/// <summary>A figure that moved, in words and in figures: “reduced from 19% to 16%”.</summary>
/// <param name="Direction">Which way the words say that it moved.</param>
/// <param name="Word">The word that says so.</param>
/// <param name="From">The figure before.</param>
/// <param name="To">The figure after.</param>
public sealed record Change(Direction Direction, Phrase Word, Figure From, Figure To)
{
    // Nobody calls 1.6 times doubled; 1.8 times is. “More than doubled” may have been rounded.
    private const decimal TimesSlack = 0.2m;
    private const decimal BeyondSlack = 0.03m;

    // A percentage is rounded, and so may the figures be that it was worked out from.
    private const decimal PercentSlack = 1.5m;
    private const decimal RoundSlack = 6;

    /// <summary>By how much the letter says that it moved, or null.</summary>
    public Figure? Amount { get; init; }

    /// <summary>How many times as much it is said to be: 2 for “doubled”; null where no such word stands.</summary>
    public decimal? Times { get; init; }

    /// <summary>How that is hedged: “more than doubled”, “almost doubled”.</summary>
    public Hedge TimesHedge { get; init; }

    /// <summary>Whether the figures can have moved as the word says.</summary>
    public bool IsBorneOut => Direction == Direction.More ? To.CanBeMoreThan(From) : From.CanBeMoreThan(To);

    /// <summary>Whether the two figures lie as far apart as the letter says.</summary>
    public bool IsAsFar => !From.IsExact || !To.IsExact || From.Least <= 0
        || ((Amount is null || IsBy(Amount)) && (Times is null || IsTimes(Ratio / Times.Value)));

    /// <summary>How many times the figure before the figure after is; 0 where the one before is nothing.</summary>
    public decimal Ratio => From.Least > 0 ? To.Least / From.Least : 0;

    /// <summary>How far apart they are, in percent of the figure before.</summary>
    public decimal Percent => From.Least > 0 ? Math.Abs(100 * (To.Least - From.Least) / From.Least) : 0;

    private bool IsTimes(decimal share) => TimesHedge switch
    {
        Hedge.Over => Direction == Direction.More ? share >= 1 - BeyondSlack : share <= 1 + BeyondSlack,
        Hedge.Nearly => Direction == Direction.More ? share is >= 1 - TimesSlack and <= 1 + BeyondSlack
            : share is >= 1 - BeyondSlack and <= 1 + (1.5m * TimesSlack),
        Hedge.About => Math.Abs(share - 1) <= 1.5m * TimesSlack,
        _ => Math.Abs(share - 1) <= TimesSlack,
    };

    private bool IsBy(Figure amount)
    {
        var apart = Math.Abs(To.Least - From.Least);
        var isShare = From.Unit is FigureUnit.Percent or FigureUnit.Points;
        return amount.Unit switch
        {
            // “Rose by 5% from 40% to 45%” is said of points, and of parts of the 40%.
            FigureUnit.Percent => Holds(Percent, amount.IsFraction || amount.IsRound ? RoundSlack : PercentSlack)
                || (isShare && Holds(apart, PercentSlack)),
            FigureUnit.Points => !isShare || Holds(apart, PercentSlack),
            // What was rounded need not add up.
            _ => !amount.IsLike(From) || amount.Measure != From.Measure || From.Scale > 1 || From.Least != Math.Floor(From.Least)
                || Holds(apart, 0),
        };

        bool Holds(decimal value, decimal slack) => value >= amount.Least - slack && value <= amount.Most + slack;
    }
}
