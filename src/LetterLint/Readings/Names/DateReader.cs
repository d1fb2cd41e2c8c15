using System.Globalization;
using System.Text.RegularExpressions;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>Finds the days that a letter gives, and what cannot be among them.</summary>
internal sealed partial class DateReader(DateMention? own)
{
    // No visit lasts longer; a longer time is one that figures are of.
    private const int LongestVisit = 60;

    private readonly List<StatedDate> _dates = [];
    private readonly DateMention? _own = own;

    public static List<StatedDate> In(Letter letter, DateMention? own)
    {
        var reader = new DateReader(own);
        foreach (var sentence in letter.Sentences)
        {
            reader.Read(sentence.Prose, sentence.Kind == SentenceKind.Front);
        }

        return reader._dates;
    }

    /// <summary>The day of the letter, or that on which a report says that it was published.</summary>
    public static DateMention? OwnDate(Letter letter)
    {
        if (letter.Salutation is not null && letter.Date is { Value: not null } date)
        {
            return date;
        }

        foreach (var sentence in letter.Sentences)
        {
            if (sentence.Kind == SentenceKind.Narrative && sentence.Section is not null)
            {
                break;
            }

            if (Published().Match(sentence.Text) is { Success: true } published && Day.Of(published) is { Date: { } day })
            {
                return new DateMention(sentence.Prose.Phrase(published.Groups["date"].Index, published.Groups["date"].Length), day);
            }
        }

        return null;
    }

    private void Read(Prose prose, bool isFront)
    {
        var text = prose.Text;
        var isVisit = Visit().IsMatch(text);
        Day? before = null;
        for (var match = FullDate().Match(text); match.Success; match = match.NextMatch())
        {
            var day = Day.Of(match);
            var words = prose.Phrase(match.Index, match.Length);
            if (isFront && day.Year is null && match.Index == 0 && NoYear().IsMatch(text.AsSpan(day.End)))
            {
                _dates.Add(new StatedDate(prose.Whole, null, DateFault.NotInCalendar, "a year has four figures"));
            }
            else if (FaultOf(day, words) is { } fault)
            {
                _dates.Add(fault);
            }
            else
            {
                var isEnd = before is not null && Until().IsMatch(text.AsSpan(before.End, day.Start - before.End));
                _dates.Add(isEnd && Backwards(before!, day, isVisit) ? new StatedDate(words, day.Date, DateFault.EndsBeforeItBegins, null, prose.Phrase(before!.Start, before.End - before.Start))
                    : isVisit && _own is { Value: { } own } && day.Date is { } date && date > own && !_own.Words.Span.Overlaps(words.Span)
                        ? new StatedDate(words, date, DateFault.AfterLetter, own.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), _own.Words)
                    : new StatedDate(words, day.Date, DateFault.None) { IsVisit = isVisit });
            }

            before = day;
        }
    }

    private static StatedDate? FaultOf(Day day, Phrase words)
    {
        if (!day.IsInCalendar)
        {
            return new StatedDate(words, null, DateFault.NotInCalendar, day.LastOfMonth);
        }

        return day is { Date: { } date, Weekday: { } weekday } && date.DayOfWeek != weekday
            ? new StatedDate(words, date, DateFault.OtherWeekday, date.DayOfWeek.ToString())
            : day.First > day.Number ? new StatedDate(words, day.Date, DateFault.EndsBeforeItBegins)
            : null;
    }

    /// <summary>Whether a time that is given by two days ends before it begins; it may run over the turn of the year.</summary>
    private static bool Backwards(Day from, Day to, bool isVisit)
    {
        if (to.Date is not { } end)
        {
            return false;
        }

        if (from.Date is { } begin)
        {
            return begin > end;
        }

        return isVisit && from.InYear(end.Year) > end && end.DayNumber - from.InYear(end.Year - 1)?.DayNumber > LongestVisit;
    }

    // “Monday 5 November 2007”, “5th of November”, “5 to 9 November 2007”, “4–8 Nov”.
    [GeneratedRegex(@"(?<![\d./–-])(?:(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),? (?:the )?)?(?:(?<first>[12]?\d|3[01])(?:st|nd|rd|th)? ?(?:to|until|–|-) ?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?)?(?<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?![\p{L}'-])(?:,? (?<year>(?:19|20)\d{2})(?![\d/–-]))?")]
    private static partial Regex FullDate();

    // Behind the day and month of a letter; in running text a figure may be the mark of a note.
    [GeneratedRegex(@"^,? (?:\d{3}|\d{5,6})$")]
    private static partial Regex NoYear();

    [GeneratedRegex(@"^ ?(?:to|until|and ended on|–|-) ?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?$")]
    private static partial Regex Until();

    // The line above a report, or the sentence that says when the inspectors came.
    [GeneratedRegex(@"^(?:(?:Dates? of )?(?:the )?(?:[Ii]nspection|[Vv]isit|[Ff]ieldwork)(?: dates?)?|Inspected(?: on)?):? ?\d|^(?:This letter|This report|The|Our|We|Inspectors|I)\b(?=[^.]{0,200}(?:visit|inspection|fieldwork|inspected|visited))(?![^.]{0,200}\b(?:previous|last|next|earlier|former|since|until|data|will|follow|judged)\b)[^.]{0,200}?\b(?:on|between|from) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?\d{1,2}")]
    private static partial Regex Visit();

    [GeneratedRegex(@"(?:^| )(?:Report |Date )?(?i:published)(?: on)?:? ?(?<date>(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>January|February|March|April|May|June|July|August|September|October|November|December) (?<year>(?:19|20)\d{2}))(?!\d)")]
    private static partial Regex Published();

    /// <summary>The parts of a date.</summary>
    private sealed class Day
    {
        public required int Start { get; init; }

        public required int End { get; init; }

        public required int First { get; init; }

        public required int Number { get; init; }

        public required int Month { get; init; }

        public required int? Year { get; init; }

        public DayOfWeek? Weekday { get; init; }

        public bool IsInCalendar => Number >= 1 && Number <= DateTime.DaysInMonth(Year ?? 2000, Month) && First <= DateTime.DaysInMonth(Year ?? 2000, Month);

        public DateOnly? Date => IsInCalendar && Year is { } year ? new DateOnly(year, Month, Number) : null;

        public string LastOfMonth => $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(Month)}{(Month == 2 && Year is { } year ? $" {year}" : "")} has {DateTime.DaysInMonth(Year ?? 2000, Month)} days";

        public DateOnly? InYear(int year) => Number <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Number) : null;

        public static Day Of(System.Text.RegularExpressions.Match match)
        {
            var first = match.Groups["first"];
            var year = match.Groups["year"];
            var weekday = match.Groups["weekday"];
            return new Day
            {
                Start = match.Index,
                End = match.Index + match.Length,
                First = first.Success ? int.Parse(first.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0,
                Number = int.Parse(match.Groups["day"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture),
                Month = MonthOf(match.Groups["month"].ValueSpan),
                Year = year.Success ? int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null,
                // The weekday before “5 to 9 November” is that of the first day.
                Weekday = weekday.Success && !first.Success ? Enum.Parse<DayOfWeek>(weekday.ValueSpan) : null,
            };
        }

        private static int MonthOf(ReadOnlySpan<char> name)
        {
            const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";
            Span<char> begin = stackalloc char[3];
            name[..3].ToLowerInvariant(begin);
            return Months.AsSpan().IndexOf(begin) / 3 + 1;
        }
    }
}
