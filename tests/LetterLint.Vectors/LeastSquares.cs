namespace LetterLint.Vectors;

/// <summary>Moves word vectors so that their sums come near to the sentences': least squares with a penalty on the move, by conjugate gradients.</summary>
internal static class LeastSquares
{
    private const int Steps = 60;

    // The shares of a sentence sum to one, so that a single word moves little; this weighs the sentences against the penalty.
    private const double SentenceWeight = 3;

    public static double[][] Fit(SentenceRow[] rows, double[][] targets, double[][] start, double penalty)
    {
        var dimensions = start[0].Length;
        var scale = ScaleOf(rows, targets, start);
        var result = Array.ConvertAll(start, vector => new double[dimensions]);
        Parallel.For(0, dimensions, d =>
        {
            var first = Array.ConvertAll(start, vector => vector[d] * scale);
            var fitted = FitOne(rows, Array.ConvertAll(targets, target => target[d]), first, penalty);
            for (var word = 0; word < fitted.Length; word++)
            {
                result[word][d] = fitted[word];
            }
        });
        return result;
    }

    /// <summary>Words are longer or shorter than their sums; one scale for all takes the difference away beforehand.</summary>
    private static double ScaleOf(SentenceRow[] rows, double[][] targets, double[][] start)
    {
        var (likeness, length) = (0.0, 0.0);
        for (var d = 0; d < start[0].Length; d++)
        {
            var sums = Sums(rows, Array.ConvertAll(start, vector => vector[d]));
            for (var row = 0; row < rows.Length; row++)
            {
                likeness += sums[row] * targets[row][d];
                length += sums[row] * sums[row];
            }
        }

        return likeness / length;
    }

    private static double[] FitOne(SentenceRow[] rows, double[] target, double[] start, double penalty)
    {
        var move = new double[start.Length];
        var sums = Sums(rows, start);
        var rest = Gather(rows, Array.ConvertAll([.. Enumerable.Range(0, rows.Length)], row => target[row] - sums[row]), start.Length);
        var direction = (double[])rest.Clone();
        var size = Dot(rest, rest);
        for (var step = 0; step < Steps && size > 1e-12; step++)
        {
            var image = Gather(rows, Sums(rows, direction), start.Length);
            for (var word = 0; word < image.Length; word++)
            {
                image[word] += penalty * direction[word];
            }

            var length = size / Dot(direction, image);
            for (var word = 0; word < image.Length; word++)
            {
                move[word] += length * direction[word];
                rest[word] -= length * image[word];
            }

            var next = Dot(rest, rest);
            for (var word = 0; word < image.Length; word++)
            {
                direction[word] = rest[word] + (next / size * direction[word]);
            }

            size = next;
        }

        return [.. start.Zip(move, (from, by) => from + by)];
    }

    private static double[] Sums(SentenceRow[] rows, double[] words)
    {
        var sums = new double[rows.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            var (numbers, shares) = (rows[row].Words, rows[row].Shares);
            for (var at = 0; at < numbers.Length; at++)
            {
                sums[row] += shares[at] * words[numbers[at]];
            }
        }

        return sums;
    }

    private static double[] Gather(SentenceRow[] rows, double[] sums, int words)
    {
        var gathered = new double[words];
        for (var row = 0; row < rows.Length; row++)
        {
            var (numbers, shares) = (rows[row].Words, rows[row].Shares);
            for (var at = 0; at < numbers.Length; at++)
            {
                gathered[numbers[at]] += SentenceWeight * shares[at] * sums[row];
            }
        }

        return gathered;
    }

    private static double Dot(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var at = 0; at < one.Length; at++)
        {
            sum += one[at] * other[at];
        }

        return sum;
    }
}
