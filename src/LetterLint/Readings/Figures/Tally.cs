using System.Collections.Immutable;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Figures;

/// <summary>Why the parts of a whole may not be more than the whole.</summary>
public enum TallyKind
{
    /// <summary>They have grades, or one verb: nothing can be two of them.</summary>
    Exclusive,

    /// <summary>One verb serves them all: “seven were placed nearby and six further away”.</summary>
    Elliptic,

    /// <summary>They are told one by one and may overlap: “six were clear, five lacked targets, three had no date”.</summary>
    Listed,

    /// <summary>They stand behind the whole without a word that parts them, “six for primary schools and five for secondary”: only what nearly adds up was meant to.</summary>
    Beside,
}

/// <summary>
/// Parts of a whole, counted part by part: “of the nine inspected, two are outstanding, five are good and two are satisfactory”.
/// </summary>
/// <param name="Parts">The parts, no two of the same grade.</param>
/// <param name="Words">From the first part to the last.</param>
/// <param name="Whole">The whole, or null where the parts are percentages of a hundred.</param>
/// <param name="WholeCount">How many the whole is; 100 for percentages.</param>
/// <param name="IsComplete">Whether the words leave nothing over: “the other two”, “four centres: …”.</param>
/// <param name="Kind">Why the parts may not be more than the whole.</param>
public sealed record Tally(ImmutableArray<Figure> Parts, Phrase Words, Figure? Whole, decimal WholeCount, bool IsComplete, TallyKind Kind) : IPlaced
{
    /// <summary>What the parts add up to.</summary>
    public decimal Sum => Parts.Sum(part => part.Part ?? part.Least);

    /// <summary>Its place.</summary>
    public Span Span => Words.Span;
}
