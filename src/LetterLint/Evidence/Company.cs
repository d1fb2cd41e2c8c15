namespace LetterLint.Evidence;

/// <summary>The company that the terms of a text keep in inspection language, as a direction; texts on one subject point the same way.</summary>
internal sealed class Company
{
    private readonly float[] _direction;

    private Company(float[] direction) => _direction = direction;

    /// <summary>One for each text: the sum of its terms, less what all texts of the letter have in common.</summary>
    public static Company Of(IEnumerable<(int Index, double Weight)> terms, TermTable table, float[]? common)
    {
        var sum = new float[table.Dimensions];
        foreach (var (index, weight) in terms)
        {
            table.AddTo(sum, index, (float)weight);
        }

        Normalise(sum);
        for (var i = 0; common is not null && i < sum.Length; i++)
        {
            sum[i] -= common[i];
        }

        Normalise(sum);
        return new Company(sum);
    }

    /// <summary>What texts have in common: the mean of their directions.</summary>
    public static float[] Common(IReadOnlyCollection<Company> texts, TermTable table)
    {
        var mean = new float[table.Dimensions];
        foreach (var text in texts)
        {
            for (var i = 0; i < mean.Length; i++)
            {
                mean[i] += text._direction[i] / texts.Count;
            }
        }

        return mean;
    }

    /// <summary>The cosine of the two directions.</summary>
    public double Likeness(Company other)
    {
        var product = 0f;
        for (var i = 0; i < _direction.Length; i++)
        {
            product += _direction[i] * other._direction[i];
        }

        return product;
    }

    private static void Normalise(float[] vector)
    {
        var length = MathF.Sqrt(vector.Sum(value => value * value));
        for (var i = 0; length > 0 && i < vector.Length; i++)
        {
            vector[i] /= length;
        }
    }
}
