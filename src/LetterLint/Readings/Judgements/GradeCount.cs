using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Judgements;

/// <summary>A statement of how many judgements have which grade: “two outcomes remain adequate”.</summary>
public sealed record GradeCount
{
    /// <summary>The statement.</summary>
    public required Phrase Words { get; init; }

    /// <summary>How many it counts.</summary>
    public required int Said { get; init; }

    /// <summary>The level it counts.</summary>
    public required Level Level { get; init; }

    /// <summary>The judgements at that level, or at that level or better where it says so.</summary>
    public required ImmutableArray<Judgement> Counted { get; init; }

    /// <summary>How many judgements it may count whose level the letter does not give.</summary>
    public required int Unknown { get; init; }

    /// <summary>Whether the grades allow the number.</summary>
    public bool Agrees => Counted.Length <= Said && Said <= Counted.Length + Unknown;
}
