using System.Globalization;
using System.Text.RegularExpressions;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>Finds the days that a letter gives, and what cannot be among them.</summary>
internal sealed partial class DateReader
{
    // No visit lasts longer; a longer time is one that figures are of.
    private const int LongestVisit = 60;

    // A sentence says early when inspectors came.
    private const int MostWords = 60;

    private readonly List<StatedDate> _dates = [];
    private readonly List<Phrase> _months = [];
    private readonly List<(DateOnly From, DateOnly To)> _visits = [];
    private readonly CalendarWords _calendar;
    private readonly DateMention? _own;

    private DateReader(CalendarWords calendar, DateMention? own) => (_calendar, _own) = (calendar, own);

    public static List<StatedDate> In(Letter letter, DateMention? own)
    {
        var reader = new DateReader(CalendarWords.Of(letter.Framework!.Vocabulary), own);
        foreach (var sentence in letter.Sentences.Until(letter.Stop))
        {
            reader.ReadVisit(sentence);
        }

        foreach (var sentence in letter.Sentences.Until(letter.Stop))
        {
            reader.Read(sentence);
        }

        reader.CompareMonths();
        return OtherDays.Compared(letter, reader._dates, own, reader._calendar);
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
        ReadMonth(sentence);
        if (days.Count == 0)
        {
            return;
        }

        var isVisit = IsVisit(sentence, days[0]);
        Day? before = null;
        foreach (var day in days)
        {
            var words = prose.Phrase(day.Start, day.End - day.Start);
            if (sentence.Kind == SentenceKind.Front && day.Year is null && day.Start == 0 && NoYear().IsMatch(text.AsSpan(day.End)))
            {
                _dates.Add(new StatedDate(prose.Whole, null, DateFault.NotInCalendar, "a year has four figures"));
            }
            else if (FaultOf(day, words) is { } fault)
            {
                _dates.Add(fault);
            }
            else
            {
                var isEnd = before is not null && IsUntil(text[before.End..Math.Max(before.End, day.From)]);
                _dates.Add(isEnd && Backwards(before!, day, isVisit) ? new StatedDate(words, day.Date, DateFault.EndsBeforeItBegins, null, prose.Phrase(before!.Start, before.End - before.Start))
                    : _own is { Value: { } own } && day.Date is { } date && date > own && !_own.Words.Span.Overlaps(words.Span) && (isVisit || IsPast(sentence, day))
                        ? new StatedDate(words, date, DateFault.AfterLetter, own.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), _own.Words)
                    : new StatedDate(words, day.Date, DateFault.None) { IsVisit = isVisit });
            }

            before = day;
        }
    }

    private StatedDate? FaultOf(Day day, Phrase words)
    {
        if (!day.IsInCalendar)
        {
            return new StatedDate(words, null, DateFault.NotInCalendar, LastOfMonth(day));
        }

        if (day.IsTime && day.First > day.Number)
        {
            return new StatedDate(words, day.Date, DateFault.EndsBeforeItBegins);
        }

        return WeekdayFault(day, day.Number, day.Weekday, words) ?? (day.First is { } first ? WeekdayFault(day, first, day.FirstWeekday, words) : null);
    }

    /// <summary>A weekday that the day does not have; without a year, that it had neither when it last came before the letter nor will have when it comes next.</summary>
    private StatedDate? WeekdayFault(Day day, int number, DayOfWeek? weekday, Phrase words)
    {
        if (weekday is not { } stated)
        {
            return null;
        }

        var of = day with { Number = number };
        if (of.Date is { } date)
        {
            return date.DayOfWeek == stated ? null : new StatedDate(words, date, DateFault.OtherWeekday, date.DayOfWeek.ToString());
        }

        // One of the days of the visit has its year.
        var ofVisit = _visits.Select(visit => of.InYear(visit.To.Year) is { } value && value >= visit.From && value <= visit.To ? value : default).FirstOrDefault(value => value != default);
        if (ofVisit != default)
        {
            return ofVisit.DayOfWeek == stated ? null : new StatedDate(words, ofVisit, DateFault.OtherWeekday, ofVisit.DayOfWeek.ToString());
        }

        if (_own is not { Value: { } own } || _own.Words.Span.Overlaps(words.Span))
        {
            return null;
        }

        var isPast = of.InYear(own.Year) is { } near && near <= own;
        var last = of.InYear(isPast ? own.Year : own.Year - 1);
        var next = of.InYear(isPast ? own.Year + 1 : own.Year);
        return last is not { } before || next is not { } behind || before.DayOfWeek == stated || behind.DayOfWeek == stated
            ? null
            : new StatedDate(words, before, DateFault.OtherWeekday, before.DayOfWeek.ToString(), _own.Words) { IsOfNearestYear = true };
    }

    private static string LastOfMonth(Day day) =>
        $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(day.Month)}{(day.Month == 2 && day.Year is { } year ? $" {year}" : "")} has {day.LastOfMonth} days";

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
            : Array.Exists([.. words], word => word.Start < day.From && _calendar.WasDone.Contains(word.Text));
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

    /// <summary>“This inspection in March 2024”: the month is that of a day on which the inspectors came.</summary>
    private void ReadMonth(Sentence sentence)
    {
        var words = sentence.Words.AsSpan();
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if ((_calendar.ThisVisit.At(words, i, GradeWords.None) ?? (i == 0 ? _calendar.ThisVisitBegins.At(words, 0, GradeWords.None) : null)) is { } visit && visit.To + 1 < words.Length && _calendar.MonthOf(sentence.Text, words[visit.To]) > 0
                && IsYear(words[visit.To + 1].Text))
            {
                _months.Add(sentence.PhraseOf(visit.To, visit.To + 2));
            }
        }
    }

    private void CompareMonths()
    {
        var visit = _dates.Find(date => date is { IsVisit: true, Value: not null });
        foreach (var month in visit is null ? [] : _months)
        {
            var words = Words.Of(month.Text);
            var (number, year) = (_calendar.MonthOf(month.Text, words[0]), int.Parse(words[1].Text, NumberStyles.None, CultureInfo.InvariantCulture));
            if (!_dates.Exists(date => date is { IsVisit: true, Value: { } day } && day.Year == year && day.Month == number))
            {
                _dates.Add(new StatedDate(month, null, DateFault.OtherMonth, visit!.Words.Text, visit.Words));
            }
        }
    }

    private static bool IsYear(string word) => word.Length == 4 && word.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    // Behind the day and month of a letter; in running text a figure may be the mark of a note.
    [GeneratedRegex(@"^,? (?:[0-9]{3}|[0-9]{5,6})$")]
    private static partial Regex NoYear();
}
