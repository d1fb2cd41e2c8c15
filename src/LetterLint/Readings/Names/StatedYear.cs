using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>A year that a letter gives for the assessment, or for the visit, that it is about.</summary>
/// <param name="Words">Where it gives it.</param>
/// <param name="Year">The year.</param>
/// <param name="IsVisit">Whether it is the year of a day on which inspectors came.</param>
/// <param name="Against">What it speaks against: the title, or the day of the letter; null where nothing does.</param>
/// <param name="Other">The year given there, or 0.</param>
public sealed record StatedYear(Phrase Words, int Year, bool IsVisit, Phrase? Against = null, int Other = 0);
