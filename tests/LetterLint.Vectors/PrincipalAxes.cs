namespace LetterLint.Vectors;

/// <summary>The directions in which vectors differ most, by subspace iteration from a fixed start.</summary>
internal static class PrincipalAxes
{
    private const int Steps = 60;

    public static double[][] Of(double[][] vectors, int count)
    {
        var covariance = Covariance(vectors);
        var n = covariance.Length;
        var axes = new double[count][];
        for (var axis = 0; axis < count; axis++)
        {
            axes[axis] = new double[n];
            axes[axis][axis * n / count] = 1;
        }

        for (var step = 0; step < Steps; step++)
        {
            axes = Array.ConvertAll(axes, axis => Array.ConvertAll(covariance, row => Dot(row, axis)));
            MakeOrthonormal(axes);
        }

        return axes;
    }

    private static double[][] Covariance(double[][] vectors)
    {
        var n = vectors[0].Length;
        var covariance = new double[n][];
        Parallel.For(0, n, i =>
        {
            var row = covariance[i] = new double[n];
            foreach (var vector in vectors)
            {
                for (var j = 0; j < n; j++)
                {
                    row[j] += vector[i] * vector[j];
                }
            }
        });
        return covariance;
    }

    private static void MakeOrthonormal(double[][] axes)
    {
        for (var axis = 0; axis < axes.Length; axis++)
        {
            for (var earlier = 0; earlier < axis; earlier++)
            {
                var share = Dot(axes[axis], axes[earlier]);
                for (var d = 0; d < axes[axis].Length; d++)
                {
                    axes[axis][d] -= share * axes[earlier][d];
                }
            }

            var length = Math.Sqrt(Dot(axes[axis], axes[axis]));
            for (var d = 0; d < axes[axis].Length; d++)
            {
                axes[axis][d] /= length;
            }
        }
    }

    private static double Dot(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var d = 0; d < one.Length; d++)
        {
            sum += one[d] * other[d];
        }

        return sum;
    }
}
