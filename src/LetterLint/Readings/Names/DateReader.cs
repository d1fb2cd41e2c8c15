using System.Text.RegularExpressions;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>Finds the days that a letter gives, and what it says of each.</summary>
internal sealed partial class DateReader
{
    // No visit lasts longer; a longer time is one that figures are of.
    private const int LongestVisit = 60;

    // A sentence says early when inspectors came.
    private const int MostWords = 60;

    private readonly List<StatedDate> _dates = [];
    private readonly List<(DateOnly From, DateOnly To)> _visits = [];
    private readonly CalendarWords _calendar;
    private readonly DateMention? _own;

    private DateReader(CalendarWords calendar, DateMention? own) => (_calendar, _own) = (calendar, own);

    public static IEnumerable<StatedDate> In(Letter letter)
    {
        var reader = new DateReader(CalendarWords.Of(letter.Framework!.Vocabulary), OwnDate(letter));
        foreach (var sentence in letter.Sentences.Until(letter.Stop))
        {
            reader.ReadVisit(sentence);
        }

        foreach (var sentence in letter.Sentences.Until(letter.Stop))
        {
            reader.Read(sentence);
        }

        return [.. reader._dates, .. letter.Sentences.Until(letter.Stop).SelectMany(sentence => MonthReader.In(sentence, reader._calendar))];
    }

    /// <summary>The day of the letter, or that on which a report says that it was published.</summary>
    public static DateMention? OwnDate(Letter letter)
    {
        if (letter.Salutation is not null && letter.Date is { Value: not null } date)
        {
            return date;
        }

        var calendar = CalendarWords.Of(letter.Framework!.Vocabulary);
        foreach (var sentence in letter.Sentences.Until(letter.Stop))
        {
            if (sentence.Kind == SentenceKind.Narrative && sentence.Section is not null)
            {
                break;
            }

            var words = sentence.Words.AsSpan();
            foreach (var day in Days.In(sentence.Text, words, calendar))
            {
                if (day.Date is { } value && IsBehind(words, day.Start, calendar.Published, mayPass: "on"))
                {
                    return new DateMention(sentence.Prose.Phrase(day.Start, day.End - day.Start), value);
                }
            }
        }

        return null;
    }

    /// <summary>The time from the first to the last day of the visit.</summary>
    private void ReadVisit(Sentence sentence)
    {
        var days = Days.In(sentence.Text, sentence.Words.AsSpan(), _calendar);
        if (days.Count == 0 || !IsVisit(sentence, days[0]))
        {
            return;
        }

        foreach (var (i, day) in days.Index())
        {
            var isEnd = i > 0 && IsUntil(sentence.Text[days[i - 1].End..Math.Max(days[i - 1].End, day.From)]);
            var begin = day.First is { } first ? day with { Number = first } : isEnd ? days[i - 1] : day;
            if (day.Date is { } to && (begin with { Year = day.Year }).Date is { } from && to.DayNumber - from.DayNumber is >= 0 and <= LongestVisit)
            {
                _visits.Add((from, to));
            }
        }
    }

    private void Read(Sentence sentence)
    {
        var (prose, text) = (sentence.Prose, sentence.Text);
        var days = Days.In(text, sentence.Words.AsSpan(), _calendar);
        var isVisit = days.Count > 0 && IsVisit(sentence, days[0]);
        var isLast = days.Count > 0 && _calendar.LastInspectionLines.At(sentence.Words.AsSpan(), 0, GradeWords.None) is not null;
        Day? before = null;
        foreach (var day in days)
        {
            var words = prose.Phrase(day.Start, day.End - day.Start);
            var isMalformed = sentence.Kind == SentenceKind.Front && day.Year is null && day.Start == 0 && NoYear().IsMatch(text.AsSpan(day.End));
            var isEnd = before is not null && !day.IsBackwards && IsUntil(text[before.End..Math.Max(before.End, day.From)]);
            _dates.Add(new StatedDate(isMalformed ? prose.Whole : words, day)
            {
                IsYearMalformed = isMalformed,
                Weekdays = day.IsInCalendar && !day.IsBackwards ? [.. WeekdaysOf(day)] : [],
                Begin = isEnd ? new DateMention(prose.Phrase(before!.Start, before.End - before.Start), BeginOf(before, day, isVisit)) : null,
                IsVisit = isVisit,
                IsLastInspection = isLast,
                IsPast = isVisit || IsPast(sentence, day),
                IsDue = IsDue(sentence, words),
            });
            before = day;
        }
    }

    private IEnumerable<StatedWeekday> WeekdaysOf(Day day)
    {
        foreach (var each in day.First is { } first ? [day, day with { Number = first, Weekday = day.FirstWeekday }] : new[] { day })
        {
            if (each.Weekday is { } said && (FallsOf(each)?.DayOfWeek is { } falls ? new StatedWeekday(said, falls, false) : NearestOf(each, said)) is { } weekday)
            {
                yield return weekday;
            }
        }
    }

    /// <summary>The day in its year, or in that of a visit of which it is a day.</summary>
    private DateOnly? FallsOf(Day day) => day.Date ?? _visits.Select(visit => day.InYear(visit.To.Year) is { } value && value >= visit.From && value <= visit.To ? value : (DateOnly?)null)
        .FirstOrDefault(value => value is not null);

    /// <summary>A weekday without a year falls where the day was when it last came before the letter, or where it will be when it comes next.</summary>
    private StatedWeekday? NearestOf(Day day, DayOfWeek said)
    {
        if (_own?.Value is not { } own)
        {
            return null;
        }

        var isPast = day.InYear(own.Year) is { } near && near <= own;
        var last = day.InYear(isPast ? own.Year : own.Year - 1)?.DayOfWeek;
        var next = day.InYear(isPast ? own.Year + 1 : own.Year)?.DayOfWeek;
        return last is null || next is null ? null : new StatedWeekday(said, next == said ? said : last.Value, true);
    }

    /// <summary>When a time began that ends on a day with a year; a visit may run over the turn of the year.</summary>
    private static DateOnly? BeginOf(Day from, Day to, bool isVisit)
    {
        if (from.Date is not null || !isVisit || to.Date is not { } end)
        {
            return from.Date;
        }

        var (same, before) = (from.InYear(end.Year), from.InYear(end.Year - 1));
        return same > end && !(end.DayNumber - before?.DayNumber > LongestVisit) ? before : same;
    }

    /// <summary>Whether nothing stands between two days but “to” or a dash.</summary>
    private bool IsUntil(string between)
    {
        var words = Words.Of(between);
        return words.Length == 0 ? between.Trim() is "-" or "–" : _calendar.Until.Contains(words[0].Text) && words.Length == 1;
    }

    /// <summary>The line above a report, or the sentence that says when the inspectors came.</summary>
    private bool IsVisit(Sentence sentence, Day first)
    {
        var words = sentence.Words.AsSpan();
        words = words[..Math.Min(words.Length, MostWords)];
        foreach (var line in _calendar.VisitLines)
        {
            if (words.Length > 0 && line.EndAt(words, 0) is > 0 and var end && end < words.Length && words[end].Start == first.From)
            {
                return true;
            }
        }

        var isVisit = false;
        foreach (var opener in _calendar.VisitOpeners)
        {
            isVisit |= opener.EndAt(words, 0) > 0;
        }

        if (!isVisit)
        {
            return false;
        }

        isVisit = false;
        foreach (var word in words)
        {
            if (_calendar.OtherVisits.Contains(word.Text))
            {
                return false;
            }

            isVisit |= _calendar.VisitWords.Contains(word.Text);
        }

        return isVisit && IsBehind(words, first.From, _calendar.BehindVisit);
    }

    /// <summary>“They showed inspectors a plan on 21 June”: what inspectors were told or saw on a day is past, where nothing in the sentence is still to come.</summary>
    private bool IsPast(Sentence sentence, Day day)
    {
        var words = sentence.Words;
        if (!IsBehind(words.AsSpan(), day.From, _calendar.BehindVisit) || words.Any(word => word.Start < day.From && _calendar.ToCome.Contains(word.Text)))
        {
            return false;
        }

        // “Were audited again on 24 November” needs no witness.
        return words.Any(word => _calendar.Witnesses.Contains(word.Text)) ? words.Any(word => _calendar.Past.Contains(word.Text))
            : words.Any(word => word.Start < day.From && _calendar.WasDone.Contains(word.Text));
    }

    private static bool IsBehind(ReadOnlySpan<Word> words, int start, IReadOnlySet<string> set, string? mayPass = null)
    {
        for (var i = 1; i < words.Length && words[i].Start <= start; i++)
        {
            if (words[i].Start == start)
            {
                return set.Contains(words[i - 1].Text) || (mayPass == words[i - 1].Text && i > 1 && set.Contains(words[i - 2].Text));
            }
        }

        return false;
    }

    /// <summary>Whether a day fills a cell that says by when something is due, or ends an item that asks for it: “Publish the plan by 3 May 2025”, not “… the plan that was due by 3 May 2025”.</summary>
    private bool IsDue(Sentence sentence, Phrase day)
    {
        if (sentence.Kind != SentenceKind.Item || sentence.Span.End - day.Span.End > 1)
        {
            return sentence.Kind == SentenceKind.Due;
        }

        var before = sentence.Words.Where(word => sentence.Prose.Phrase(word.Start, word.Length).Span.End <= day.Span.Start).ToArray();
        return before is [.., var last, var by] && _calendar.Due.Contains(by.Text) && !_calendar.ToCome.Contains(last.Text)
            && !Array.Exists(before, word => _calendar.WasDone.Contains(word.Text));
    }

    // Behind the day and month of a letter; in running text a figure may be the mark of a note.
    [GeneratedRegex(@"^,? (?:[0-9]{3}|[0-9]{5,6})$")]
    private static partial Regex NoYear();
}
