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
public sealed record Tally(ImmutableArray<Figure> Parts, Phrase Words, Figure? Whole, decimal WholeCount, bool IsComplete, TallyKind Kind)
{
    private const int ManyParts = 3;
    private const decimal FewOver = 0.05m;

    // Each percentage may have been rounded up by half a point.
    private decimal Rounding => Whole is null ? Parts.Length * 0.5m : 0;

    /// <summary>What the parts add up to.</summary>
    public decimal Sum
    {
        get
        {
            var sum = 0m;
            foreach (var part in Parts)
            {
                sum += part.Part ?? part.Least;
            }

            return sum;
        }
    }

    private bool IsNear => Math.Abs(Sum - WholeCount) <= Math.Max(1, WholeCount * FewOver);

    /// <summary>Whether many parts leave only a few over, of which nothing is said.</summary>
    public bool LeavesFew => Whole is not null && (Parts.Length >= ManyParts || Kind == TallyKind.Beside) && Sum < WholeCount && IsNear;

    /// <summary>Whether the parts can make up the whole.</summary>
    public bool AddsUp => (Kind == TallyKind.Beside && !IsNear) || (Sum <= WholeCount + Rounding && (!IsComplete || Sum >= WholeCount - Rounding));
}
