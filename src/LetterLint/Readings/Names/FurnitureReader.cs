using System.Globalization;
using System.Text.RegularExpressions;
using LetterLint.Documents;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>
/// Reads which authority and which year stand in headers, footers and the properties of the file: there the letter lives on
/// from which this one was copied. The inspectorate's own address is no authority, and an Act or a form may be older.
/// </summary>
internal static partial class FurnitureReader
{
    // A letter that was copied is a year old, or two; what is older stands there on purpose.
    private const int LeastDays = 300, MostDays = 800, LeastMonths = 11, MostMonths = 26, MostYears = 2;

    /// <summary>The first other authority that each of them is about, where it does not name the inspected one.</summary>
    public static IEnumerable<OtherAuthority> Authorities(Document document, InspectedAuthority inspected, AuthorityLexicon lexicon)
    {
        foreach (var furniture in document.Furniture)
        {
            var text = furniture.Prose.Text;
            var words = Words.Of(text);
            if (!inspected.IsNamedIn(words)
                && AuthorityMention.In(text, words, inspected.All, lexicon).Find(mention => IsSubject(furniture, words, mention, inspected)) is { } other)
            {
                var start = words[other.From].Start;
                yield return new OtherAuthority(furniture.Prose.Phrase(start, words[other.To - 1].End - start), inspected.Named);
            }
        }
    }

    /// <summary>Days and years that go with an earlier letter.</summary>
    public static IEnumerable<StatedYear> Years(Document document, StatedYear? titled, DateMention? own, CalendarWords calendar)
    {
        foreach (var furniture in document.Furniture)
        {
            var prose = furniture.Prose;
            if (own?.Value is { } day)
            {
                foreach (var (start, end, earlier) in Earlier(prose.Text, day, calendar))
                {
                    yield return new StatedYear(prose.Phrase(start, end - start), earlier, false, new YearBeside(own.Words, day.Year));
                }
            }

            if (titled is not null && OfLetter().Match(prose.Text).Groups["year"] is { Success: true } found
                && int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is var year
                && titled.Year - year is > 0 and <= MostYears && !IsOfOther(prose.Text, calendar))
            {
                yield return new StatedYear(prose.Phrase(found.Index, found.Length), year, false, new YearBeside(titled.Words, titled.Year));
            }
        }
    }

    /// <summary>The days and the months, with their years, that lie as far back as the letter of last year.</summary>
    private static IEnumerable<(int Start, int End, int Year)> Earlier(string text, DateOnly own, CalendarWords calendar)
    {
        var words = Words.Of(text);
        var days = Days.In(text, words, calendar);
        foreach (var day in days)
        {
            if (day is { Year: { } year, Number: >= 1 } && day.Number <= DateTime.DaysInMonth(year, day.Month)
                && own.DayNumber - new DateOnly(year, day.Month, day.Number).DayNumber is >= LeastDays and <= MostDays)
            {
                yield return (day.Start, day.End, year);
            }
        }

        if (IsOfOther(text, calendar))
        {
            yield break;
        }

        var passed = 0;
        for (var i = 0; i + 1 < words.Length; i++)
        {
            while (passed < days.Count && days[passed].End <= words[i].Start)
            {
                passed++;
            }

            if (calendar.MonthOf(text, words[i]) is > 0 and var month && words[i + 1] is { Length: 4, Text: ['1' or '2', ..] } next
                && int.TryParse(next.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && text.AsSpan(words[i].End, next.Start - words[i].End) is " " or ", "
                && (12 * own.Year) + own.Month - ((12 * year) + month) is >= LeastMonths and <= MostMonths
                && !(passed < days.Count && days[passed].Start < next.End))
            {
                yield return (words[i].Start, next.End, year);
            }
        }
    }

    private static bool IsOfOther(string text, CalendarWords calendar) =>
        text.Contains('©', StringComparison.Ordinal) || Array.Exists(Words.Of(text), word => calendar.OtherTexts.Contains(word.Text));

    private static bool IsSubject(Furniture furniture, Word[] words, AuthorityMention mention, InspectedAuthority inspected)
    {
        var text = furniture.Prose.Text;
        return !inspected.IsRelated(mention.Core)
            && (mention.Known is null || mention.Known.Official != inspected.Known?.Official)
            && !inspected.Approved.Touch(text, words[mention.From].Start, words[mention.To - 1].End)
            && (mention.HasKind
                || (mention.From == 0 && furniture.Kind == FurnitureKind.Title)
                || (mention.From == 0 && mention.To == words.Length && furniture is { Kind: FurnitureKind.Property, Name: not "manager" })
                || (mention.From > 0 && words[mention.From - 1].Text is "of" or "in" or "to" or "for"
                    && (mention.To == words.Length || text[words[mention.To - 1].End] != ' ' || !char.IsUpper(text[words[mention.To].Start]))));
    }

    // “2006 annual performance assessment”, “Annual performance assessment 2006”, “Inspection of services in Northmere, 2015”
    [GeneratedRegex(@"(?<![0-9/–-])(?<year>(?:19|20)[0-9]{2})(?![0-9/–-]) (?:\p{L}{1,20} ){0,3}(?:assessment|inspection|review|letter|report|visit)(?!\p{L})|(?:[Aa]ssessment|[Ii]nspection|[Rr]eview|[Ll]etter|[Rr]eport|[Vv]isit),? (?:[\p{L}'-]{1,20},? ){0,8}(?<year>(?:19|20)[0-9]{2})(?![0-9/–-])")]
    private static partial Regex OfLetter();
}
