using System.Collections.Immutable;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>A day that a letter gives, “Monday 5 November 2007”, “31 March”, or a month in which it says that something was.</summary>
/// <param name="Words">As it stands.</param>
/// <param name="Day">What they say; of a month the first day.</param>
public sealed record StatedDate(Phrase Words, Day Day)
{
    /// <summary>Whether it is a month.</summary>
    public bool IsMonth { get; init; }

    /// <summary>Whether figures that are no year stand where a date line has its year: “6 November 20205”.</summary>
    public bool IsYearMalformed { get; init; }

    /// <summary>The weekdays that it names, as far as the letter shows on which its days fall.</summary>
    public ImmutableArray<StatedWeekday> Weekdays { get; init; } = [];

    /// <summary>The day before it with which the time begins that it ends, or null.</summary>
    public DateMention? Begin { get; init; }

    /// <summary>Whether the inspectors came then.</summary>
    public bool IsVisit { get; init; }

    /// <summary>Whether the inspection before this one was then.</summary>
    public bool IsLastInspection { get; init; }

    /// <summary>Whether the letter tells of it as past.</summary>
    public bool IsPast { get; init; }

    /// <summary>Whether something is to be done by it.</summary>
    public bool IsDue { get; init; }

    /// <summary>The day, or null where the letter names no year or the calendar does not have it.</summary>
    public DateOnly? Value => Day.Date;

    /// <summary>Whether the calendar has it.</summary>
    public bool IsInCalendar => Day.IsInCalendar && !IsYearMalformed;

    /// <summary>The first weekday that it names and that its day does not fall on, or null.</summary>
    public StatedWeekday? OtherWeekday => Weekdays.FirstOrDefault(weekday => weekday.Said != weekday.Falls);

    /// <summary>Whether it ends a time that begins later.</summary>
    public bool EndsBeforeItBegins => Day.IsBackwards || Value < Begin?.Value;

    /// <summary>The first day of its month, or null where it has no year.</summary>
    public DateOnly? Month => Value?.AddDays(1 - Day.Number);
}

/// <summary>A weekday that a letter names for a day.</summary>
/// <param name="Said">As it says.</param>
/// <param name="Falls">On which the day falls.</param>
/// <param name="IsOfNearestYear">Whether the letter gives no year, and the year is one beside the letter's own date: that in which the weekday is right, else the last.</param>
public sealed record StatedWeekday(DayOfWeek Said, DayOfWeek Falls, bool IsOfNearestYear);
