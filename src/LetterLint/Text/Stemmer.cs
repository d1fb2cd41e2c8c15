using System.Buffers;

namespace LetterLint.Text;

/// <summary>Takes the endings off English words, so that “improves”, “improving” and “improvement” are one term (after Porter, 1980, shortened).</summary>
public static class Stemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    // Longest first: the first that fits and leaves enough of the word is taken.
    private static readonly (string Ending, string Instead)[] Endings =
    [
        ("ational", "ate"), ("ization", "ize"), ("isation", "ise"), ("fulness", "ful"), ("iveness", "ive"), ("ousness", "ous"),
        ("biliti", "ble"), ("bility", "ble"), ("tional", "tion"), ("lessly", "less"), ("ements", "e"), ("ement", ""),
        ("ations", "ate"), ("ation", "ate"), ("ments", ""), ("ment", ""), ("ively", "ive"), ("ingly", ""), ("edly", ""),
        ("ities", ""), ("ity", ""), ("iness", "y"), ("ness", ""), ("fully", "ful"), ("ously", "ous"), ("ances", ""),
        ("ance", ""), ("ences", ""), ("ence", ""), ("ently", ""), ("antly", ""), ("ator", "ate"), ("ators", "ate"), ("ers", ""), ("ally", "al"),
        ("ably", "able"), ("ily", "y"), ("ly", ""), ("ies", "y"), ("ied", "y"), ("sses", "ss"), ("ings", ""), ("ing", ""),
        ("eed", "ee"), ("ed", ""), ("es", "e"), ("s", ""),
    ];

    /// <summary>The stem of a folded word.</summary>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length <= 3 || char.IsAsciiDigit(word[0]))
        {
            return word;
        }

        var stem = word;
        if (stem.EndsWith('s') && !stem.EndsWith("ss", StringComparison.Ordinal) && !stem.EndsWith("us", StringComparison.Ordinal)
            && !stem.EndsWith("is", StringComparison.Ordinal))
        {
            stem = stem.EndsWith("ies", StringComparison.Ordinal) && stem.Length > 4 ? stem[..^3] + "y"
                : stem.EndsWith("sses", StringComparison.Ordinal) || stem.EndsWith("shes", StringComparison.Ordinal)
                    || stem.EndsWith("ches", StringComparison.Ordinal) || stem.EndsWith("xes", StringComparison.Ordinal) ? stem[..^2]
                : stem[..^1];
        }

        foreach (var (ending, instead) in Endings)
        {
            if (stem.EndsWith(ending, StringComparison.Ordinal) && stem.Length - ending.Length + instead.Length >= 3
                && HasVowel(stem.AsSpan(0, stem.Length - ending.Length)))
            {
                stem = string.Concat(stem.AsSpan(0, stem.Length - ending.Length), instead);
                break;
            }
        }

        // “plann” from “planning”, “improve” and “improv” from its forms.
        if (stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z' or 'e'))
        {
            stem = stem[..^1];
        }

        return stem.Length > 3 && stem[^1] == 'e' ? stem[..^1] : stem.Length > 3 && stem[^1] == 'y' ? stem[..^1] + "i" : stem;
    }

    private static bool HasVowel(ReadOnlySpan<char> stem) => stem.Length >= 3 && stem.IndexOfAny(Vowels) >= 0;
}
