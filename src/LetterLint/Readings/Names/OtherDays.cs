using System.Globalization;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>Sets beside the letter's own days what else it dates: what is to be done, what was done in a month, and the last inspection.</summary>
internal static class OtherDays
{
    /// <summary>The days that a letter gives, with what speaks against them.</summary>
    public static List<StatedDate> Compared(Letter letter, List<StatedDate> dates, DateMention? own, CalendarWords calendar)
    {
        if (own is { Value: { } sent })
        {
            var day = sent.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
            dates.AddRange(letter.Sentences.SelectMany(sentence => DoneAfter(sentence, sent, calendar)).Select(month => new StatedDate(month, null, DateFault.AfterLetter, day, own.Words)));
        }

        if (dates.Where(date => date is { IsVisit: true, Value: not null }).MaxBy(date => date.Value) is not { } visit)
        {
            return dates;
        }

        var sentences = new Extents<Sentence>(letter.Sentences, sentence => sentence.Span);
        var months = dates.Select(date => (date.Value?.Month, date.Value?.Year)).ToHashSet();
        StatedDate? last = null;
        for (var i = 0; i < dates.Count; i++)
        {
            var date = dates[i];
            if (date.Fault != DateFault.None || !(date.Value < visit.Value)
                || sentences.Near(date.Words.Span).FirstOrDefault(sentence => sentence.Span.Contains(date.Words.Span)) is not { } sentence)
            {
                continue;
            }

            last ??= calendar.LastInspectionLines.At(sentence.Words.AsSpan(), 0, GradeWords.None) is not null ? date : null;
            if (IsDue(sentence, date.Words, calendar))
            {
                dates[i] = new StatedDate(date.Words, date.Value, DateFault.DueBeforeVisit, visit.Words.Text, visit.Words);
            }
        }

        foreach (var sentence in last is null ? [] : letter.Sentences)
        {
            if (ToldOf(sentence, calendar) is { } told && !months.Contains((told.Month, told.Year)))
            {
                dates.Add(new StatedDate(told.Words, null, DateFault.OtherLastInspection, last!.Words.Text, last.Words));
            }
        }

        return dates;
    }

    /// <summary>“The protocol was introduced in March 2025”, in a letter of January.</summary>
    private static IEnumerable<Phrase> DoneAfter(Sentence sentence, DateOnly sent, CalendarWords calendar)
    {
        var words = sentence.Words;
        var isDone = false;
        for (var i = 1; sentence.Kind == SentenceKind.Narrative && i + 1 < words.Length && (!calendar.ToCome.Contains(words[i].Text) || MonthAt(sentence, i, calendar) is not null); i++)
        {
            isDone = calendar.WasDone.Contains(words[i - 1].Text) || (isDone && !calendar.Apart.Contains(words[i - 1].Text));
            if (isDone && words[i - 1].Text == "in" && MonthAt(sentence, i, calendar) is var (month, year) && (year, month).CompareTo((sent.Year, sent.Month)) > 0)
            {
                yield return sentence.PhraseOf(i, i + 2);
            }
        }
    }

    /// <summary>The month and year at a word; null where none stand there.</summary>
    private static (int Month, int Year)? MonthAt(Sentence sentence, int at, CalendarWords calendar) =>
        calendar.MonthOf(sentence.Text, sentence.Words[at]) is > 0 and var month && sentence.Words[at + 1] is { Length: 4 } word
        && int.TryParse(word.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? (month, year) : null;

    /// <summary>Whether a day fills a cell that says by when something is due, or ends an item that asks for it: “Publish the plan by 3 May 2025”, not “… the plan that was due by 3 May 2025”.</summary>
    private static bool IsDue(Sentence sentence, Phrase day, CalendarWords calendar)
    {
        if (sentence.Kind != SentenceKind.Item || sentence.Span.End - day.Span.End > 1)
        {
            return sentence.Kind == SentenceKind.Due;
        }

        var before = sentence.Words.Where(word => sentence.Prose.Phrase(word.Start, word.Length).Span.End <= day.Span.Start).ToArray();
        return before is [.., var last, var by] && calendar.Due.Contains(by.Text) && !calendar.ToCome.Contains(last.Text)
            && !Array.Exists(before, word => calendar.WasDone.Contains(word.Text));
    }

    /// <summary>The month of “since the last inspection in July 2023”.</summary>
    private static (Phrase Words, int Month, int Year)? ToldOf(Sentence sentence, CalendarWords calendar)
    {
        var words = sentence.Words;
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (calendar.LastInspection.At(words.AsSpan(), i, GradeWords.None) is { To: var at } && at + 1 < words.Length
                && MonthAt(sentence, at, calendar) is var (month, year))
            {
                return (sentence.PhraseOf(at, at + 2), month, year);
            }
        }

        return null;
    }
}
