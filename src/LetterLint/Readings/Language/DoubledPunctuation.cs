using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>A punctuation mark that stands twice, or behind a space.</summary>
/// <param name="Words">The word before them, and the marks.</param>
/// <param name="Marks">The marks as they stand, with the space.</param>
/// <param name="Edit">Leaves one of them.</param>
public sealed record DoubledPunctuation(Phrase Words, string Marks, TextEdit Edit)
{
    /// <summary>Whether nobody need look before it is made.</summary>
    public bool IsCertain { get; init; }
}
