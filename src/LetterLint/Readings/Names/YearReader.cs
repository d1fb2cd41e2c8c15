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
        foreach (var sentence in letter.Sentences)
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

        var isDated = years.Count > 0;
        foreach (var sentence in letter.Sentences)
        {
            foreach (var named in ThisOfYear().Matches(sentence.Text).Concat(ToldHere().Matches(sentence.Text)))
            {
                years.Add(new StatedYear(sentence.Prose.Phrase(named.Groups["year"].Index, 4), int.Parse(named.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), false));
            }

            if (!isDated)
            {
                continue;
            }

            if (sentence.Words is [{ Text: "this" or "it" }, ..] && ForYear().Match(sentence.Text) is { Success: true } of)
            {
                years.Add(new StatedYear(sentence.Prose.Phrase(of.Groups["year"].Index, 4), int.Parse(of.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), false));
            }
            else if (sentence.Words is [{ Text: "this" }, { Text: "letter" or "report" or "assessment" }, ..] && OfThis().Match(sentence.Text) is { Success: true } match)
            {
                years.Add(new StatedYear(sentence.Prose.Phrase(match.Groups["year"].Index, 4), int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), false));
            }
        }

        return years;
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

    // “… the evidence used for this 2010 assessment”, “With this letter the 2010 assessment is complete”
    [GeneratedRegex(@"\b(?:[Tt]his|[Ww]ith this (?:letter|report),? (?:the|your|our)|[Tt]his (?:letter|report) (?:completes|concludes|closes|ends) (?:the|your|our)) (?<year>(?:19|20)\d{2}) (?:(?:annual|performance|children's|services|joint|area|focused|monitoring|unannounced|announced|full|short) ){0,4}(?:assessment|inspection|review|visit|letter|report|profile|APA)\b")]
    private static partial Regex ThisOfYear();

    // “Your 2010 assessment, which this letter sets out”, “the 2006 assessment reported below”
    [GeneratedRegex(@"\b(?:[Yy]our|[Tt]he|[Oo]ur) (?<year>(?:19|20)\d{2}) (?:(?:annual|performance|children's|services|joint|area) ){0,4}(?:assessment|inspection|review|APA),? (?:(?:which|that) (?:this letter|this report)|(?:reported|set out|summarised|described|presented) (?:below|here|in this (?:letter|report)))\b")]
    private static partial Regex ToldHere();

    // “This assessment for 2010 is provided …”, “It is the assessment of X for 2010.”
    [GeneratedRegex(@"^(?:This|(?:It|This) is (?:the|an|our|your)) (?:\p{L}[\p{L}'’]{0,20} ){0,4}(?:assessment|review)(?: of (?:\p{L}[\p{L}'’]{0,20} ){1,8})? ?for (?<year>(?:19|20)\d{2})(?![\d–/-])")]
    private static partial Regex ForYear();

    // “… summarises the findings of the 2007 annual performance assessment”; the year of an Act is none.
    [GeneratedRegex(@"^This \p{L}{4,12} [^.]{0,60}?\b(?:findings|results?|outcomes?|judgements?) (?:of|from|for) \p{Ll}{3,4} (?:\p{L}{1,20} ){0,2}?(?<year>(?:19|20)\d{2}) (?!Act|Regulations)\p{L}")]
    private static partial Regex OfThis();
}
