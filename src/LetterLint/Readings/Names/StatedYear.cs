using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>A year that a letter gives for the assessment, or for the visit, that it is about.</summary>
/// <param name="Words">Where it gives it.</param>
/// <param name="Year">The year.</param>
/// <param name="IsVisit">Whether it is the year of a day on which inspectors came.</param>
/// <param name="Beside">The place with which it is to go: the title, a day of the visit, or that of the letter; null where there is none.</param>
public sealed record StatedYear(Phrase Words, int Year, bool IsVisit, YearBeside? Beside = null);

/// <summary>A place of a letter that gives a year, and the years elsewhere that go with it.</summary>
/// <param name="Words">Where it gives it.</param>
/// <param name="Year">The year.</param>
/// <param name="Least">The first year that goes with it.</param>
/// <param name="Most">The last year that goes with it.</param>
public sealed record YearBeside(Phrase Words, int Year, int Least, int Most)
{
    internal YearBeside(Phrase words, int year)
        : this(words, year, year, year)
    {
    }
}
