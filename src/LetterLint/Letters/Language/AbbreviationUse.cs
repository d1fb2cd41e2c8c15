using LetterLint.Text;

namespace LetterLint.Letters.Language;

/// <summary>An abbreviation where the letter uses it.</summary>
/// <param name="Words">As it stands.</param>
/// <param name="Letters">Its letters, without the sign of the plural.</param>
/// <param name="IsInText">Whether it stands in running text or in an item, and not in a heading, a table or a note.</param>
/// <param name="IsFirst">Whether it is the first use in the running text.</param>
public sealed record AbbreviationUse(Phrase Words, string Letters, bool IsInText, bool IsFirst);
