using LetterLint.Text;

namespace LetterLint.Vectors;

/// <summary>
/// Makes word vectors whose weighted sums come near to what the model makes of whole sentences: the model's own vectors of the words,
/// centred and turned to the principal axes of sentences, then moved by least squares with a penalty on the move.
/// </summary>
internal static class Distillation
{
    private const int Dimensions = 64;
    private const double Smoothing = 1e-3;
    private const double Penalty = 1;

    // The first axes say what all inspections have in common; in part evened out, the others tell more of the subject.
    private const double Evening = 0.5;
    private const int EveryTenth = 10;

    public static void Run(Encoded encoded, string output)
    {
        var words = Centred(encoded.WordVectors);
        var sentences = Centred(encoded.SentenceVectors);
        var axes = PrincipalAxes.Of(sentences, Dimensions);
        var targets = Turned(sentences, axes);
        axes = [.. axes.Select((axis, d) =>
        {
            var spread = Math.Sqrt(targets.Average(target => target[d] * target[d]));
            return Array.ConvertAll(axis, value => value / Math.Pow(spread, Evening));
        })];
        targets = Turned(sentences, axes);
        var (stems, start, counts) = ByStem(encoded, Turned(words, axes));
        var weights = Weights(counts);
        var number = stems.Select((stem, at) => (stem, at)).ToDictionary(pair => pair.stem, pair => pair.at, StringComparer.Ordinal);
        var rows = Array.ConvertAll(encoded.Sentences, sentence => Row(sentence, number, weights));
        var seen = Enumerable.Range(0, rows.Length).Where(at => at % EveryTenth != 0 && rows[at].Words.Length > 0).ToArray();
        var unseen = Enumerable.Range(0, rows.Length).Where(at => at % EveryTenth == 0 && rows[at].Words.Length > 0).ToArray();
        var trial = LeastSquares.Fit(Pick(rows, seen), Pick(targets, seen), start, Penalty);
        Console.WriteLine($"correlation of cosines on unseen sentences: {Likeness.Of(Pick(rows, unseen), start, Pick(encoded.SentenceVectors, unseen)):0.000} before, "
            + $"{Likeness.Of(Pick(rows, unseen), trial, Pick(encoded.SentenceVectors, unseen)):0.000} after");
        var all = Enumerable.Range(0, rows.Length).Where(at => rows[at].Words.Length > 0).ToArray();
        VectorFile.Write(output, stems, LeastSquares.Fit(Pick(rows, all), Pick(targets, all), start, Penalty), weights, Dimensions);
        Console.WriteLine($"{stems.Length} stems, {new FileInfo(output).Length} bytes");
    }

    private static T[] Pick<T>(T[] of, int[] at) => Array.ConvertAll(at, i => of[i]);

    private static double[][] Centred(float[][] vectors)
    {
        var centre = new double[SentenceModel.Dimensions];
        foreach (var vector in vectors)
        {
            for (var d = 0; d < centre.Length; d++)
            {
                centre[d] += vector[d] / vectors.Length;
            }
        }

        return Array.ConvertAll(vectors, vector => vector.Select((value, d) => value - centre[d]).ToArray());
    }

    private static double[][] Turned(double[][] vectors, double[][] axes) =>
        Array.ConvertAll(vectors, vector => Array.ConvertAll(axes, axis => axis.Zip(vector, (a, b) => a * b).Sum()));

    /// <summary>The forms of a word are one row: the mean of their vectors, the frequent ones counting most.</summary>
    private static (string[] Stems, double[][] Vectors, int[] Counts) ByStem(Encoded encoded, double[][] words)
    {
        var groups = Enumerable.Range(0, words.Length).GroupBy(at => Stemmer.Stem(encoded.Words[at])).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
        var vectors = Array.ConvertAll(groups, group =>
        {
            var mean = new double[Dimensions];
            var sum = group.Sum(at => encoded.Counts[at] + 1.0);
            foreach (var at in group)
            {
                for (var d = 0; d < Dimensions; d++)
                {
                    mean[d] += words[at][d] * (encoded.Counts[at] + 1) / sum;
                }
            }

            return mean;
        });
        return (Array.ConvertAll(groups, group => group.Key), vectors, Array.ConvertAll(groups, group => group.Sum(at => encoded.Counts[at])));
    }

    /// <summary>Frequent words tell little (after Arora, Liang and Ma, 2017).</summary>
    private static double[] Weights(int[] counts)
    {
        var all = counts.Sum(count => (double)count);
        return Array.ConvertAll(counts, count => Smoothing / (Smoothing + (count / all)));
    }

    private static SentenceRow Row(string sentence, Dictionary<string, int> number, double[] weights)
    {
        var shares = new SortedDictionary<int, double>();
        foreach (var word in Text.Words.Of(sentence))
        {
            if (number.TryGetValue(Stemmer.Stem(word.Text), out var stem))
            {
                shares[stem] = shares.GetValueOrDefault(stem) + weights[stem];
            }
        }

        var whole = Math.Max(shares.Values.Sum(), 1e-9);
        return new SentenceRow([.. shares.Keys], [.. shares.Values.Select(share => share / whole)]);
    }
}

/// <summary>The share that each word has in a sentence.</summary>
internal sealed record SentenceRow(int[] Words, double[] Shares);
