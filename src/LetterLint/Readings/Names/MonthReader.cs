using System.Globalization;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>Finds the months in which a letter says that something was: this visit, the last inspection, and what was done.</summary>
internal static class MonthReader
{
    public static IEnumerable<StatedDate> In(Sentence sentence, CalendarWords calendar) =>
        [.. OfVisits(sentence, calendar), .. OfLastInspections(sentence, calendar).Take(1), .. Done(sentence, calendar)];

    /// <summary>“This inspection in March 2024”.</summary>
    private static IEnumerable<StatedDate> OfVisits(Sentence sentence, CalendarWords calendar)
    {
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            var visit = calendar.ThisVisit.At(sentence.Words.AsSpan(), i, GradeWords.None)
                ?? (i == 0 ? calendar.ThisVisitBegins.At(sentence.Words.AsSpan(), 0, GradeWords.None) : null);
            if (visit is not null && At(sentence, visit.To, calendar) is { } month)
            {
                yield return month with { IsVisit = true };
            }
        }
    }

    /// <summary>“Since the last inspection in July 2023”.</summary>
    private static IEnumerable<StatedDate> OfLastInspections(Sentence sentence, CalendarWords calendar)
    {
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            if (calendar.LastInspection.At(sentence.Words.AsSpan(), i, GradeWords.None) is { } last && At(sentence, last.To, calendar) is { } month)
            {
                yield return month with { IsLastInspection = true };
            }
        }
    }

    /// <summary>“The protocol was introduced in March 2025”.</summary>
    private static IEnumerable<StatedDate> Done(Sentence sentence, CalendarWords calendar)
    {
        var words = sentence.Words;
        var isDone = false;
        for (var i = 1; sentence.Kind == SentenceKind.Narrative && i < words.Length; i++)
        {
            var month = At(sentence, i, calendar);
            if (month is null && calendar.ToCome.Contains(words[i].Text))
            {
                yield break;
            }

            isDone = calendar.WasDone.Contains(words[i - 1].Text) || (isDone && !calendar.Apart.Contains(words[i - 1].Text));
            // “The inspection in December 2011 found …”
            if (month is not null && words[i - 1].Text == "in" && (isDone || (i + 2 < words.Length && calendar.Past.Contains(words[i + 2].Text))))
            {
                yield return month with { IsPast = true };
            }
        }
    }

    /// <summary>The month and year at a word; null where none stand there.</summary>
    public static StatedDate? At(Sentence sentence, int at, CalendarWords calendar) =>
        at + 1 < sentence.Words.Length && calendar.MonthOf(sentence.Text, sentence.Words[at]) is > 0 and var month && sentence.Words[at + 1] is { Length: 4 } word
        && int.TryParse(word.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
            ? new StatedDate(sentence.PhraseOf(at, at + 2), new Day { Number = 1, Month = month, Year = year }) { IsMonth = true }
            : null;
}
