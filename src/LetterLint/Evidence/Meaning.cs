using System.Diagnostics.CodeAnalysis;
using System.Runtime.Intrinsics;

namespace LetterLint.Evidence;

/// <summary>Arithmetic on vectors of meaning.</summary>
internal static class Meaning
{
    /// <summary>The sum of vectors; null where there are none.</summary>
    public static float[]? Sum(IEnumerable<float[]?> vectors)
    {
        float[]? sum = null;
        foreach (var vector in vectors)
        {
            if (vector is not null)
            {
                sum ??= new float[vector.Length];
                Add(sum, vector);
            }
        }

        return sum;
    }

    /// <summary>The vector at length one.</summary>
    [return: NotNullIfNotNull(nameof(vector))]
    public static float[]? Unit(float[]? vector)
    {
        if (vector is null)
        {
            return null;
        }

        var length = MathF.Sqrt(Math.Max(Dot(vector, vector), 1e-12f));
        return Array.ConvertAll(vector, value => value / length);
    }

    /// <summary>How alike two directions are, from -1 to 1; 0 where one is not known.</summary>
    public static double Likeness(float[]? one, float[]? other) => one is null || other is null ? 0 : Dot(one, other);

    private static void Add(float[] sum, float[] vector)
    {
        for (var d = 0; d < sum.Length; d++)
        {
            sum[d] += vector[d];
        }
    }

    // Four at a time on every machine: the same letter gives the same figures everywhere.
    private static float Dot(float[] one, float[] other)
    {
        var sum = Vector128<float>.Zero;
        var d = 0;
        for (; d + Vector128<float>.Count <= one.Length; d += Vector128<float>.Count)
        {
            sum += Vector128.Create(one, d) * Vector128.Create(other, d);
        }

        var dot = Vector128.Sum(sum);
        for (; d < one.Length; d++)
        {
            dot += one[d] * other[d];
        }

        return dot;
    }
}
