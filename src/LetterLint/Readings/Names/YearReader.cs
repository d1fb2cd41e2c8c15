using System.Globalization;
using System.Text.RegularExpressions;
using LetterLint.Documents;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>Finds the years that a letter gives for its assessment and its visit, in its title, headings, opening, statements and date.</summary>
internal static partial class YearReader
{
    // A letter of the year's assessment may leave the house in the next spring.
    private const int LastMonth = 4;

    // A letter follows its visit by weeks.
    private const int Usual = 130;

    public static IEnumerable<StatedYear> In(Letter letter, Document document, LetterDays days)
    {
        var calendar = CalendarWords.Of(letter.Framework!.Vocabulary);
        var years = Beside(OfAssessment(letter, calendar), days.Own);
        var titled = years.Find(year => !(year.Year < year.Beside?.Least || year.Year > year.Beside?.Most));
        return [.. years, .. OfVisits(days), .. OfSameDays(letter, days, calendar), .. FurnitureReader.Years(document, titled, days.Own, calendar)];
    }

    /// <summary>The years of the days of the visit; where a letter came weeks after such a day, that goes with it.</summary>
    private static IEnumerable<StatedYear> OfVisits(LetterDays days)
    {
        foreach (var visit in days.Visits)
        {
            if (visit.Value is { } day && days.Own is { Value: { } sent } own)
            {
                var near = day.AddYears(sent.Year - day.Year);
                near = near > sent ? near.AddYears(-1) : near;
                yield return new StatedYear(visit.Words, day.Year, true, sent.DayNumber - near.DayNumber is > 0 and < Usual ? new YearBeside(own.Words, sent.Year, near.Year, sent.Year) : null);
            }
        }
    }

    /// <summary>“… of the visit in November 2022”: the day or month of this visit in its year, or the year before or behind, where nothing in the sentence looks back.</summary>
    private static IEnumerable<StatedYear> OfSameDays(Letter letter, LetterDays days, CalendarWords calendar)
    {
        if (days.Visits.FirstOrDefault() is not { Value: { } day } visit)
        {
            yield break;
        }

        // “We visited four settings between 4 and 8 November 2023”, and the visit ended on 8 November 2024.
        var beside = new YearBeside(visit.Words, day.Year);
        foreach (var again in days.Visits.Skip(1))
        {
            if (again.Value is { } other && (other.Day, other.Month) == (day.Day, day.Month) && Math.Abs(other.Year - day.Year) <= 1)
            {
                yield return new StatedYear(again.Words, other.Year, false, beside);
            }
        }

        var given = days.Visits.Select(date => date.Words.Span).ToHashSet();
        foreach (var sentence in letter.Sentences.Until(letter.Stop))
        {
            // “The fieldwork, which took place in the week beginning 4 March 2023”, and the visit began on 4 March 2024.
            if (sentence.Words.Any(word => calendar.VisitWords.Contains(word.Text)) && !sentence.Words.Any(word => calendar.OtherVisits.Contains(word.Text) || calendar.Earlier.Contains(word.Text)))
            {
                foreach (var told in Days.In(sentence.Text, sentence.Words.AsSpan(), calendar))
                {
                    if (told.Date is { } date && date.Month == day.Month && (date.Day == day.Day || date.Day == visit.Day.First) && Math.Abs(date.Year - day.Year) == 1
                        && sentence.Prose.Phrase(told.Start, told.End - told.Start) is var words && given.Add(words.Span))
                    {
                        yield return new StatedYear(words, date.Year, false, beside);
                    }
                }
            }

            for (var i = 0; i < sentence.Words.Length; i++)
            {
                if (calendar.TheVisit.At(sentence.Words.AsSpan(), i, GradeWords.None) is { To: var at } && MonthReader.At(sentence, at, calendar) is { Value: { } month } told
                    && month.Month == day.Month && Math.Abs(month.Year - day.Year) <= 1
                    && !sentence.Words.Any(word => calendar.OtherVisits.Contains(word.Text) || calendar.Earlier.Contains(word.Text)))
                {
                    yield return new StatedYear(told.Words, month.Year, false, beside);
                }
            }
        }
    }

    private static List<StatedYear> OfAssessment(Letter letter, CalendarWords calendar)
    {
        var years = new List<StatedYear>();
        if (letter.Title is { } title)
        {
            Add(years, title, Year().Match(title.Text));
        }

        foreach (var section in letter.Sections)
        {
            foreach (var heading in section.Form.Headings)
            {
                if (heading.Source.Contains("{year", StringComparison.Ordinal))
                {
                    Add(years, section.Heading, Year().Match(section.Heading.Text));
                    break;
                }
            }
        }

        foreach (var sentence in letter.Sentences.Until(letter.Stop))
        {
            AddOfThisAssessment(years, sentence, calendar);
        }

        return years;
    }

    private static void AddOfThisAssessment(List<StatedYear> years, Sentence sentence, CalendarWords calendar)
    {
        var words = sentence.Words.AsSpan();
        var own = calendar.OwnYear.In(words, GradeWords.None);
        if (own.Count == 0 && calendar.PointsHere.In(words, GradeWords.None).Count > 0
            && !sentence.Words.Any(word => calendar.OtherVisits.Contains(word.Text) || calendar.Earlier.Contains(word.Text)))
        {
            own = calendar.AssessmentYear.In(words, GradeWords.None);
        }

        foreach (var said in own)
        {
            var start = words[said["year"]!.From].Start;
            if (Year().Match(sentence.Text, start) is { Success: true } alone && alone.Index == start)
            {
                Add(years, sentence.Prose.Whole, alone);
            }
        }
    }

    private static void Add(List<StatedYear> years, Phrase phrase, Match match)
    {
        if (!match.Success)
        {
            return;
        }

        var words = phrase.Part(match.Index, match.Index + match.Length);
        foreach (var other in years)
        {
            if (other.Words.Span.Overlaps(words.Span))
            {
                return;
            }
        }

        years.Add(new StatedYear(words, int.Parse(match.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), false));
    }

    /// <summary>Each beside what most of them say, or where they are even what goes with the day of the letter; and that beside the day.</summary>
    private static List<StatedYear> Beside(List<StatedYear> years, DateMention? own)
    {
        var day = own is { Value: { } sent } ? new YearBeside(own.Words, sent.Year, sent.Month <= LastMonth ? sent.Year - 1 : sent.Year, sent.Year) : null;
        if (years.MaxBy(year => (2 * Count(year)) + (year.Year >= day?.Least && year.Year <= day.Most ? 1 : 0)) is not { } most)
        {
            return years;
        }

        // One year against the day: the year is shown; several that agree: the day.
        var (beside, isAlone) = (new YearBeside(most.Words, most.Year), Count(most) == 1);
        List<StatedYear> all = [.. years.Select(year => year with { Beside = year != most ? beside : isAlone ? day : null })];
        if (day is not null && !isAlone)
        {
            all.Add(new StatedYear(day.Words, day.Year, false, beside with { Most = most.Year + day.Year - day.Least }));
        }

        return all;

        int Count(StatedYear year) => years.Count(other => other.Year == year.Year);
    }

    [GeneratedRegex(@"(?<![\d–/-])(?:19|20)\d{2}(?![\d–/-])")]
    private static partial Regex Year();
}
