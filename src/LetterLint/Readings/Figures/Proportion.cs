using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Figures;

/// <summary>A word for a proportion and the figure beside it: “a large majority (68%)”.</summary>
public sealed record Proportion
{
    /// <summary>The word.</summary>
    public required Phrase Word { get; init; }

    /// <summary>The figure.</summary>
    public required Figure Figure { get; init; }

    /// <summary>What the word always exceeds, in percent, or null.</summary>
    public decimal? Above { get; init; }

    /// <summary>What the word never reaches, in percent, or null.</summary>
    public decimal? Below { get; init; }

    /// <summary>What writers of the framework were told that the word means, in percent, or null where nothing is known.</summary>
    public (decimal From, decimal To)? Usual { get; init; }

    /// <summary>For a part of a whole that was counted, the whole; else null.</summary>
    public Figure? Whole { get; init; }

    /// <summary>For a word and a count, “half of them (nine)”, the whole that the count is of; else null.</summary>
    public Figure? CountedOf { get; init; }

    /// <summary>
    /// Whether the figure is of those that the word leaves over: “the majority are good, but 60% of them are no better than
    /// satisfactory”.
    /// </summary>
    public bool IsOfTheRest { get; init; }

    /// <summary>The most that the word can be said of, in percent.</summary>
    public decimal Most => IsOfTheRest ? 100 - Figure.Least : Figure.Most;
}
