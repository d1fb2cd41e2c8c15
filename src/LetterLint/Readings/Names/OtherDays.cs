using System.Globalization;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>Sets the days by which something is to be done beside those of the visit, and what is told of the last inspection beside its day.</summary>
internal static class OtherDays
{
    /// <summary>The days that a letter gives, with what speaks against them.</summary>
    public static List<StatedDate> Compared(Letter letter, List<StatedDate> dates, CalendarWords calendar)
    {
        if (dates.Where(date => date is { IsVisit: true, Value: not null }).MaxBy(date => date.Value) is not { } visit)
        {
            return dates;
        }

        var sentences = new Extents<Sentence>(letter.Sentences, sentence => sentence.Span);
        var asking = letter.Items.Select(item => item.Section).OfType<Section>().ToHashSet();
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
            if (sentence.Section is { } section && asking.Contains(section) && IsDue(sentence, date.Words, calendar))
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

    /// <summary>Whether a day fills a cell beside what is asked for, or ends an item: “by 3 May 2025”.</summary>
    private static bool IsDue(Sentence sentence, Phrase day, CalendarWords calendar) =>
        sentence.Span.End - day.Span.End <= 1
        && (sentence.Kind == SentenceKind.Cell ? sentence.Span.Start == day.Span.Start
            : sentence.Kind == SentenceKind.Item && sentence.Words.Any(word => calendar.Due.Contains(word.Text) && sentence.Prose.Phrase(word.Start, word.Length).Span.End == day.Span.Start - 1));

    /// <summary>The month of “since the last inspection in July 2023”.</summary>
    private static (Phrase Words, int Month, int Year)? ToldOf(Sentence sentence, CalendarWords calendar)
    {
        var words = sentence.Words;
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (calendar.LastInspection.At(words.AsSpan(), i, GradeWords.None) is { To: var at } && at + 1 < words.Length
                && calendar.MonthOf(sentence.Text, words[at]) is > 0 and var month
                && int.TryParse(words[at + 1].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            {
                return (sentence.PhraseOf(at, at + 2), month, year);
            }
        }

        return null;
    }
}
