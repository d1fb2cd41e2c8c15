using System.Collections.Immutable;
using LetterLint.Letters;

namespace LetterLint.Readings.Names;

/// <summary>The days by which others in a letter are measured: its own, those of the visit and that of the inspection before.</summary>
public sealed record LetterDays
{
    private readonly ILookup<DateOnly?, StatedDate> _given;
    private readonly ILookup<DateOnly?, StatedDate> _visits;

    internal LetterDays(DateMention? own, IEnumerable<StatedDate> dates)
    {
        var days = dates.Where(date => date is { IsMonth: false, Value: not null }).ToArray();
        var sure = days.Where(day => day is { OtherWeekday: null, EndsBeforeItBegins: false }).ToArray();
        Own = own;
        Visits = [.. sure.Where(day => day.IsVisit && !(day.Value > own?.Value))];
        LastVisit = Visits.MaxBy(day => day.Value);
        LastInspection = Array.Find(sure, day => day.IsLastInspection && day.Value < LastVisit?.Value);
        (_given, _visits) = (days.ToLookup(day => day.Month), Visits.ToLookup(day => day.Month));
    }

    /// <summary>The day of the letter, or that on which a report says that it was published; null where it gives none.</summary>
    public DateMention? Own { get; }

    /// <summary>The days on which the inspectors came, where nothing speaks against them.</summary>
    public ImmutableArray<StatedDate> Visits { get; }

    /// <summary>The last day of the visit, or null.</summary>
    public StatedDate? LastVisit { get; }

    /// <summary>The day of the inspection before this one, or null.</summary>
    public StatedDate? LastInspection { get; }

    /// <summary>A day for a month in which this visit or the last inspection is said to have been: one in that month, else the day of which the letter says the same; null where it gives none.</summary>
    public StatedDate? DayFor(StatedDate month)
    {
        ArgumentNullException.ThrowIfNull(month);
        var (first, days) = month.IsVisit ? (Visits.FirstOrDefault(), _visits) : (month.IsLastInspection ? LastInspection : null, _given);
        return first is null ? null : days[month.Month].FirstOrDefault() ?? first;
    }
}
