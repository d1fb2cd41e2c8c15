using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Figures;

/// <summary>A “number of …” whose value is a percentage.</summary>
/// <param name="Word">“Number” or “numbers”.</param>
/// <param name="Figure">The percentage.</param>
public sealed record NumberSaid(Phrase Word, Figure Figure);
