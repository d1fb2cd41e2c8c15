using LetterLint.Documents;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Others;

/// <summary>Words of another letter.</summary>
/// <param name="Words">The words, with their place in that letter.</param>
/// <param name="Document">The document that they stand in.</param>
public sealed record PlaceElsewhere(Phrase Words, Document Document);
