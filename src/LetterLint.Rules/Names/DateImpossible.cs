using System.Globalization;
using LetterLint.Letters;
using LetterLint.Readings.Names;

namespace LetterLint.Rules.Names;

public sealed class DateImpossible : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A date that cannot be",
        Severity = Severity.Error,
        Why = "A reader who counts on the date of a visit or a deadline cannot tell which day was meant.",
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nThe board first met on {|31 November 2006|}.",
            Good: "Staying safe Grade 3\n\nThe board first met on Thursday 30 November 2006."),
    };

    protected override Pattern Define() =>
        Match<LetterDays>()
            .Match<StatedDate>()
            .Where((letter, date) => !date.IsInCalendar || date.OtherWeekday is not null || date.EndsBeforeItBegins
                || (date.IsPast && date.Value > letter.Own?.Value)
                || (date.IsDue && date.Value < letter.LastVisit?.Value)
                || (date.IsMonth && letter.DayFor(date) is { } day && day.Month != date.Month))
            .Report(Told);

    private static Finding Told(LetterDays letter, StatedDate date) =>
        !date.IsInCalendar
            ? At(date.Words, $"There is no {date.Words}: {(date.IsYearMalformed ? "a year has four figures" : LastOfMonth(date.Day))}.")
        : date.OtherWeekday is { IsOfNearestYear: true } near
            ? At(date.Words, $"“{date.Words}” of the letter's year is a {near.Falls}.").Because(letter.Own?.Words, "the day of the letter").As(Severity.Warning)
        : date.OtherWeekday is { } weekday
            ? At(date.Words, $"“{date.Words}” was a {weekday.Falls}.")
        : date.EndsBeforeItBegins
            ? At(date.Words, $"The time that ends on “{date.Words}” begins later.").Because(date.Begin?.Words, "it begins here")
        : date.IsPast && date.Value > letter.Own?.Value
            ? At(date.Words, $"What is told of {date.Words} comes after the letter itself, which is dated {letter.Own?.Value?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}.")
                .Because(letter.Own?.Words, "the day of the letter")
        : date.IsDue
            ? At(date.Words, $"This is due by {date.Words}, before the visit that asks for it ({letter.LastVisit?.Words}).").Because(letter.LastVisit?.Words, "a day of the visit")
        : InOtherMonth(date, letter.DayFor(date)!);

    private static Finding InOtherMonth(StatedDate month, StatedDate day) => month.IsVisit
        ? At(month.Words, $"This visit is said to have been in {month.Words}, and its day is “{day.Words}”.").Because(day.Words, "a day of the visit")
        : At(month.Words, $"The last inspection is said to have been in {month.Words}, and its day is “{day.Words}”.").Because(day.Words, "the day of the last inspection");

    private static string LastOfMonth(Day day) =>
        $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(day.Month)}{(day is { Month: 2, Year: { } year } ? $" {year}" : "")} has {day.LastOfMonth} days";
}
