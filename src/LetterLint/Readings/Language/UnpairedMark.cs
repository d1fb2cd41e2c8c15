using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>A bracket or quotation mark without its partner.</summary>
/// <param name="Words">The mark with the word next to it.</param>
/// <param name="Mark">The mark as it stands in the letter.</param>
/// <param name="IsOpening">Whether it opens something that is never closed.</param>
public sealed record UnpairedMark(Phrase Words, string Mark, bool IsOpening);
