using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>Reads the days that a text gives: “Monday 5 November 2007”, “5 to 9 November”, “November 5, 2007”, “5/11/2007”.</summary>
internal static class Days
{
    private const int FirstYear = 1900;
    private const int LastYear = 2099;
    private const int LongestMonth = 31;

    /// <summary>The days in order.</summary>
    public static List<Day> In(string text, ReadOnlySpan<Word> words, CalendarWords calendar)
    {
        var found = new List<Day>();
        for (var i = 0; i < words.Length; i++)
        {
            var month = calendar.MonthOf(text, words[i]);
            var day = month > 0 ? Before(text, words, i, month, calendar) ?? Behind(text, words, i, month, calendar) : Numeric(text, words, i, calendar);
            if (day is not null && (found.Count == 0 || found[^1].End <= day.Start))
            {
                if (found is [.., { Year: null } before] && IsUntil(text[before.End..day.Start], calendar))
                {
                    found[^1] = before.Until(day);
                }

                found.Add(day);
            }
        }

        return found;
    }

    /// <summary>“Tuesday 20 April and Friday 1 May 2009”: nothing stands between but what joins the two ends of a time.</summary>
    private static bool IsUntil(string between, CalendarWords calendar) =>
        Words.Of(between) is var words && (words.Length == 0 ? between.Trim() is "-" or "–" : words is [{ Text: var word }] && (word == "and" || calendar.Until.Contains(word)) && between.Length == word.Length + 2);

    /// <summary>“Monday 5 to Friday 9 of November 2007”, read from the month.</summary>
    private static Day? Before(string text, ReadOnlySpan<Word> words, int month, int number, CalendarWords calendar)
    {
        var at = month - 1;
        at -= at > 0 && words[at].Text == "of" && IsBlank(text, words, at) && IsBlank(text, words, month) ? 1 : 0;
        if (at < 0 || NumberOf(words[at].Text) is not { } day || !IsBlank(text, words, at + 1) || IsPartOfWord(text, words[month]))
        {
            return null;
        }

        var from = WithWeekday(text, words, at, calendar, out var weekday);
        var (first, firstWeekday, isTime) = ((int?)null, (DayOfWeek?)null, false);
        var begins = from;
        var before = from - 1;
        if (before >= 0)
        {
            var isWord = calendar.Until.Contains(words[before].Text) || words[before].Text == "and";
            var end = isWord ? before - 1 : before;
            var between = end < 0 ? "" : text.AsSpan(words[end].End, words[from].Start - words[end].End).Trim();
            if (end >= 0 && (isWord ? IsBlank(text, words, from) && IsBlank(text, words, before) : between is "-" or "–") && NumberOf(words[end].Text) is { } begin
                && begin is > 0 and <= LongestMonth && (words[before].Text != "and" || begin < day))
            {
                (first, isTime) = (begin, !isWord || words[before].Text != "and");
                begins = WithWeekday(text, words, end, calendar, out firstWeekday);
                from = isTime ? begins : from;
            }
        }

        if (words[from].Start > 0 && text[words[from].Start - 1] is '.' or '/' or '-' or '–')
        {
            return null;
        }

        var year = YearAt(text, words, month + 1);
        return new Day
        {
            Start = words[from].Start,
            From = words[begins].Start,
            End = words[year is null ? month : month + 1].End,
            Number = day,
            Month = number,
            Year = year,
            Weekday = weekday,
            First = first,
            FirstWeekday = firstWeekday,
            IsTime = isTime,
        };
    }

    /// <summary>“November 5, 2007”, “Monday, November 5th”.</summary>
    private static Day? Behind(string text, ReadOnlySpan<Word> words, int month, int number, CalendarWords calendar)
    {
        var at = month + 1;
        if (at >= words.Length || NumberOf(words[at].Text) is not { } day || !IsBlank(text, words, at))
        {
            return null;
        }

        var from = WithWeekday(text, words, month, calendar, out var weekday);
        var year = YearAt(text, words, at + 1);
        return year is null && !(weekday is not null && char.IsAsciiLetter(words[at].Text[^1]))
            ? null
            : new Day { Start = words[from].Start, From = words[from].Start, End = words[year is null ? at : at + 1].End, Number = day, Month = number, Year = year, Weekday = weekday };
    }

    /// <summary>“31/11/2007”, “31.11.2007”, “2007-11-31”; where only the month can be the day, somebody has written the month first.</summary>
    private static Day? Numeric(string text, ReadOnlySpan<Word> words, int at, CalendarWords calendar)
    {
        if (at + 2 >= words.Length || words[at + 1].Start != words[at].End + 1 || words[at + 2].Start != words[at + 1].End + 1
            || text[words[at].End] is not ('/' or '.' or '-') || text[words[at + 1].End] != text[words[at].End]
            || IsNumberAround(text, words[at].Start - 1, words[at + 2].End))
        {
            return null;
        }

        var isIso = words[at].Length == 4;
        var (first, last) = isIso ? (words[at + 2], words[at]) : (words[at], words[at + 2]);
        if (Digits(first.Text) is not { } day || Digits(words[at + 1].Text) is not { } month || first.Length > 2 || words[at + 1].Length > 2
            || (isIso && text[words[at].End] != '-') || YearOf(last.Text, isShort: text[words[at].End] == '/' && first.Length == 2 && words[at + 1].Length == 2) is not { } year
            || (month > 12 && day <= 12))
        {
            return null;
        }

        var from = WithWeekday(text, words, at, calendar, out var weekday);
        var isMonth = month is >= 1 and <= 12;
        return new Day { Start = words[from].Start, From = words[from].Start, End = words[at + 2].End, Number = isMonth ? day : 0, Month = isMonth ? month : 1, Year = year, Weekday = weekday };
    }

    /// <summary>The weekday before a day, and where it begins.</summary>
    private static int WithWeekday(string text, ReadOnlySpan<Word> words, int at, CalendarWords calendar, out DayOfWeek? weekday)
    {
        var before = at - 1;
        before -= before > 0 && words[before].Text == "the" ? 1 : 0;
        var isBeside = before >= 0 && text.AsSpan(words[before].End, words[before + 1].Start - words[before].End) is " " or ", " or ". ";
        weekday = isBeside ? calendar.WeekdayOf(text, words[before]) : null;
        return weekday is null ? at : before;
    }

    private static int? YearAt(string text, ReadOnlySpan<Word> words, int at) =>
        at < words.Length && text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End) is " " or ", " && !(words[at].End < text.Length && text[words[at].End] is '/' or '–' or '-')
            ? YearOf(words[at].Text, isShort: false)
            : null;

    private static int? YearOf(string word, bool isShort) => Digits(word) switch
    {
        >= FirstYear and <= LastYear and var year => year,
        var year and not null when isShort && word.Length == 2 => 2000 + year,
        _ => null,
    };

    /// <summary>“5”, “5th”.</summary>
    private static int? NumberOf(string word)
    {
        var length = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? (word.Length <= 2 ? Digits(word) : null)
            : length is 1 or 2 && word.AsSpan(length) is "st" or "nd" or "rd" or "th" ? Digits(word[..length])
            : null;
    }

    // Figures of other scripts are no parts of a date.
    private static int? Digits(string word)
    {
        if (word.Length > 4 || word.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return null;
        }

        var value = 0;
        foreach (var digit in word)
        {
            value = (10 * value) + digit - '0';
        }

        return value;
    }

    private static bool IsBlank(string text, ReadOnlySpan<Word> words, int at) =>
        at < words.Length && at > 0 && text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End) is " " or "";

    // “May's”, “March-based”.
    private static bool IsPartOfWord(string text, Word word) => word.End + 1 < text.Length && text[word.End] == '-' && char.IsLetter(text[word.End + 1]);

    private static bool IsNumberAround(string text, int before, int behind) =>
        (before >= 0 && (char.IsLetterOrDigit(text[before]) || text[before] is '/' or '.' or '-'))
        || (behind < text.Length && (text[behind] is '/' or '-' || (text[behind] == '.' && behind + 1 < text.Length && char.IsDigit(text[behind + 1]))));
}
