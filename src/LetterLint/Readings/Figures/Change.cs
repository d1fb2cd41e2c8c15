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
    /// <summary>Whether the figures can have moved as the word says.</summary>
    public bool IsBorneOut => Direction == Direction.More ? To.CanBeMoreThan(From) : From.CanBeMoreThan(To);
}
