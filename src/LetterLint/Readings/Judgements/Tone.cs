using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Judgements;

/// <summary>How the sentences of a section speak of what they describe; its judgement sentence and sentences that do both are not counted.</summary>
/// <param name="Judgement">The judgement that the section gives.</param>
/// <param name="Level">Its level.</param>
/// <param name="Praise">What praises, once for each sentence.</param>
/// <param name="Criticism">What criticises, once for each sentence.</param>
public sealed record Tone(Judgement Judgement, Level Level, ImmutableArray<Phrase> Praise, ImmutableArray<Phrase> Criticism);
