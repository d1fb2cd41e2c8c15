using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>Tells whether words spell an abbreviation: by their first letters in order, small words and now and then another passed over.</summary>
/// <param name="capitals">It knows the small words.</param>
internal sealed class Initials(CapitalWords capitals)
{
    // “MultiSystemic Therapy (MST)”, “TArgeted Mental Health in Schools (TAMHS)”, “wellbeing”: what stands between is chance.
    private const int ShortestFirstPart = 4;
    private const int ShortestLastPart = 3;
    private const int FewestOfParts = 5;

    // One word in common is chance.
    private const int FewestShared = 2;
    private const int FewestOthers = 2;

    // First parts of words: “multisystemic”.
    private static readonly string[] FirstParts = ["multi", "inter", "psycho", "physio", "neuro"];

    /// <summary>How many words before an abbreviation may be its expansion.</summary>
    public static int Reach(string letters) => (2 * letters.Length) + 3;

    /// <summary>The word with which the expansion begins that ends with the last of the words; -1 where the words do not spell the letters.</summary>
    /// <param name="text">The text of the words: a capital within one begins a part of it.</param>
    /// <param name="words">The words.</param>
    /// <param name="letters">The letters of the abbreviation, folded.</param>
    public int Start(string text, ReadOnlySpan<Word> words, string letters)
    {
        var within = new Within(text);
        var exact = ExactStart(words, letters);
        for (var from = words.Length - 1; exact < 0 && from >= Math.Max(0, words.Length - Reach(letters)); from--)
        {
            if (from < words.Length - 1 && Spell(words[from..], letters, within))
            {
                return from;
            }
        }

        return exact;
    }

    /// <summary>The same where every letter begins a word and only small words are passed over.</summary>
    public int ExactStart(ReadOnlySpan<Word> words, string letters)
    {
        for (var from = words.Length - 1; from >= Math.Max(0, words.Length - Reach(letters)); from--)
        {
            if (Spell(words[from..], letters, null))
            {
                return from;
            }
        }

        return -1;
    }

    /// <summary>How many of the words, from the first on, spell the letters exactly; 0 where they do not.</summary>
    public int ExactLength(ReadOnlySpan<Word> words, string letters)
    {
        for (var to = 1; to <= Math.Min(words.Length, Reach(letters)); to++)
        {
            if (Spell(words[..to], letters, null))
            {
                return to;
            }
        }

        return 0;
    }

    /// <summary>
    /// The word with which a miswritten expansion begins; else -1. Its initials are the letters with one of them wrong, one missing, or two
    /// exchanged; what looks less alike is the name of something, as “The Children's Hub (CHUB)”.
    /// </summary>
    public int NearStart(ReadOnlySpan<Word> words, string letters)
    {
        if (letters.Length < 3)
        {
            return -1;
        }

        var initials = "";
        for (var from = words.Length - 1; from >= Math.Max(0, words.Length - Reach(letters)) && initials.Length < letters.Length; from--)
        {
            if (capitals.IsSmall(words[from].Text))
            {
                continue;
            }

            initials = words[from].Text[0] + initials;
            if (IsNear(initials, letters))
            {
                return from;
            }
        }

        return -1;
    }

    /// <summary>
    /// The word with which words begin that mean to be a known expansion and are another, “multi-agency assessment panel (MASH)”, or lack a word within it,
    /// “youth service (YOS)”; else -1. What lacks its first words or its last goes on around the bracket.
    /// </summary>
    public int KnownStart(ReadOnlySpan<Word> words, IReadOnlyList<string> known, int reach)
    {
        var (first, shared, others, lastOther) = (-1, 0, 0, 0);
        for (var i = words.Length - 1; i >= Math.Max(0, words.Length - reach) && !capitals.IsDeterminer(words[i].Text); i--)
        {
            var stem = Stemmer.Stem(words[i].Text);
            if (known.Any(word => Stemmer.Stem(word) == stem))
            {
                (first, shared, others) = (i, shared + 1, lastOther);
            }
            else if (!capitals.IsSmall(words[i].Text))
            {
                lastOther++;
            }
        }

        return shared >= FewestShared && shared < known.Count && (others >= FewestOthers || (words[first].Text == known[0] && words[^1].Text.TrimEnd('s') == known[^1])) ? first : -1;
    }

    /// <summary>Whether the words have these initials in some order, small words left out.</summary>
    public bool AreThose(ReadOnlySpan<Word> words, string letters)
    {
        var initials = new List<char>();
        foreach (var word in words)
        {
            if (!capitals.IsSmall(word.Text))
            {
                initials.Add(word.Text[0]);
            }
        }

        return initials.Order().SequenceEqual(letters.Order());
    }

    private static bool IsNear(string initials, string letters)
    {
        if (initials.Length == letters.Length)
        {
            var wrong = Enumerable.Range(0, letters.Length).Where(i => initials[i] != letters[i]).ToArray();
            return (wrong.Length == 1 && wrong[0] > 0)
                || (wrong is [var one, var other] && initials[one] == letters[other] && initials[other] == letters[one])
                || (initials[0] == letters[0] && initials.Order().SequenceEqual(letters.Order()));
        }

        // Neither the first letter nor the last.
        return letters.Length > 3 && initials.Length == letters.Length - 1
            && Enumerable.Range(1, letters.Length - 2).Any(i => initials == letters.Remove(i, 1));
    }

    /// <summary>Whether all the words together spell all the letters, the first word giving the first letter.</summary>
    private bool Spell(ReadOnlySpan<Word> words, string letters, Within? within)
    {
        if (!Begins(words[0].Text, letters[0]))
        {
            return false;
        }

        // For every number of words passed over, which numbers of letters can have been spelled so far.
        var mayPass = letters.Length > 2 && within is not null ? 1 : 0;
        var reached = new bool[2, letters.Length + 1];
        Take(words[0], reached, 0, 0, letters, within, isFirst: true);
        for (var i = 1; i < words.Length; i++)
        {
            var next = new bool[2, letters.Length + 1];
            var isSmall = capitals.IsSmall(words[i].Text);
            for (var passed = 0; passed <= mayPass; passed++)
            {
                for (var spelled = 1; spelled <= letters.Length; spelled++)
                {
                    if (!reached[passed, spelled])
                    {
                        continue;
                    }

                    Take(words[i], next, passed, spelled, letters, within);
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

    private static void Take(Word word, bool[,] reached, int passed, int spelled, string letters, Within? within, bool isFirst = false)
    {
        if (spelled == letters.Length || !Begins(word.Text, letters[spelled]))
        {
            return;
        }

        reached[passed, ++spelled] = true;
        for (var at = 1; within is not null && at < word.Text.Length && spelled < letters.Length; at++)
        {
            if (word.Text[at] == letters[spelled] && (within.BeginsPart(word, at) || (isFirst && at == 1 && letters.Length >= FewestOfParts)))
            {
                reached[passed, ++spelled] = true;
            }
        }
    }

    // “things you should know (TUSK)”, “Youth Exploitation Hub (YXH)”.
    private static bool Begins(string word, char letter) => word[0] == letter
        || (letter == 'u' && word == "you")
        || (letter == 'x' && word.StartsWith("ex", StringComparison.Ordinal));

    /// <summary>Tells where a part of a word begins: at a capital, or where another word of the language stands.</summary>
    private sealed class Within(string text)
    {
        public bool BeginsPart(Word word, int at) =>
            (at < word.Length && char.IsUpper(text[word.Start + at])) || (at >= ShortestFirstPart && ((word.Length - at >= ShortestLastPart && EnglishWords.Common.Has(word.Text.AsSpan(at))) || Array.IndexOf(FirstParts, word.Text[..at]) >= 0));
    }
}
