using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace LetterLint.Evidence;

/// <summary>
/// What stems mean, as vectors: the closer in direction two are, the more alike in meaning. A plain sum over a sentence tells its meaning,
/// for frequent stems are short. rules/meaning/word-vectors.bin, made by the program in tests/LetterLint.Vectors, is read when first asked for.
/// </summary>
internal sealed class WordVectors
{
    private const int HeaderLength = 8;
    private static readonly Lazy<WordVectors> Shared = new(() => new WordVectors(Bytes()));

    private readonly byte[] _bytes;
    private readonly int _count;
    private readonly int _ends;
    private readonly int _rows;
    private readonly int _stems;

    private WordVectors(byte[] bytes)
    {
        _bytes = bytes;
        _count = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        Dimensions = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4));
        _ends = HeaderLength + (_count * sizeof(float));
        _rows = _ends + ((_count + 1) * sizeof(int));
        _stems = _rows + (_count * Dimensions);
    }

    public static WordVectors BuiltIn => Shared.Value;

    /// <summary>How many numbers a vector has.</summary>
    public int Dimensions { get; }

    /// <summary>The vector of a stem, or null.</summary>
    public float[]? Of(string stem)
    {
        var (from, to) = (0, _count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            var order = Compare(stem, middle);
            if (order == 0)
            {
                return Row(middle);
            }

            (from, to) = order < 0 ? (from, middle) : (middle + 1, to);
        }

        return null;
    }

    private float[] Row(int at)
    {
        var scale = BinaryPrimitives.ReadSingleLittleEndian(_bytes.AsSpan(HeaderLength + (at * sizeof(float))));
        var row = MemoryMarshal.Cast<byte, sbyte>(_bytes.AsSpan(_rows + (at * Dimensions), Dimensions));
        var vector = new float[Dimensions];
        for (var d = 0; d < vector.Length; d++)
        {
            vector[d] = row[d] * scale;
        }

        return vector;
    }

    private int Compare(string stem, int at)
    {
        var other = _bytes.AsSpan((_stems + End(at))..(_stems + End(at + 1)));
        for (var i = 0; i < stem.Length && i < other.Length; i++)
        {
            if (stem[i] != other[i])
            {
                return stem[i] - other[i];
            }
        }

        return stem.Length - other.Length;
    }

    private int End(int at) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(_ends + (at * sizeof(int))));

    private static byte[] Bytes()
    {
        using var stream = typeof(WordVectors).Assembly.GetManifestResourceStream("meaning/word-vectors.bin")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
