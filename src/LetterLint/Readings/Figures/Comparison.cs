using System.Collections.Immutable;
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
public sealed record Comparison(Side Side, Phrase Word, Figure Figure, Figure Other) : IPlaced
{
    /// <summary>How many points apart the letter says that they are, or null.</summary>
    public Figure? Amount { get; init; }

    /// <summary>What the words may compare as well, where several figures could be meant.</summary>
    public ImmutableArray<Comparison> Alternatives { get; init; } = [];

    /// <summary>Its place.</summary>
    public Span Span => Word.Span;
}
