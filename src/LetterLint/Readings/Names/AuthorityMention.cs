using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>The name of some authority among the words of a sentence.</summary>
/// <param name="From">Its first word.</param>
/// <param name="To">The word behind its last.</param>
/// <param name="Core">Its name without “Council” and the like, folded.</param>
/// <param name="Known">What is known of it, or null.</param>
/// <param name="HasKind">Whether it is called a council or a borough, so that no mere place is meant.</param>
internal sealed record AuthorityMention(int From, int To, string[] Core, KnownName? Known, bool HasKind)
{
    private const int LongestName = 6;

    // With these a sentence begins, not a name.
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "the", "in", "at", "for", "with", "within", "across", "although", "while", "whilst", "when", "where", "as", "since", "however", "overall", "both", "and", "of", "from", "to", "under", "like", "unlike", "our", "this", "that", "former", "previous", "learning", "youth", "town", "parish", "district", "care", "skills", "local", "county", "city", "borough", "unitary",
    };

    /// <summary>The names of authorities in a text.</summary>
    public static List<AuthorityMention> In(string text, ReadOnlySpan<Word> words, Authorities authorities)
    {
        var found = new List<AuthorityMention>();
        for (var i = 0; i < words.Length; i++)
        {
            if (char.IsUpper(text[words[i].Start]) && At(text, words, i, authorities) is { } mention)
            {
                found.Add(mention);
                i = mention.To - 1;
            }
        }

        return found;
    }

    private static AuthorityMention? At(string text, ReadOnlySpan<Word> words, int at, Authorities authorities)
    {
        // “London Borough of …”
        if (at + 3 < words.Length && words[at].Text is "london" or "royal" or "metropolitan" && words[at + 1].Text == "borough" && words[at + 2].Text == "of")
        {
            var known = authorities.At(text, words, at + 3);
            var to = known is null ? EndOfRun(text, words, at + 3) : at + 3 + known.Words.Length;
            return to > at + 3 ? new AuthorityMention(at, to, known?.Words ?? Fold(words[(at + 3)..to]), known, true) : null;
        }

        if (authorities.At(text, words, at) is { } name)
        {
            var end = at + name.Words.Length;
            var to = EndOfKind(text, words, end, isKnown: true);

            // “Greater Manchester”, “Mid and South Essex” are other places.
            return to == end && at > 0 && char.IsUpper(text[words[at - 1].Start]) && at > 1 && text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End) is " " or "-"
                ? null
                : new AuthorityMention(at, to, name.Words, name, to > end);
        }

        // An authority that nobody knows must be called one: “Northmere Borough Council”.
        if (Openers.Contains(words[at].Text))
        {
            return null;
        }

        for (var end = at + 1; end < words.Length && end <= at + LongestName && IsInRun(text, words, end - 1, at); end++)
        {
            if (IsJoined(text, words, end) && AuthorityWords.IsKind(words[end].Text) && char.IsUpper(text[words[end].Start]) && EndOfKind(text, words, end, isKnown: false) is var to && to > end)
            {
                return new AuthorityMention(at, to, Fold(words[at..end]), null, true);
            }
        }

        return null;
    }

    /// <summary>Where “Metropolitan Borough Council” ends that begins at a word; the word itself where none does.</summary>
    private static int EndOfKind(string text, ReadOnlySpan<Word> words, int at, bool isKnown)
    {
        var to = at;
        while (to < words.Length && IsJoined(text, words, to) && AuthorityWords.IsKind(words[to].Text) && char.IsUpper(text[words[to].Start]))
        {
            to++;
        }

        return to < words.Length && IsJoined(text, words, to) && words[to].Text is "council" or "councils" && (to > at || isKnown) ? to + 1
            : isKnown && to + 1 < words.Length && words[to].Text == "local" && words[to + 1].Text == "authority" ? to + 2
            : at;
    }

    /// <summary>Where a run of capitals ends, small words between them included.</summary>
    private static int EndOfRun(string text, ReadOnlySpan<Word> words, int at)
    {
        var end = at;
        for (var i = at; i < words.Length && i < at + LongestName && (i == at || IsJoined(text, words, i)); i++)
        {
            if (char.IsUpper(text[words[i].Start]))
            {
                end = i + 1;
            }
            else if (words[i].Text is not ("and" or "upon" or "on" or "with"))
            {
                break;
            }
        }

        return end;
    }

    private static bool IsInRun(string text, ReadOnlySpan<Word> words, int at, int first) =>
        (at == first || IsJoined(text, words, at)) && (char.IsUpper(text[words[at].Start]) || words[at].Text is "and" or "upon" or "on" or "with" || (at > first && text[words[at].Start - 1] == '-'));

    private static bool IsJoined(string text, ReadOnlySpan<Word> words, int at) => text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End) is " " or "-";

    private static string[] Fold(ReadOnlySpan<Word> words)
    {
        var core = new string[words.Length];
        for (var i = 0; i < core.Length; i++)
        {
            core[i] = words[i].Text;
        }

        return core;
    }
}
