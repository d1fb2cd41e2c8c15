namespace LetterLint.Text;

/// <summary>Numbers written in words: “seven”, “twenty-five”, “two hundred and fifty”.</summary>
public static class NumberWords
{
    private static readonly Dictionary<string, int> Small = new(StringComparer.OrdinalIgnoreCase)
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
    };

    private static readonly Dictionary<string, int> Tens = new(StringComparer.OrdinalIgnoreCase)
    {
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fourty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    };

    /// <summary>The number that the first words are, and how many of them; null where they are none. Hyphens stand as words.</summary>
    public static (int Value, int Words)? Read(ReadOnlySpan<string> words)
    {
        if (BelowHundred(words) is not { } small)
        {
            return null;
        }

        var (value, at) = small;
        if (at < words.Length && Is(words[at], "hundred"))
        {
            (value, at) = (value * 100, at + 1);
            (value, at) = Rest(words, value, at);
        }

        if (at < words.Length && Is(words[at], "thousand"))
        {
            (value, at) = (value * 1000, at + 1);
            (value, at) = Rest(words, value, at);
        }

        return (value, at);
    }

    /// <summary>The number that a single folded word means: “3”, “three”, “no” and “none” for 0.</summary>
    public static bool TryParse(string word, out int number)
    {
        ArgumentNullException.ThrowIfNull(word);
        number = word is "no" or "none" ? 0 : Small.GetValueOrDefault(word, Tens.GetValueOrDefault(word, -1));
        return number >= 0 || int.TryParse(word, out number);
    }

    private static (int Value, int Words) Rest(ReadOnlySpan<string> words, int value, int at)
    {
        // “Two hundred and fifty” is one number; “a hundred, fifty of whom” is not.
        return at < words.Length && Is(words[at], "and") && BelowHundred(words[(at + 1)..]) is { } rest
            ? (value + rest.Value, at + 1 + rest.Words)
            : (value, at);
    }

    private static (int Value, int Words)? BelowHundred(ReadOnlySpan<string> words)
    {
        if (words.IsEmpty)
        {
            return null;
        }

        if (Small.TryGetValue(words[0], out var small))
        {
            return (small, 1);
        }

        if (!Tens.TryGetValue(words[0], out var tens))
        {
            return null;
        }

        var unit = words.Length > 2 && words[1] == "-" ? 2 : 1;
        return words.Length > unit && Small.TryGetValue(words[unit], out var units) && units < 10
            ? (tens + units, unit + 1)
            : (tens, 1);
    }

    private static bool Is(string word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
