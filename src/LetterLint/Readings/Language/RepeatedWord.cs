using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>A word that stands twice in a row.</summary>
/// <param name="Words">Both, with what stands between them.</param>
/// <param name="Word">The word as it stands first.</param>
/// <param name="Second">The second one.</param>
/// <param name="Removal">Takes the second one out; null where a line end or more than blanks stand between them.</param>
/// <param name="IsCertain">Whether the word can never stand twice rightly, so that nobody need look before one is taken out.</param>
public sealed record RepeatedWord(Phrase Words, string Word, Phrase Second, TextEdit? Removal, bool IsCertain);
