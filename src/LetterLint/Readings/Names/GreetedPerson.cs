using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>Someone whom the salutation greets by name.</summary>
/// <param name="Words">The name in the salutation: “Mrs Baxter”.</param>
/// <param name="Addressee">Whom the address names, where that is someone else, or the name does not go with the title; null where both are one person or the address names nobody.</param>
public sealed record GreetedPerson(Phrase Words, Phrase? Addressee);
