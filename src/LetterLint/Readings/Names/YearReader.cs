using System.Globalization;
using System.Text.RegularExpressions;
using LetterLint.Documents;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>Compares the years that a letter gives for its assessment and its visit, in its title, headings, opening, statements and date.</summary>
internal static partial class YearReader
{
    // A letter of the year's assessment may leave the house in the next spring.
    private const int LastMonth = 4;

    // A letter follows its visit by weeks; what lies so far back was a year later, or several.
    private const int FarBack = 300;
    private const int Usual = 130;

    public static IEnumerable<StatedYear> In(Letter letter, Document document, IEnumerable<StatedDate> dates)
    {
        var own = DateReader.OwnDate(letter);
        var years = In(letter, dates, own);
        return [.. years, .. FurnitureReader.Years(document, years, own, CalendarWords.Of(letter.Framework!.Vocabulary))];
    }

    private static List<StatedYear> In(Letter letter, IEnumerable<StatedDate> dates, DateMention? own)
    {
        var years = OfAssessment(letter);
        if (years.Count > 0)
        {
            Compare(years, own);
        }

        foreach (var date in dates)
        {
            if (date is { IsVisit: true, Fault: DateFault.None, Value: { } day } && own is { Value: { } sent } && !own.Words.Span.Overlaps(date.Words.Span))
            {
                var near = day.AddYears(sent.Year - day.Year);
                near = near > sent ? near.AddYears(-1) : near;
                var isFar = sent.DayNumber - day.DayNumber > FarBack && sent.DayNumber - near.DayNumber is > 0 and < Usual;
                years.Add(isFar ? new StatedYear(date.Words, day.Year, true, own.Words, sent.Year) : new StatedYear(date.Words, day.Year, true));
            }
        }

        years.AddRange(OfVisits(letter, dates));
        return years;
    }

    /// <summary>“… of the visit in November 2022”: the month of this visit and the year before or behind it, where nothing in the sentence looks back.</summary>
    private static IEnumerable<StatedYear> OfVisits(Letter letter, IEnumerable<StatedDate> dates)
    {
        if (dates.FirstOrDefault(date => date is { IsVisit: true, Value: not null }) is not { Value: { } day } visit)
        {
            yield break;
        }

        // “We visited four settings between 4 and 8 November 2023”, and the visit ended on 8 November 2024.
        foreach (var again in dates)
        {
            if (again is { IsVisit: true, Fault: DateFault.None, Value: { } other } && (other.Day, other.Month) == (day.Day, day.Month) && Math.Abs(other.Year - day.Year) == 1)
            {
                yield return new StatedYear(again.Words, other.Year, false, visit.Words, day.Year);
            }
        }

        var calendar = CalendarWords.Of(letter.Framework!.Vocabulary);
        foreach (var sentence in letter.Sentences.Until(letter.Stop))
        {
            for (var i = 0; i < sentence.Words.Length; i++)
            {
                if (calendar.TheVisit.At(sentence.Words.AsSpan(), i, GradeWords.None) is { To: var at } && at + 1 < sentence.Words.Length && calendar.MonthOf(sentence.Text, sentence.Words[at]) == day.Month
                    && int.TryParse(sentence.Words[at + 1].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && Math.Abs(year - day.Year) == 1
                    && !sentence.Words.Any(word => calendar.OtherVisits.Contains(word.Text) || calendar.Earlier.Contains(word.Text)))
                {
                    yield return new StatedYear(sentence.PhraseOf(at, at + 2), year, false, visit.Words, day.Year);
                }
            }
        }
    }

    private static List<StatedYear> OfAssessment(Letter letter)
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

        var calendar = CalendarWords.Of(letter.Framework!.Vocabulary);
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

    /// <summary>What most of them say is right; where they are even, what goes with the day of the letter.</summary>
    private static void Compare(List<StatedYear> years, DateMention? own)
    {
        StatedYear? right = null;
        var most = 0;
        foreach (var year in years)
        {
            var votes = Goes(year, own) ? 1 : 0;
            foreach (var other in years)
            {
                votes += other.Year == year.Year ? 2 : 0;
            }

            if (votes > most)
            {
                (right, most) = (year, votes);
            }
        }

        for (var i = 0; i < years.Count; i++)
        {
            if (years[i].Year != right!.Year)
            {
                years[i] = years[i] with { Against = right.Words, Other = right.Year };
            }
        }

        if (own is { Value: { } day } && !Goes(right!, own))
        {
            // One year against the day: the year is shown; several that agree: the day.
            var isAlone = most <= 2;
            if (isAlone)
            {
                years[years.IndexOf(right!)] = right! with { Against = own.Words, Other = day.Year };
            }
            else
            {
                years.Add(new StatedYear(own.Words, day.Year, false, right!.Words, right.Year));
            }
        }
    }

    private static bool Goes(StatedYear year, DateMention? own) =>
        own is { Value: { } day } && (day.Year == year.Year || (day.Year == year.Year + 1 && day.Month <= LastMonth));

    [GeneratedRegex(@"(?<![\d–/-])(?:19|20)\d{2}(?![\d–/-])")]
    private static partial Regex Year();
}
