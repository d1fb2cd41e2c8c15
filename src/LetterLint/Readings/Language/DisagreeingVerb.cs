using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>A verb that does not go with the number of its subject.</summary>
/// <param name="Subject">The noun of the subject.</param>
/// <param name="Verb">The verb.</param>
/// <param name="IsPlural">Whether the subject is plural, and the verb singular.</param>
public sealed record DisagreeingVerb(Phrase Subject, Phrase Verb, bool IsPlural);
