namespace LetterLint.Text;

/// <summary>Looks up places in ascending order.</summary>
internal static class Ascending
{
    /// <summary>Which of the places is the last at or before the offset; -1 where none is.</summary>
    public static int LastUpTo(int[] places, int offset)
    {
        var (low, high) = (0, places.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = places[middle] <= offset ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
