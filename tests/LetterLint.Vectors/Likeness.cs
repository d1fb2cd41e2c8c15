namespace LetterLint.Vectors;

/// <summary>How well sums of word vectors say which sentences are alike: the correlation of their cosines with those of the model.</summary>
internal static class Likeness
{
    public static double Of(SentenceRow[] rows, double[][] words, float[][] model)
    {
        var sums = Array.ConvertAll(rows, row => Sum(row, words));
        var (one, other) = (new List<double>(), new List<double>());
        for (var first = 0; first < sums.Length; first++)
        {
            // Neighbours in the letters, which are often alike, and sentences far away, which seldom are.
            foreach (var second in (int[])[first + 1, first + 2, first + 3, first + 97, first + 531])
            {
                if (second < sums.Length)
                {
                    one.Add(Cosine(sums[first], sums[second]));
                    other.Add(Cosine(Array.ConvertAll(model[first], value => (double)value), Array.ConvertAll(model[second], value => (double)value)));
                }
            }
        }

        return Correlation(one, other);
    }

    private static double[] Sum(SentenceRow row, double[][] words)
    {
        var sum = new double[words[0].Length];
        for (var at = 0; at < row.Words.Length; at++)
        {
            for (var d = 0; d < sum.Length; d++)
            {
                sum[d] += row.Shares[at] * words[row.Words[at]][d];
            }
        }

        return sum;
    }

    private static double Cosine(double[] one, double[] other)
    {
        var (dot, first, second) = (0.0, 1e-12, 1e-12);
        for (var d = 0; d < one.Length; d++)
        {
            (dot, first, second) = (dot + (one[d] * other[d]), first + (one[d] * one[d]), second + (other[d] * other[d]));
        }

        return dot / Math.Sqrt(first * second);
    }

    private static double Correlation(List<double> one, List<double> other)
    {
        var (meanOne, meanOther) = (one.Average(), other.Average());
        var together = one.Zip(other, (a, b) => (a - meanOne) * (b - meanOther)).Sum();
        return together / Math.Sqrt(one.Sum(a => (a - meanOne) * (a - meanOne)) * other.Sum(b => (b - meanOther) * (b - meanOther)));
    }
}
