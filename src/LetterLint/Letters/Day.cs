namespace LetterLint.Letters;

/// <summary>A day as a text gives it, whether or not the calendar has it.</summary>
public sealed record Day
{
    // A year that has a 29 February: a date without a year may be one of it.
    private const int LeapYear = 2000;

    /// <summary>Its first unit in the text, that of its weekday or of the day with which the time begins.</summary>
    internal int Start { get; init; }

    /// <summary>The first unit of the day before it, else its own.</summary>
    internal int From { get; init; }

    /// <summary>Just behind its last unit.</summary>
    internal int End { get; init; }

    /// <summary>The day of the month.</summary>
    public required int Number { get; init; }

    /// <summary>1 for January.</summary>
    public required int Month { get; init; }

    /// <summary>Its year, or null where the text gives none.</summary>
    public int? Year { get; init; }

    /// <summary>The weekday before it, or null.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>The day before it of the same month: “5” of “5 to 9 November”, “4” of “4 and 5 February”.</summary>
    public int? First { get; init; }

    /// <summary>The weekday before the first, or null.</summary>
    public DayOfWeek? FirstWeekday { get; init; }

    /// <summary>Whether a time runs from the first day to the last.</summary>
    public bool IsTime { get; init; }

    /// <summary>Whether that time ends before it begins: “9 to 5 July”.</summary>
    public bool IsBackwards => IsTime && First > Number;

    /// <summary>Whether its month has it, and the first.</summary>
    public bool IsInCalendar => Has(Number) && (First is not { } first || Has(first));

    /// <summary>How many days its month has.</summary>
    public int LastOfMonth => DateTime.DaysInMonth(Year ?? LeapYear, Month);

    /// <summary>The day, or null where the text gives no year or the calendar does not have it.</summary>
    public DateOnly? Date => IsInCalendar && Year is { } year ? new DateOnly(year, Month, Number) : null;

    /// <summary>The same day of another year, or null where that year does not have it.</summary>
    internal DateOnly? InYear(int year) =>
        year is > 0 and < 9999 && Number >= 1 && Number <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Number) : null;

    /// <summary>The same day in the year in which a later one is given; where it would come behind that one, it stays without a year.</summary>
    internal Day Until(Day later) => later.Date is { } end && InYear(end.Year) <= end ? this with { Year = end.Year } : this;

    private bool Has(int day) => day >= 1 && day <= LastOfMonth;
}
