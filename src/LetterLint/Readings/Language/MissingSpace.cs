using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>Two words with a mark between them and no space behind it: “adulthood.However”.</summary>
/// <param name="Words">The words and the mark.</param>
/// <param name="Mark">The mark.</param>
/// <param name="Edit">Puts the space in.</param>
public sealed record MissingSpace(Phrase Words, string Mark, TextEdit Edit);
