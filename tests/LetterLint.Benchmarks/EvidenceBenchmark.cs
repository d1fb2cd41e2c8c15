using System.Globalization;
using LetterLint.Documents;
using LetterLint.Evidence;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Benchmarks;

/// <summary>Measures the evidence finder against what careful readers marked, and fits its weights on the half that is tuned on.</summary>
internal static class EvidenceBenchmark
{
    private sealed record Case(AnnotatedItem Marked, Item Item, (double[] Features, IReadOnlyList<string> Shared)[] Rows, int[] Labels, SentenceReading[] Sentences);

    public static int Run(string shared, string[] rest)
    {
        var parser = new LetterParser(FrameworkLibrary.Load());
        var cases = new List<Case>();
        var lost = 0;
        foreach (var file in Annotations.OfSeeds(shared).Concat(Annotations.Of(shared, "tests/evidence/annotations.jsonl")).GroupBy(item => item.File))
        {
            var letter = parser.Parse(Reader.Read(file.Key));
            var finder = new EvidenceFinder(letter);
            foreach (var marked in file)
            {
                var item = letter.Items.Where(item => item.Span.Overlaps(marked.Item))
                    .OrderByDescending(item => Math.Min(item.Span.End, marked.Item.End) - Math.Max(item.Span.Start, marked.Item.Start)).FirstOrDefault();
                if (item is null)
                {
                    lost++;
                    continue;
                }

                var sentences = finder.Sentences;
                var labels = sentences.Select(s => Label(s.Sentence.Span, marked)).ToArray();
                cases.Add(new Case(marked, item, finder.Compare(item), labels, sentences));
            }
        }

        Console.WriteLine($"{cases.Count} items, {lost} not found in the letter");
        var weights = Fit(cases.Where(c => c.Marked.Set != "reported half").ToArray());
        Console.WriteLine(string.Join(", ", weights.Select(w => w.ToString("0.000", CultureInfo.InvariantCulture))));
        foreach (var set in cases.GroupBy(c => c.Marked.Set))
        {
            Report(set.Key, [.. set], weights, rest.Contains("misses"));
        }

        return 0;
    }

    private static int Label(Span sentence, AnnotatedItem marked)
    {
        var best = 0;
        foreach (var (span, isStrong) in marked.Evidence)
        {
            if (span.Overlaps(sentence) && (Math.Min(span.End, sentence.End) - Math.Max(span.Start, sentence.Start)) * 2 > Math.Min(span.Length, sentence.Length))
            {
                best = Math.Max(best, isStrong ? 2 : 1);
            }
        }

        return best;
    }

    private static double[] Fit(Case[] cases)
    {
        var rows = cases.Where(c => c.Labels.Any(l => l > 0)).SelectMany(c => c.Rows.Select((row, i) => (row.Features, Label: c.Labels[i], Weight: 1.0)))
            .Where(row => row.Label != 1).ToArray();
        var n = rows[0].Features.Length;
        var w = new double[n];
        var velocity = new double[n];
        for (var step = 0; step < 3000; step++)
        {
            var gradient = new double[n];
            foreach (var (x, label, weight) in rows)
            {
                var error = weight * (Probability(w, x) - (label == 2 ? 1 : 0));
                for (var i = 0; i < n; i++)
                {
                    gradient[i] += error * x[i];
                }
            }

            for (var i = 0; i < n; i++)
            {
                velocity[i] = 0.9 * velocity[i] + gradient[i] / rows.Length + 0.00005 * w[i];
                w[i] -= 1.5 * velocity[i];
            }
        }

        return w;
    }

    private static double Probability(double[] w, double[] x)
    {
        var sum = 0.0;
        for (var i = 0; i < w.Length; i++)
        {
            sum += w[i] * x[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    private static void Report(string name, Case[] cases, double[] weights, bool misses)
    {
        foreach (var threshold in new[] { 0.2, 0.25, 0.3, 0.35, 0.4, 0.45 })
        {
            int hits = 0, wrong = 0, missed = 0, first = 0, three = 0, evidenced = 0;
            foreach (var c in cases)
            {
                var scored = c.Rows.Select((row, i) => (Score: Probability(weights, row.Features), i)).OrderByDescending(s => s.Score).ThenBy(s => s.i).ToArray();
                var links = scored.Where((s, rank) => s.Score >= threshold || (rank == 0 && s.Score > 0.08)).Select(s => s.i).ToHashSet();
                hits += links.Count(i => c.Labels[i] == 2);
                wrong += links.Count(i => c.Labels[i] == 0);
                missed += Enumerable.Range(0, c.Labels.Length).Count(i => c.Labels[i] == 2 && !links.Contains(i));
                if (c.Labels.Any(l => l == 2))
                {
                    evidenced++;
                    first += c.Labels[scored[0].i] > 0 ? 1 : 0;
                    three += scored.Take(3).Any(s => c.Labels[s.i] > 0) ? 1 : 0;
                }

                if (misses && threshold == 0.3 && name != "reported half")
                {
                    Console.WriteLine($"\nITEM {c.Item.Words.Text}");
                    foreach (var (score, i) in scored.Where(s => c.Labels[s.i] == 2 != links.Contains(s.i) && c.Labels[s.i] != 1))
                    {
                        Console.WriteLine($"   {(c.Labels[i] == 2 ? "MISSED" : "WRONG ")}{(i == scored[0].i ? " FIRST" : "")} {score:0.00} [{string.Join(' ', c.Rows[i].Shared)}] {c.Sentences[i].Sentence.Text}");
                    }
                }
            }

            var precision = (double)hits / Math.Max(1, hits + wrong);
            var recall = (double)hits / Math.Max(1, hits + missed);
            Console.WriteLine($"{name} at {threshold}: precision {precision:0.000} recall {recall:0.000} F1 {2 * precision * recall / Math.Max(1e-9, precision + recall):0.000} first {first}/{evidenced} three {three}/{evidenced}");
        }
    }
}
