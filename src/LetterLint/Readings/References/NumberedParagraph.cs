using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.References;

/// <summary>A paragraph with a number.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Place">The number as it stands; where Word counts, the first word.</param>
/// <param name="Before">The paragraph before it in the same count, or null where a count begins.</param>
/// <param name="IsOutOfStep">Whether the count does not go on with it.</param>
public sealed record NumberedParagraph(int Number, Phrase Place, NumberedPlace? Before, bool IsOutOfStep)
{
    /// <summary>The numbers above its own, “2.” of “2.4”; empty where it has none.</summary>
    public string Outer { get; init; } = "";

    /// <summary>All of its number: “2.4”.</summary>
    public string Label => $"{Outer}{Number}";
}

/// <summary>A number and where it stands.</summary>
public sealed record NumberedPlace(int Number, Phrase Place)
{
    /// <summary>The numbers above its own, “2.” of “2.4”; empty where it has none.</summary>
    public string Outer { get; init; } = "";

    /// <summary>All of its number: “2.4”.</summary>
    public string Label => $"{Outer}{Number}";
}
