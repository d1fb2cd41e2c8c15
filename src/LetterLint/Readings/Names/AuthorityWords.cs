using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>The words around the name of an authority: “London Borough of”, “Metropolitan District Council”.</summary>
internal static class AuthorityWords
{
    private static readonly HashSet<string> Before = new(StringComparer.Ordinal)
    {
        "the", "london", "royal", "metropolitan", "borough", "city", "county", "district", "council", "corporation", "and",
    };

    private static readonly HashSet<string> After = new(StringComparer.Ordinal)
    {
        "council", "councils", "county", "city", "borough", "metropolitan", "district", "unitary", "authority", "mbc", "mdc", "cbc", "bc", "cc", "corporation", "local", "childrens", "services", "area", "partnership", "trust",
    };

    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "county", "city", "borough", "metropolitan", "district", "unitary",
    };

    // Parts of many names, by which no two authorities are related.
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "north", "south", "east", "west", "central", "upon", "with", "isle", "city", "county", "greater", "thames", "riding",
    };

    /// <summary>“County”, “City”, “Metropolitan” before “Council”.</summary>
    public static bool IsKind(string word) => Kinds.Contains(word);

    /// <summary>The folded words of the name alone: “bradford” of “City of Bradford Metropolitan District Council”.</summary>
    public static string[] CoreOf(ReadOnlySpan<Word> words)
    {
        var (from, to) = (0, words.Length);
        for (var i = 0; i < to && (Before.Contains(words[i].Text) || words[i].Text == "of"); i++)
        {
            from = words[i].Text == "of" && i + 1 < to ? i + 1 : from;
        }

        while (from + 1 < to && words[from].Text == "the")
        {
            from++;
        }

        while (to > from + 1 && After.Contains(words[to - 1].Text))
        {
            to--;
        }

        // “City of London” is none of the boroughs.
        if (to == from + 1 && words[from].Text == "london")
        {
            from = 0;
        }

        var core = new string[to - from];
        for (var i = from; i < to; i++)
        {
            core[i - from] = words[i].Text;
        }

        return core;
    }

    /// <summary>Whether two names are of one authority, or of two with a name in common: “Leicester”, “Leicestershire”.</summary>
    public static bool AreRelated(string[] first, string[] second)
    {
        foreach (var one in first)
        {
            foreach (var other in second)
            {
                if (one.Length > 3 && other.Length > 3 && !Common.Contains(one) && !Common.Contains(other)
                    && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a word ends in an apostrophe and “s”.</summary>
    public static bool IsGenitive(string text, Word word) => word.Length > 2 && text[word.End - 2] is '\'' or '\u2019' && text[word.End - 1] == 's';
}
