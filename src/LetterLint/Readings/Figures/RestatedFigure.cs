using LetterLint.Letters;

namespace LetterLint.Readings.Figures;

/// <summary>Two percentages that are said of the same measure at the same time.</summary>
/// <param name="First">The first in the letter.</param>
/// <param name="Second">The second.</param>
public sealed record RestatedFigure(Figure First, Figure Second);
