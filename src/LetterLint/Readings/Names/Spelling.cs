using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>A name as the letter spells it, wherever it does.</summary>
internal sealed class Spelling(Phrase words, PersonWords known)
{
    private static readonly HashSet<string> Inside = new(StringComparer.Ordinal)
    {
        "and", "for", "in", "of", "to", "with", "on",
    };

    // A shorter word is two slips away from too many others.
    private const int ShortestMisspelt = 7;

    // Fewer words that change places make another name.
    private const int FewestExchanged = 4;
    private const int KeptBySlip = 3;
    private const int KeptByNamesake = 5;

    // “Judge Ann Crewe” and “Judge Crowe” may be two.
    private const int ShortestAlone = 6;

    public Phrase Name => words;

    public List<Phrase> Places { get; } = [];

    public Word[] Words { get; } = LetterLint.Text.Words.Of(words.Text);

    public string Squeezed => string.Concat(Array.ConvertAll(Words, word => word.Text));

    /// <summary>The name as it is spoken, figures and letters for words written out: “Voice4U”, “Voice 4 You”.</summary>
    public string Sound => Squeezed.Replace("4", "for", StringComparison.Ordinal).Replace("2", "to", StringComparison.Ordinal).Replace("you", "u", StringComparison.Ordinal);

    public Person? Person { get; } = Person.At(words, least: 1, known);

    public bool IsReported { get; set; }

    /// <summary>What it has in common with names that differ in one word, in small words or in how they are parted.</summary>
    public IEnumerable<string> Keys()
    {
        var texts = Array.ConvertAll(Person is { Title: not null, Names.Count: > 1 } ? Words[1..] : Words, word => word.Text);
        yield return string.Concat(texts);
        yield return "~" + Sound;
        if (Person is { Whole: [.., var last] })
        {
            // A slip leaves the beginning of a last name as it is, or the end.
            yield return "<" + last[..Math.Min(last.Length, KeptBySlip)];
            yield return ">" + last[^Math.Min(last.Length, KeptBySlip)..];
        }

        yield return "#" + string.Join(' ', Array.ConvertAll(Array.FindAll(texts, text => !Inside.Contains(text)), text => text.TrimEnd('s')).Order(StringComparer.Ordinal));
        yield return string.Join(' ', Array.FindAll(texts, text => !Inside.Contains(text)));
        for (var i = 0; i < texts.Length; i++)
        {
            yield return $"{string.Join(' ', texts[..i])}*{string.Join(' ', texts[(i + 1)..])}";
        }
    }

    /// <summary>Whether two names differ in an ending, a letter, an apostrophe, a hyphen or a small word, and not in the last word.</summary>
    public static bool AreOneThing(Spelling first, Spelling second)
    {
        var (one, two) = (first.Words, second.Words);
        if (first.Squeezed == second.Squeezed)
        {
            return !string.Equals(first.Name.Text.Replace("& ", "and ", StringComparison.Ordinal), second.Name.Text.Replace("& ", "and ", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        }

        if (first.Sound == second.Sound)
        {
            return true;
        }

        // “Speak2Us”, “Speak2U”
        if (one.Length == 1 && two.Length == 1)
        {
            return MayBeSlip(one[0].Text, two[0].Text);
        }

        if (one.Length >= FewestExchanged && one[^1].Text == two[^1].Text && HaveSameWords(one, two))
        {
            return true;
        }

        if (one.Length == two.Length)
        {
            var differing = -1;
            for (var i = 0; i < one.Length; i++)
            {
                if (one[i].Text != two[i].Text)
                {
                    if (differing >= 0)
                    {
                        return false;
                    }

                    differing = i;
                }
            }

            // “Northmere's Safeguarding Children Board” is that of Northmere; “Children's Board” and “Children Board” are one.
            var isGenitive = differing == 0 && !one[0].Text.StartsWith("children", StringComparison.Ordinal) && (AuthorityWords.IsGenitive(first.Name.Text, one[0]) || AuthorityWords.IsGenitive(second.Name.Text, two[0]));
            return differing >= 0 && differing < one.Length - 1 && !isGenitive && first.MayBe(one[differing].Text, two[differing].Text);
        }

        var (longer, shorter) = one.Length > two.Length ? (one, two) : (two, one);
        return longer.Length == shorter.Length + 1 && longer.Length > 3 && LacksSmallWord(longer, shorter);
    }

    /// <summary>“Children and Young People's Plan”, “Young People and Children's Plan”.</summary>
    private static bool HaveSameWords(Word[] one, Word[] two)
    {
        string[] first = [.. Stems(one)];
        string[] second = [.. Stems(two)];
        return !first.SequenceEqual(second, StringComparer.Ordinal)
            && first.Order(StringComparer.Ordinal).SequenceEqual(second.Order(StringComparer.Ordinal), StringComparer.Ordinal);

        static IEnumerable<string> Stems(Word[] words) => words.Select(word => word.Text).Where(word => !Inside.Contains(word)).Select(word => word.TrimEnd('s'));
    }

    private static bool LacksSmallWord(Word[] longer, Word[] shorter)
    {
        var skipped = false;
        for (var (i, j) = (0, 0); i < longer.Length; i++)
        {
            if (j < shorter.Length && longer[i].Text == shorter[j].Text)
            {
                j++;
            }
            else if (!skipped && i > 0 && longer[i].Text is "and" or "for" or "of")
            {
                skipped = true;
            }
            else
            {
                return false;
            }
        }

        return skipped;
    }

    /// <summary>Whether two words may be one that is written in two ways.</summary>
    private bool MayBe(string one, string two)
    {
        var (longer, shorter) = one.Length > two.Length ? (one, two) : (two, one);
        return shorter.Length > 3 && !known.Telling.Contains(one) && !known.Telling.Contains(two) && !char.IsAsciiDigit(one[^1]) && !char.IsAsciiDigit(two[^1])
            && ((longer.Length - shorter.Length <= 3 && longer.StartsWith(shorter, StringComparison.Ordinal)) || (shorter.Length > 4 && one[0] == two[0] && (EditDistance.IsWithin(one, two, 1) || Stemmer.Stem(one) == Stemmer.Stem(two)))
                || IsMisspelt(shorter, longer) || known.SoundAlike(one, two));
    }

    /// <summary>“Lantern”, “Lanthorn”: two slips within a word that begins and ends as the other, and is none of the language.</summary>
    private static bool IsMisspelt(string shorter, string longer) =>
        shorter.Length >= ShortestMisspelt && shorter[..KeptBySlip] == longer[..KeptBySlip] && shorter[^2..] == longer[^2..] && EditDistance.IsWithin(shorter, longer, 2)
        && !(EnglishWords.Common.Has(shorter) && EnglishWords.Common.Has(longer));

    /// <summary>Whether two names of one word, with a figure or a capital within, differ in a letter and in no figure.</summary>
    private static bool MayBeSlip(string one, string two) =>
        Math.Min(one.Length, two.Length) >= ShortestMisspelt && EditDistance.IsWithin(one, two, 1) && one.Where(char.IsAsciiDigit).SequenceEqual(two.Where(char.IsAsciiDigit));

    /// <summary>Whether two people have one name but for a letter or two.</summary>
    public static bool AreOnePerson(Spelling first, Spelling second)
    {
        if (first.Person is not { } one || second.Person is not { } two)
        {
            return false;
        }

        var (names, others) = (one.Whole, two.Whole);

        // “Mrs Joan Lattimer”, “Mrs Latimer”
        if (names.Count != others.Count && Math.Min(names.Count, others.Count) == 1)
        {
            return Math.Max(names[^1].Length, others[^1].Length) >= ShortestAlone && (one.Title is null || two.Title is null || one.Title == two.Title) && names[^1] != others[^1] && AreNamesakes(names[^1], others[^1]);
        }

        if (names.Count != others.Count || (names.Count == 1 && (one.Title is null || one.Title != two.Title)))
        {
            return false;
        }

        var differing = -1;
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] != others[i])
            {
                if (differing >= 0)
                {
                    return false;
                }

                differing = i;
            }
        }

        return differing >= 0 && (AreOneName(names[differing], others[differing]) || (differing == names.Count - 1 && IsSlipOfLast(names, others)));
    }

    /// <summary>“Dominic Farrow”, “Dominic Farrar”: two slips in a last name behind the same long first name.</summary>
    private static bool IsSlipOfLast(IReadOnlyList<string> names, IReadOnlyList<string> others) =>
        names.Count > 1 && names[0].Length >= ShortestAlone && names[^1].Length >= ShortestAlone && names[^1].Length == others[^1].Length
        && names[^1][..KeptBySlip] == others[^1][..KeptBySlip] && EditDistance.IsWithin(names[^1], others[^1], 2);

    /// <summary>“Ms Ashwood”, where the letter has a Margaret Ashworth: a last name alone that ends in another way than the one it begins as.</summary>
    public static bool AreNamesakes(string one, string two) => AreOneName(one, two)
        || (Math.Min(one.Length, two.Length) >= ShortestMisspelt && Math.Abs(one.Length - two.Length) <= 1 && one.AsSpan().CommonPrefixLength(two) >= KeptByNamesake);

    // “Jan” and “Jane” are two, “Winstanley” and “Winstarley” one.
    public static bool AreOneName(string one, string two) => Math.Min(one.Length, two.Length) > 4 && EditDistance.IsWithin(one, two, one.Length > 7 ? 2 : 1);
}
