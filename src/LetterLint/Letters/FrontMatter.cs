using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>What stands before the text of a letter: letterhead, date, addressee, salutation.</summary>
internal sealed partial class FrontMatter
{
    // Lines of an address or a title page are shorter than this; so are few first sentences, which end in a stop.
    private const int LongestLine = 25;
    private const int ShortestSentence = 8;

    private readonly List<Passage> _lines = [];
    private bool _isTitled;

    /// <summary>Whether the text has begun.</summary>
    public bool IsOver { get; private set; }

    public DateMention? Date { get; private set; }

    public Phrase? Salutation { get; private set; }

    /// <summary>The lines between the letterhead and the salutation, without the date.</summary>
    public ImmutableArray<Phrase> Addressee
    {
        get
        {
            var from = _lines.FindLastIndex(line => Letterhead().IsMatch(line.Text)) + 1;
            return Salutation is null ? [] : [.. _lines.Skip(from).Select(line => line.Prose.Whole)];
        }
    }

    /// <summary>The title ends the front of a letter; in a report dates and names stand below it.</summary>
    public void PassTitle() => (_isTitled, IsOver) = (true, Salutation is not null);

    /// <summary>Whether the passage belongs to the front; a salutation ends the address.</summary>
    public bool Takes(Passage passage)
    {
        if (TakesAnywhere(passage))
        {
            return true;
        }

        var isText = passage.Words.Length > LongestLine || (_isTitled && passage.Words.Length > ShortestSentence && passage.Text.EndsWith('.'));
        if (isText && (_isTitled || Salutation is not null))
        {
            IsOver = true;
            return false;
        }

        if (Salutation is null)
        {
            _lines.Add(passage);
        }

        return true;
    }

    /// <summary>A date or a salutation that conversion has moved behind the title.</summary>
    public bool TakesAnywhere(Passage passage)
    {
        if (Date is null && FullDate().Match(passage.Text) is { Success: true } date)
        {
            Date = ReadDate(passage, date);
            return true;
        }

        if (Salutation is null && passage.Words.Length is >= 2 and <= 12 && passage.Words[0].Text == "dear")
        {
            Salutation = passage.Prose.Whole;
            return true;
        }

        return false;
    }

    private static DateMention ReadDate(Passage passage, Match date)
    {
        var text = $"{date.Groups["day"].Value} {date.Groups["month"].Value} {date.Groups["year"].Value}";
        return new DateMention(passage.Prose.Whole,
            DateOnly.TryParseExact(text, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);
    }

    [GeneratedRegex(@"^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>January|February|March|April|May|June|July|August|September|October|November|December),? (?<year>\d{4})$", RegexOptions.IgnoreCase)]
    private static partial Regex FullDate();

    [GeneratedRegex(@"@|\bwww\.|\bT 0\d|\bTextphone\b|\bDirect [TF]\b|\bOfsted\b|\bSW\d[A-Z] |\bWC2B 6SE\b")]
    private static partial Regex Letterhead();
}

/// <summary>“Yours sincerely”, rightly written or not.</summary>
internal static class SignOff
{
    private const int MostSlips = 2;

    public static bool Is(Passage passage) => passage.Words.Length is 2 or 3 or 4
        && passage.Words[0].Text is "yours" or "your" or "with"
        && passage.Words.Any(word => Nearest(word.Text) is not null || word.Text == "truly");

    /// <summary>The word that this one is, or was to be; null for another.</summary>
    public static string? Nearest(string word) =>
        EditDistance.IsWithin(word, "sincerely", MostSlips) ? "sincerely" : EditDistance.IsWithin(word, "faithfully", MostSlips) ? "faithfully" : null;

    /// <summary>“Yours sincerely” where something else was written for it, else null.</summary>
    public static string? Spelled(string text)
    {
        var words = Words.Of(text);
        if (words.Length != 2 || words[0].Text is not ("yours" or "your") || Nearest(words[1].Text) is not { } last)
        {
            return null;
        }

        var right = $"Yours {last}";
        return text.Equals(right, StringComparison.OrdinalIgnoreCase) ? null : right;
    }
}
