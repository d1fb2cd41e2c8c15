using System.Globalization;

namespace LetterLint.Text;

/// <summary>Numbers written in words: “seven”, “twenty-five”, “two hundred and fifty”.</summary>
public static class NumberWords
{
    // Humanizer reads them too, but only where a culture called “en” is, of which a program with the invariant one has none, and then for
    // 44 ms of processor time before the first word, a quarter of a whole check; it takes “one two” for 3 and “first” for 1. A test
    // has it write the numbers that are read here.
    private static readonly Dictionary<string, int> Values = ReadWords();

    /// <summary>The number that the first words are, and how many of them; null where they are none. Hyphens stand as words.</summary>
    public static (int Value, int Words)? Read(ReadOnlySpan<string> words)
    {
        if (BelowThousand(words) is not { } number)
        {
            return null;
        }

        var (value, at) = number;
        if (at == words.Length || !Is(words[at], "thousand"))
        {
            return number;
        }

        (value, at) = (value * 1000, at + 1);
        return BelowThousand(words[at..]) is { Value: >= 100 } hundreds ? (value + hundreds.Value, at + hundreds.Words) : Rest(words, value, at);
    }

    /// <summary>The number that a single folded word means: “3”, “three”, “no” and “none” for 0.</summary>
    public static bool TryParse(string word, out int number)
    {
        ArgumentNullException.ThrowIfNull(word);
        number = word is "no" or "none" ? 0 : Values.GetValueOrDefault(word, -1);
        return number >= 0 || int.TryParse(word, out number);
    }

    private static (int Value, int Words) Rest(ReadOnlySpan<string> words, int value, int at)
    {
        // “Two hundred and fifty” is one number; “a hundred, fifty of whom” is not.
        return at < words.Length && Is(words[at], "and") && BelowHundred(words[(at + 1)..]) is { } rest
            ? (value + rest.Value, at + 1 + rest.Words)
            : (value, at);
    }

    private static (int Value, int Words)? BelowThousand(ReadOnlySpan<string> words) => BelowHundred(words) switch
    {
        { } small when small.Words < words.Length && Is(words[small.Words], "hundred") => Rest(words, small.Value * 100, small.Words + 1),
        var small => small,
    };

    private static (int Value, int Words)? BelowHundred(ReadOnlySpan<string> words)
    {
        if (words.IsEmpty || !Values.TryGetValue(words[0], out var value))
        {
            return null;
        }

        var unit = words.Length > 2 && words[1] == "-" ? 2 : 1;
        return value >= 20 && words.Length > unit && Values.TryGetValue(words[unit], out var units) && units < 10
            ? (value + units, unit + 1)
            : (value, 1);
    }

    private static Dictionary<string, int> ReadWords()
    {
        using var text = new StreamReader(typeof(NumberWords).Assembly.GetManifestResourceStream("vocabulary/number-words.txt")!);
        var values = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        while (text.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                var words = line.Split(' ');
                foreach (var word in words[1..])
                {
                    values[word] = int.Parse(words[0], CultureInfo.InvariantCulture);
                }
            }
        }

        return values;
    }

    private static bool Is(string word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
