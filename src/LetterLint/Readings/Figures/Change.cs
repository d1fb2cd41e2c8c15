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
    /// <summary>By how much the letter says that it moved, or null.</summary>
    public Figure? Amount { get; init; }

    /// <summary>How many times as much it is said to be: 2 for “doubled”; null where no such word stands.</summary>
    public decimal? Times { get; init; }

    /// <summary>How that is hedged: “more than doubled”, “almost doubled”.</summary>
    public Hedge TimesHedge { get; init; }

    /// <summary>The figure that is the higher one by the words.</summary>
    public Figure Higher => Direction == Direction.More ? To : From;

    /// <summary>The figure that is the lower one by the words.</summary>
    public Figure Lower => Direction == Direction.More ? From : To;

    /// <summary>How many times the figure before the figure after is; 0 where the one before is nothing.</summary>
    public decimal Ratio => From.Least > 0 ? To.Least / From.Least : 0;

    /// <summary>How far apart they are, in percent of the figure before.</summary>
    public decimal Percent => From.Least > 0 ? Math.Abs(100 * (To.Least - From.Least) / From.Least) : 0;
}
