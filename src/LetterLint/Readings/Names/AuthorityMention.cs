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

    /// <summary>Whether nothing tells that it is the name of an authority but that it ends like that of a place.</summary>
    public bool IsLikePlace { get; init; }

    /// <summary>The names of authorities in a text.</summary>
    public static List<AuthorityMention> In(string text, ReadOnlySpan<Word> words, Authorities authorities, AuthorityLexicon lexicon)
    {
        var found = new List<AuthorityMention>();
        for (var i = 0; i < words.Length; i++)
        {
            if (char.IsUpper(text[words[i].Start]) && At(text, words, i, authorities, lexicon) is { } mention)
            {
                found.Add(mention);
                i = mention.To - 1;
            }
        }

        return found;
    }

    private static AuthorityMention? At(string text, ReadOnlySpan<Word> words, int at, Authorities authorities, AuthorityLexicon lexicon)
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
            var to = EndOfKind(text, words, end, isKnown: true, lexicon);

            // “Greater Manchester”, “Mid and South Essex” are other places.
            return (to == end && at > 0 && char.IsUpper(text[words[at - 1].Start]) && at > 1 && text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End) is " " or "-")
                || (to == end && IsPlainWord(name, words, at))
                ? null
                : new AuthorityMention(at, to, name.Words, name, to > end);
        }

        // An authority that nobody knows must be called one: “Northmere Borough Council”.
        if (lexicon.Openers.Contains(words[at].Text))
        {
            return null;
        }

        for (var end = at + 1; end < words.Length && end <= at + LongestName && IsInRun(text, words, end - 1, at); end++)
        {
            if (IsJoined(text, words, end) && lexicon.Around.IsKind(words[end].Text) && char.IsUpper(text[words[end].Start]) && EndOfKind(text, words, end, isKnown: false, lexicon) is var to && to > end)
            {
                return new AuthorityMention(at, to, Fold(words[at..end]), null, true);
            }
        }

        return LikePlace(text, words, at, lexicon);
    }

    /// <summary>“Reading, writing and mathematics”: a word of the language that no “in” makes a place.</summary>
    private static bool IsPlainWord(KnownName name, ReadOnlySpan<Word> words, int at) =>
        name.Words.Length == 1 && EnglishWords.Common.Has(name.Words[0]) && !(at > 0 && words[at - 1].Text is "in" or "of" or "to" or "across" or "within" or "from");

    /// <summary>A name that nobody knows and that no kind of council follows: one word, or several with small ones between, that ends like a place's.</summary>
    private static AuthorityMention? LikePlace(string text, ReadOnlySpan<Word> words, int at, AuthorityLexicon lexicon)
    {
        var to = EndOfRun(text, words, at);
        var last = to > at ? words[to - 1] : null;
        if (last is null)
        {
            return null;
        }

        // “Harwick Council”, “Harwick Council's leaders”.
        var isCouncil = to - at > 1 && last.Text is "council" or "councils";
        var end = isCouncil ? to - 1 : to;
        var named = words[end - 1].Text.AsSpan(0, words[end - 1].Text.Length - (AuthorityWords.IsGenitive(text, words[end - 1]) ? 1 : 0));
        var isNamed = ((lexicon.IsLikePlace(named) || (isCouncil && end - at == 1)) && !EnglishWords.Common.Has(named)) || (end - at > 2 && words[at + 1].Text is "on" or "upon" or "by" && text[words[at].End] == '-');
        var isInName = at > 1 && char.IsUpper(text[words[at - 1].Start]) && IsJoined(text, words, at);
        var isPerson = lexicon.Titles.Contains(words[at].Text) || (at > 0 && lexicon.Titles.Contains(words[at - 1].Text));
        var isOneName = end - at == 1 || lexicon.PlaceBeginnings.Contains(words[at].Text) || !char.IsUpper(text[words[at + 1].Start]);
        if (!isNamed || isInName || isPerson || !isOneName || lexicon.Openers.Contains(words[at].Text) || (end < to && !isCouncil))
        {
            return null;
        }

        var core = Fold(words[at..end]);
        core[^1] = named.ToString();
        var isKind = isCouncil || (to < words.Length && IsJoined(text, words, to) && (words[to].Text is "council" or "councils"
            || (to + 1 < words.Length && words[to].Text is "local" or "childrens" && words[to + 1].Text is "authority" or "services" or "authoritys")));
        return new AuthorityMention(at, to, core, null, isKind) { IsLikePlace = !isKind };
    }

    /// <summary>Where “Metropolitan Borough Council” ends that begins at a word; the word itself where none does.</summary>
    private static int EndOfKind(string text, ReadOnlySpan<Word> words, int at, bool isKnown, AuthorityLexicon lexicon)
    {
        var to = at;
        while (to < words.Length && IsJoined(text, words, to) && lexicon.Around.IsKind(words[to].Text) && char.IsUpper(text[words[to].Start]))
        {
            to++;
        }

        return to < words.Length && IsJoined(text, words, to) && words[to].Text is "council" or "councils" && (to > at || isKnown) ? to + 1
            : isKnown && to + 1 < words.Length && words[to].Text == "local" && words[to + 1].Text == "authority" ? to + 2
            : isKnown && to + 1 < words.Length && words[to].Text == "local" && words[to + 1].Text == "area" ? to + (to + 2 < words.Length && words[to + 2].Text == "partnership" ? 3 : 2)
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
