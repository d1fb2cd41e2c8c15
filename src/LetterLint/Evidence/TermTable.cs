using System.Text;

namespace LetterLint.Evidence;

/// <summary>
/// How telling each term is in inspection language, and a vector of its company: terms whose vectors point the same way
/// are used of the same things. Made by the program in tests/LetterLint.Benchmarks from published reports.
/// </summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, int> _index;
    private readonly float[] _weights;
    private readonly sbyte[] _vectors;
    private readonly int _dimensions;

    private TermTable(Dictionary<string, int> index, float[] weights, sbyte[] vectors, int dimensions) =>
        (_index, _weights, _vectors, _dimensions) = (index, weights, vectors, dimensions);

    /// <summary>From 0 for a term that every document has to 1 for one that none has.</summary>
    public float WeightOf(string stem) => _index.TryGetValue(stem, out var at) ? _weights[at] : 0.5f;

    /// <summary>The place of a term's vector, or -1 for an unknown term.</summary>
    public int IndexOf(string stem) => _index.GetValueOrDefault(stem, -1);

    /// <summary>How many directions a vector has.</summary>
    public int Dimensions => _dimensions;

    /// <summary>Adds a term's vector to a sum; an unknown term adds nothing.</summary>
    public void AddTo(float[] sum, int term, float weight)
    {
        if (term < 0)
        {
            return;
        }

        var vector = _vectors.AsSpan(term * _dimensions, _dimensions);
        for (var i = 0; i < vector.Length; i++)
        {
            sum[i] += weight * vector[i];
        }
    }

    /// <summary>The cosine of two terms' vectors.</summary>
    public float Likeness(int first, int second)
    {
        if (first < 0 || second < 0)
        {
            return 0;
        }

        var sum = 0;
        var a = _vectors.AsSpan(first * _dimensions, _dimensions);
        var b = _vectors.AsSpan(second * _dimensions, _dimensions);
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        // Vectors are stored with length 127.
        return sum / (127f * 127f);
    }

    public static TermTable Load(Stream? stream)
    {
        if (stream is null)
        {
            return new TermTable([], [], [], 0);
        }

        using var reader = new BinaryReader(stream, Encoding.UTF8);
        var count = reader.ReadInt32();
        var dimensions = reader.ReadInt32();
        var index = new Dictionary<string, int>(count, StringComparer.Ordinal);
        var weights = new float[count];
        var vectors = new sbyte[count * dimensions];
        var row = new byte[dimensions];
        for (var i = 0; i < count; i++)
        {
            index[reader.ReadString()] = i;
            weights[i] = reader.ReadSingle();
            reader.BaseStream.ReadExactly(row);
            Buffer.BlockCopy(row, 0, vectors, i * dimensions, dimensions);
        }

        return new TermTable(index, weights, vectors, dimensions);
    }
}
