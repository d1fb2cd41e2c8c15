using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.References;

/// <summary>A reference to another place of the letter: “see paragraph 12”.</summary>
/// <param name="Words">As it stands.</param>
/// <param name="Label">What it names: “paragraph 12”.</param>
/// <param name="Noun">What kind of place it names: “paragraph”.</param>
/// <param name="Exists">Whether the letter has that place.</param>
/// <param name="Last">The last such place of the letter with its number or letter, or null where it has none.</param>
public sealed record Reference(Phrase Words, string Label, string Noun, bool Exists, Phrase? Last);
