using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>The inspected authority's name, written in another way than elsewhere in the letter.</summary>
/// <param name="Words">As it stands.</param>
/// <param name="Usual">How the letter writes it else, at the first place.</param>
/// <param name="Text">How it is written rightly.</param>
/// <param name="IsCertain">Whether the two differ in nothing but hyphens, blanks and capitals.</param>
public sealed record AuthorityForm(Phrase Words, Phrase Usual, string Text, bool IsCertain);
