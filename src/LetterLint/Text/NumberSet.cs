namespace LetterLint.Text;

/// <summary>A set of small numbers, one bit each: those of terms are compared by the ten thousand.</summary>
internal sealed class NumberSet
{
    private ulong[] _bits = [];

    public NumberSet(params ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
        {
            Add(number);
        }
    }

    public void Add(int number)
    {
        if (number >> 6 >= _bits.Length)
        {
            var bits = new ulong[(number >> 6) + 4];
            Array.Copy(_bits, bits, _bits.Length);
            _bits = bits;
        }

        _bits[number >> 6] |= 1UL << number;
    }

    public bool Contains(int number) => number >> 6 < _bits.Length && (_bits[number >> 6] & (1UL << number)) != 0;

    /// <summary>Whether it has any of the numbers.</summary>
    public bool HasAny(int[] numbers)
    {
        foreach (var number in numbers)
        {
            if (Contains(number))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many of the numbers it has.</summary>
    public int Count(int[] numbers)
    {
        var count = 0;
        foreach (var number in numbers)
        {
            count += Contains(number) ? 1 : 0;
        }

        return count;
    }
}
