namespace LetterLint.Text;

/// <summary>How many letters must be put in, left out, changed or exchanged with their neighbour to make one word of another.</summary>
internal static class EditDistance
{
    /// <summary>A shorter word is one slip away from too many others.</summary>
    public const int ShortestSlip = 6;

    // A longer word is no word.
    private const int Longest = 64;

    /// <summary>Whether the two words are no more than so many slips apart.</summary>
    public static bool IsWithin(string first, string second, int most) =>
        Math.Abs(first.Length - second.Length) <= most && first.Length <= Longest && second.Length <= Longest && Between(first, second) <= most;

    /// <summary>Whether a word is another one with a single slip in it.</summary>
    public static bool IsSlip(string word, string right) => right.Length >= ShortestSlip && word != right && IsWithin(word, right, 1);

    private static int Between(string first, string second)
    {
        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        var two = rows[..(Longest + 1)];
        var one = rows.Slice(Longest + 1, Longest + 1);
        var current = rows[(2 * (Longest + 1))..];
        for (var j = 0; j <= second.Length; j++)
        {
            one[j] = j;
        }

        for (var i = 1; i <= first.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var cost = first[i - 1] == second[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(one[j] + 1, current[j - 1] + 1), one[j - 1] + cost);
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                {
                    current[j] = Math.Min(current[j], two[j - 2] + 1);
                }
            }

            var last = two;
            two = one;
            one = current;
            current = last;
        }

        return one[second.Length];
    }
}
