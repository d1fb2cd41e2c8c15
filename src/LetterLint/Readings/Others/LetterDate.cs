using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Others;

/// <summary>When a letter was written, and every year that others may know its inspection by.</summary>
/// <param name="Day">The letter's own date, else the last day in its head, or null.</param>
/// <param name="Year">The year of the assessment, else of the day, or null.</param>
/// <param name="Years">The year of the assessment, of the letter and of the inspection.</param>
public sealed partial record LetterDate(DateOnly? Day, int? Year, ImmutableArray<int> Years)
{
    // The dates of an inspection stand on the first page of its report.
    private const int HeadParagraphs = 40;

    /// <summary>Whether this letter is known to be the earlier one.</summary>
    public bool IsBefore(LetterDate other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Day is { } day && other.Day is { } otherDay ? day < otherDay : Year < other.Year;
    }

    internal static LetterDate Of(Letter letter, Document document)
    {
        var days = DatesInHead(document).ToArray();
        var day = letter.Date?.Value ?? (days.Length > 0 ? days.Max() : null);
        var title = TitleYear().Match(letter.Title?.Text ?? "") is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : (int?)null;
        int?[] years = [title, day?.Year, .. days.Select(other => (int?)other.Year)];
        return new LetterDate(day, title ?? day?.Year, [.. years.OfType<int>().Distinct().Order()]);
    }

    private static IEnumerable<DateOnly> DatesInHead(Document document) =>
        document.Blocks.Take(HeadParagraphs).SelectMany(block => block.ToParagraphs())
            .SelectMany(paragraph => Announcement().Matches(paragraph.Prose.Text))
            .SelectMany(announced => DaysIn(announced.Groups[1].Value))
            .Select(day => day.Date)
            .OfType<DateOnly>();

    private static List<Day> DaysIn(string text) => Days.In(text, Words.Of(text), CalendarWords.Of(Vocabulary.BuiltIn));

    [GeneratedRegex(@"(?<!\w)(?:inspection dates?|dates? of (?:the )?inspection|(?:report|date) published|published(?: on)?)\s?:?\s(?=([^\n]{0,60}))", RegexOptions.IgnoreCase)]
    private static partial Regex Announcement();

    [GeneratedRegex(@"\b(?:1(?=9)|2(?=0))[0-9]{3}\b")]
    private static partial Regex TitleYear();
}
