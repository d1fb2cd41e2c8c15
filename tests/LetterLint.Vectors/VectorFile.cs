using System.Text;

namespace LetterLint.Vectors;

/// <summary>Writes what src/LetterLint/Evidence/WordVectors.cs reads: little-endian, the stems in ordinal order.</summary>
internal static class VectorFile
{
    /// <summary>Writes each vector times the weight of its stem, so that a plain sum is the sentence's vector: eight bits a value and one scale a row.</summary>
    public static void Write(string path, string[] stems, double[][] vectors, double[] weights, int dimensions)
    {
        using var file = new BinaryWriter(File.Create(path), Encoding.ASCII);
        file.Write(stems.Length);
        file.Write(dimensions);
        var scales = vectors.Zip(weights, (vector, weight) => weight * vector.Max(Math.Abs) / sbyte.MaxValue).ToArray();
        foreach (var scale in scales)
        {
            file.Write((float)scale);
        }

        var end = 0;
        foreach (var stem in stems)
        {
            file.Write(end);
            end += stem.Length;
        }

        file.Write(end);
        foreach (var vector in vectors)
        {
            var most = vector.Max(Math.Abs);
            foreach (var value in vector)
            {
                file.Write((sbyte)Math.Round(value / most * sbyte.MaxValue));
            }
        }

        foreach (var stem in stems)
        {
            file.Write(Encoding.ASCII.GetBytes(stem));
        }
    }
}
