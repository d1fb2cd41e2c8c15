using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>What stands before the text of a letter: letterhead, date, addressee, salutation.</summary>
internal sealed class FrontMatter
{
    // Lines of an address or a title page are shorter than this; so are few first sentences, which end in a stop.
    private const int LongestLine = 25;
    private const int ShortestSentence = 8;
    private const int LongestDate = 6;

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
            var from = _lines.FindLastIndex(Letterhead.Is) + 1;
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
        if (Date is null && DayOf(passage) is { } day)
        {
            Date = new DateMention(passage.Prose.Whole, day.Date);
            return true;
        }

        if (Salutation is null && passage.Words.Length is >= 2 and <= 12 && passage.Words[0].Text == "dear")
        {
            Salutation = passage.Prose.Whole;
            return true;
        }

        return false;
    }

    /// <summary>The day with a year that is the whole of a passage, or null.</summary>
    private static Day? DayOf(Passage passage) => passage.Words.Length is >= 3 and <= LongestDate
        && Days.In(passage.Text, passage.Words, CalendarWords.Of(Vocabulary.BuiltIn)) is [{ Start: 0, Year: not null, First: null } day] && day.End == passage.Text.Length
            ? day
            : null;
}

/// <summary>“Yours sincerely”, rightly written or not.</summary>
internal static class SignOff
{
    private const int MostSlips = 2;

    // A leave with the name and the post of its writer on the same line is no longer.
    private const int MostWords = 14;

    public static bool Is(Passage passage) => passage.Words.Length is 2 or 3 or 4
        ? passage.Words[0].Text is "yours" or "your" or "with" && passage.Words.Any(IsLast)
        : passage.Words.Length is > 4 and <= MostWords && passage.Words[0].Text is "yours" or "your" && IsLast(passage.Words[1])
            && passage.Text.AsSpan(passage.Words[1].End).TrimStart(", ") is [var next, ..] && char.IsUpper(next);

    /// <summary>The word in which a leave ends, before the name of its writer.</summary>
    public static Word LastOf(Word[] words) => Array.Find(words, IsLast) ?? words[^1];

    private static bool IsLast(Word word) => Nearest(word.Text) is not null || word.Text == "truly";

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
