using System.Text;
using LetterLint.Documents;
using LetterLint.Text;

namespace LetterLint.Benchmarks;

/// <summary>
/// Makes rules/vocabulary/inspection-terms.bin: for each stem of published reports its weight (inverse document frequency)
/// and its vector (positive pointwise mutual information of neighbours, reduced by subspace iteration from a fixed start).
/// The same documents give the same bytes.
/// </summary>
internal static class TermTraining
{
    private const int Window = 6;
    private const int FewestDocuments = 4;
    private const int Iterations = 12;

    public static void Run(IReadOnlyList<string> files, string output, int dimensions)
    {
        var documents = files.Select(SentencesOf).ToArray();
        var documentCounts = documents.SelectMany(sentences => sentences.SelectMany(words => words).Distinct())
            .GroupBy(stem => stem, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var terms = documentCounts.Where(term => term.Value >= FewestDocuments && !char.IsAsciiDigit(term.Key[0]) && term.Key.Length > 1)
            .Select(term => term.Key).Order(StringComparer.Ordinal).ToArray();
        var index = terms.Select((term, at) => (term, at)).ToDictionary(pair => pair.term, pair => pair.at, StringComparer.Ordinal);
        Console.Error.WriteLine($"{documents.Length} documents, {terms.Length} terms");
        var rows = Associations(documents, index);
        var vectors = Reduce(rows, terms.Length, dimensions);
        using var writer = new BinaryWriter(File.Create(output), Encoding.UTF8);
        writer.Write(terms.Length);
        writer.Write(dimensions);
        for (var i = 0; i < terms.Length; i++)
        {
            writer.Write(terms[i]);
            writer.Write((float)(Math.Log((documents.Length + 1.0) / documentCounts[terms[i]]) / Math.Log(documents.Length + 1.0)));
            var length = Math.Sqrt(vectors.Sum(column => column[i] * column[i]));
            foreach (var column in vectors)
            {
                writer.Write((sbyte)Math.Round(length == 0 ? 0 : 127 * column[i] / length));
            }
        }
    }

    private static List<string[]> SentencesOf(string file)
    {
        var document = PlainTextReader.Read(file, File.ReadAllBytes(file));
        return [.. document.Blocks.OfType<Paragraph>()
            .SelectMany(paragraph => Sentences.Split(paragraph.Prose))
            .Select(sentence => Words.Of(sentence.Text).Select(word => Stemmer.Stem(word.Text)).ToArray())];
    }

    private static List<(int Column, float Value)>[] Associations(List<string[]>[] documents, Dictionary<string, int> index)
    {
        var together = new Dictionary<long, double>();
        var totals = new double[index.Count];
        var total = 0.0;
        foreach (var sentence in documents.SelectMany(sentences => sentences))
        {
            var known = sentence.Select(stem => index.GetValueOrDefault(stem, -1)).ToArray();
            for (var i = 0; i < known.Length; i++)
            {
                for (var j = i + 1; j <= Math.Min(i + Window, known.Length - 1); j++)
                {
                    if (known[i] >= 0 && known[j] >= 0 && known[i] != known[j])
                    {
                        var weight = 1.0 / (j - i);
                        Add(known[i], known[j], weight);
                        Add(known[j], known[i], weight);
                    }
                }
            }
        }

        var rows = new List<(int Column, float Value)>[index.Count];
        foreach (var (pair, count) in together.OrderBy(entry => entry.Key))
        {
            var (row, column) = ((int)(pair / index.Count), (int)(pair % index.Count));

            // Smoothing the context by a power of 3/4 keeps rare words from looking alike.
            var information = Math.Log(count * Math.Pow(total, 0.75) / (totals[row] * Math.Pow(totals[column], 0.75)));
            if (information > 0)
            {
                (rows[row] ??= []).Add((column, (float)information));
            }
        }

        return [.. rows.Select(row => row ?? [])];

        void Add(int row, int column, double weight)
        {
            var pair = (long)row * index.Count + column;
            together[pair] = together.GetValueOrDefault(pair) + weight;
            totals[row] += weight;
            total += weight;
        }
    }

    /// <summary>The leading directions of the (nearly symmetric) matrix, each scaled by the root of its strength.</summary>
    private static double[][] Reduce(List<(int Column, float Value)>[] rows, int terms, int dimensions)
    {
        var random = new Random(20061101);
        var basis = Enumerable.Range(0, dimensions).Select(_ => Enumerable.Range(0, terms).Select(_ => random.NextDouble() - 0.5).ToArray()).ToArray();
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            Parallel.For(0, dimensions, d => basis[d] = Multiply(rows, basis[d]));
            Orthonormalise(basis);
        }

        Parallel.For(0, dimensions, d =>
        {
            var image = Multiply(rows, basis[d]);
            var strength = Math.Sqrt(Math.Sqrt(image.Sum(value => value * value)));
            basis[d] = [.. basis[d].Select(value => value * strength)];
        });
        return basis;
    }

    private static double[] Multiply(List<(int Column, float Value)>[] rows, double[] vector) =>
        [.. rows.Select(row => row.Sum(entry => entry.Value * vector[entry.Column]))];

    private static void Orthonormalise(double[][] basis)
    {
        for (var d = 0; d < basis.Length; d++)
        {
            for (var e = 0; e < d; e++)
            {
                var product = Dot(basis[d], basis[e]);
                for (var i = 0; i < basis[d].Length; i++)
                {
                    basis[d][i] -= product * basis[e][i];
                }
            }

            var length = Math.Sqrt(Dot(basis[d], basis[d]));
            for (var i = 0; i < basis[d].Length; i++)
            {
                basis[d][i] /= length;
            }
        }
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
