namespace LetterLint.Text;

/// <summary>Whole numbers in figures or in words.</summary>
public static class NumberWords
{
    private static readonly string[] Small =
    [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    /// <summary>The number that a folded word means: “3”, “three”, “no” and “none” for 0.</summary>
    public static bool TryParse(string word, out int number)
    {
        number = word == "none" ? 0 : Array.IndexOf(Small, word);
        return number >= 0 || int.TryParse(word, out number);
    }
}
