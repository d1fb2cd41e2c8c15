using LetterLint.Text;

namespace LetterLint.Letters.Language;

/// <summary>Tells whether words spell an abbreviation: by their first letters in order, small words and now and then another passed over.</summary>
internal static class Initials
{
    // “MultiSystemic Therapy (MST)”: the second part of a compound gives a letter; an earlier one is chance.
    private const int ShortestFirstPart = 4;

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "at", "by", "for", "from", "in", "into", "of", "on", "or", "our", "per", "s", "the", "to", "with", "within",
    };

    /// <summary>How many words before an abbreviation may be its expansion.</summary>
    public static int Reach(string letters) => (2 * letters.Length) + 3;

    /// <summary>The word with which the expansion begins that ends with the last of the words; -1 where the words do not spell the letters.</summary>
    public static int Start(ReadOnlySpan<Word> words, string letters)
    {
        for (var from = words.Length - 1; from >= Math.Max(0, words.Length - Reach(letters)); from--)
        {
            if (Spell(words[from..], letters))
            {
                return from;
            }
        }

        return -1;
    }

    /// <summary>How many of the words, from the first on, are the shortest expansion; 0 where they do not spell the letters.</summary>
    public static int Length(ReadOnlySpan<Word> words, string letters)
    {
        for (var to = 1; to <= Math.Min(words.Length, Reach(letters)); to++)
        {
            if (Spell(words[..to], letters))
            {
                return to;
            }
        }

        return 0;
    }

    /// <summary>
    /// The word with which a miswritten expansion begins: its initials are the letters in another order, or all but one of them; else -1.
    /// </summary>
    public static int NearStart(ReadOnlySpan<Word> words, string letters)
    {
        if (letters.Length < 3)
        {
            return -1;
        }

        var initials = "";
        for (var from = words.Length - 1; from >= Math.Max(0, words.Length - Reach(letters)) && initials.Length <= letters.Length; from--)
        {
            if (Small.Contains(words[from].Text))
            {
                continue;
            }

            initials = words[from].Text[0] + initials;
            if (initials.Length == letters.Length && (initials.Order().SequenceEqual(letters.Order()) || (initials[0] == letters[0] && Differences(initials, letters) == 1)))
            {
                return from;
            }
        }

        return -1;
    }

    private static int Differences(string one, string other) => one.Where((letter, i) => letter != other[i]).Count();

    /// <summary>Whether all the words together spell all the letters, the first word giving the first letter.</summary>
    private static bool Spell(ReadOnlySpan<Word> words, string letters)
    {
        if (words[0].Text[0] != letters[0])
        {
            return false;
        }

        // For every number of words passed over, which numbers of letters can have been spelled so far.
        var mayPass = letters.Length > 2 ? 1 : 0;
        var reached = new bool[2, letters.Length + 1];
        Take(words[0].Text, reached, 0, 0, letters);
        for (var i = 1; i < words.Length; i++)
        {
            var next = new bool[2, letters.Length + 1];
            var isSmall = Small.Contains(words[i].Text);
            for (var passed = 0; passed <= mayPass; passed++)
            {
                for (var spelled = 1; spelled <= letters.Length; spelled++)
                {
                    if (!reached[passed, spelled])
                    {
                        continue;
                    }

                    Take(words[i].Text, next, passed, spelled, letters);
                    if (isSmall)
                    {
                        next[passed, spelled] = true;
                    }
                    else if (passed < mayPass)
                    {
                        next[passed + 1, spelled] = true;
                    }
                }
            }

            reached = next;
        }

        return reached[0, letters.Length] || reached[1, letters.Length];
    }

    private static void Take(string word, bool[,] reached, int passed, int spelled, string letters)
    {
        if (spelled == letters.Length || word[0] != letters[spelled])
        {
            return;
        }

        reached[passed, ++spelled] = true;
        for (var at = ShortestFirstPart; at < word.Length && spelled < letters.Length; at++)
        {
            if (word[at] == letters[spelled])
            {
                reached[passed, ++spelled] = true;
            }
        }
    }
}
