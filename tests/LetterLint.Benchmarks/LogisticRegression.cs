namespace LetterLint.Benchmarks;

/// <summary>Fits weights by Newton's method with a small penalty: the same rows give the same weights.</summary>
internal static class LogisticRegression
{
    public static double[] Fit(IReadOnlyList<(double[] Features, double Label)> rows, double penalty)
    {
        var n = rows[0].Features.Length;
        var weights = new double[n];
        for (var step = 0; step < 25; step++)
        {
            var gradient = new double[n];
            var curvature = new double[n, n];
            foreach (var (x, label) in rows)
            {
                var chance = Chance(weights, x);
                var spread = Math.Max(chance * (1 - chance), 1e-6);
                for (var i = 0; i < n; i++)
                {
                    if (x[i] == 0)
                    {
                        continue;
                    }

                    gradient[i] += (label - chance) * x[i];
                    for (var j = 0; j <= i; j++)
                    {
                        curvature[i, j] += spread * x[i] * x[j];
                    }
                }
            }

            for (var i = 0; i < n; i++)
            {
                gradient[i] -= i == 0 ? 0 : penalty * weights[i];
                curvature[i, i] += penalty;
                for (var j = 0; j < i; j++)
                {
                    curvature[j, i] = curvature[i, j];
                }
            }

            var change = Solve(curvature, gradient);
            for (var i = 0; i < n; i++)
            {
                weights[i] += change[i];
            }

            if (change.Max(Math.Abs) < 1e-9)
            {
                break;
            }
        }

        return weights;
    }

    public static double Chance(double[] weights, double[] features)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * features[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    private static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        var result = (double[])right.Clone();
        for (var i = 0; i < n; i++)
        {
            for (var row = i + 1; row < n; row++)
            {
                var factor = matrix[row, i] / matrix[i, i];
                for (var column = i; column < n; column++)
                {
                    matrix[row, column] -= factor * matrix[i, column];
                }

                result[row] -= factor * result[i];
            }
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var column = i + 1; column < n; column++)
            {
                result[i] -= matrix[i, column] * result[column];
            }

            result[i] /= matrix[i, i];
        }

        return result;
    }
}
