using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>What is wrong with a day that a letter gives.</summary>
public enum DateFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The calendar does not have it.</summary>
    NotInCalendar,

    /// <summary>It falls on another day of the week.</summary>
    OtherWeekday,

    /// <summary>It is the end of a time that begins later.</summary>
    EndsBeforeItBegins,

    /// <summary>It is a day of the visit or inspection, and the letter is older.</summary>
    AfterLetter,

    /// <summary>It is given as the month of this visit, and the visit was in another.</summary>
    OtherMonth,

    /// <summary>Something is to be done by it, and the visit that asks for it was later.</summary>
    DueBeforeVisit,

    /// <summary>It is given as the time of the last inspection, and that was in another month.</summary>
    OtherLastInspection,
}

/// <summary>A day that a letter gives: “Monday 5 November 2007”, “31 March”.</summary>
/// <param name="Words">As it stands.</param>
/// <param name="Value">The day, or null where the letter names no year or the calendar does not have it.</param>
/// <param name="Fault">What is wrong with it.</param>
/// <param name="Expected">What it is in truth, or what it speaks against, in words: “a Tuesday”; null where nothing is wrong.</param>
/// <param name="Against">The other half of the contradiction, or null where there is none.</param>
public sealed record StatedDate(Phrase Words, DateOnly? Value, DateFault Fault, string? Expected = null, Phrase? Against = null)
{
    /// <summary>Whether it is a day on which the inspectors came.</summary>
    public bool IsVisit { get; init; }

    /// <summary>Whether the letter gives no year, and the year is that nearest to the letter's own date.</summary>
    public bool IsOfNearestYear { get; init; }
}
