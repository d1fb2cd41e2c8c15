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
    private sealed record Case(string Set, string File, Item Item, ItemReading Reading, Coverage[] Covers, double[][] Alone, int[] Labels, SentenceReading[] Sentences);

    public static int Run(string shared, string[] rest)
    {
        var (cases, lost) = Cases(shared, rest.Contains("raw") ? null : "tests/evidence/seed-amendments.jsonl");
        Console.WriteLine($"{cases.Count} items, {lost} not found in the letter");
        foreach (var without in rest.Where(option => option.StartsWith("without=", StringComparison.Ordinal)).SelectMany(option => option[8..].Split(',')))
        {
            foreach (var row in cases.SelectMany(c => c.Alone))
            {
                row[Array.IndexOf(Comparison.Alone, without)] = 0;
            }
        }

        var penalty = rest.Select(option => double.TryParse(option, CultureInfo.InvariantCulture, out var value) ? value : 0).FirstOrDefault(value => value > 0, 2);
        var tuned = cases.Where(c => c.Set != "reported half").ToArray();

        // Every letter is scored with weights that were fitted without it.
        var folds = tuned.GroupBy(c => c.File).SelectMany(fold =>
        {
            var weights = Fit(tuned.Where(c => c.File != fold.Key).ToArray(), penalty);
            return fold.Select(c => (Case: c, Scores: Scores(c, weights)));
        }).ToArray();
        var all = Fit(tuned, penalty);
        if (rest.Contains("weights"))
        {
            foreach (var (name, weight) in Comparison.Alone.Zip(all.Alone).Concat(Comparison.InParagraph.Zip(all.InParagraph)))
            {
                Console.WriteLine($"  {name}: {weight:0.00}");
            }
        }

        foreach (var set in folds.GroupBy(c => c.Case.Set))
        {
            Report(set.Key + " (left out)", [.. set], rest.Contains("misses"));
        }

        foreach (var set in cases.GroupBy(c => c.Set))
        {
            if (set.Key != "reported half" || rest.Contains("reported"))
            {
                Report(set.Key, [.. set.Select(c => (c, Scores(c, all)))], false);
            }
        }

        return 0;
    }

    private static (List<Case> Cases, int Lost) Cases(string shared, string? amendments)
    {
        var parser = new LetterParser(FrameworkLibrary.Load());
        var cases = new List<Case>();
        var lost = 0;
        foreach (var file in Annotations.OfSeeds(shared, amendments).Concat(Annotations.Of(shared, "tests/evidence/annotations.jsonl")).GroupBy(item => item.File))
        {
            var letter = parser.Parse(Reader.Read(file.Key));
            var finder = new EvidenceFinder(letter);
            var pairs = file.Select(marked => (Marked: marked, Item: letter.Items.Where(item => item.Span.Overlaps(marked.Item))
                    .OrderByDescending(item => Math.Min(item.Span.End, marked.Item.End) - Math.Max(item.Span.Start, marked.Item.Start)).FirstOrDefault())).ToArray();
            lost += pairs.Count(pair => pair.Item is null);
            foreach (var pair in pairs.Where(pair => pair.Item is null)) { Console.WriteLine($"LOST {file.Key} {pair.Marked.Item}"); }
            foreach (var group in pairs.Where(pair => pair.Item is not null).GroupBy(pair => pair.Item!))
            {
                if (group.Key.IsStanding || group.Key.Form.Evidence == EvidenceScope.Self)
                {
                    continue;
                }

                var (reading, covers, alone) = finder.Compare(group.Key);
                int[] labels = [.. finder.Sentences.Select(sentence => group.Max(pair => Label(sentence.Sentence.Span, pair.Marked)))];
                cases.Add(new Case(group.First().Marked.Set, Path.GetFileName(file.Key), group.Key, reading, covers, alone, labels, finder.Sentences));
            }
        }

        return (cases, lost);
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

    private sealed record Weights(double[] Alone, double[] InParagraph);

    private static Weights Fit(Case[] cases, double penalty)
    {
        var alone = LogisticRegression.Fit(Rows(cases, c => c.Alone), penalty);
        return new Weights(alone, LogisticRegression.Fit(Rows(cases, c => Comparison.ReadInParagraph(c.Sentences, c.Covers, First(c, alone))), penalty));
    }

    private static List<(double[] Features, double Label)> Rows(Case[] cases, Func<Case, double[][]> read) =>
        [.. cases.SelectMany(c => read(c).Select((features, at) => (features, c.Labels[at])).Where(row => row.Item2 != 1).Select(row => (row.features, row.Item2 == 2 ? 1.0 : 0)))];

    private static double[] First(Case c, double[] weights) => [.. c.Alone.Select(features => LogisticRegression.Chance(weights, features))];

    private static double[] Scores(Case c, Weights weights) =>
        [.. Comparison.ReadInParagraph(c.Sentences, c.Covers, First(c, weights.Alone)).Select(features => LogisticRegression.Chance(weights.InParagraph, features))];

    private static void Report(string name, (Case Case, double[] Scores)[] cases, bool misses)
    {
        foreach (var threshold in new[] { 0.2, 0.25, 0.3, 0.35, 0.4, 0.45 })
        {
            int hits = 0, wrong = 0, missed = 0, first = 0, three = 0, evidenced = 0;
            foreach (var (c, scores) in cases)
            {
                var scored = scores.Select((score, i) => (Score: score, i)).OrderByDescending(s => s.Score).ThenBy(s => s.i).ToArray();
                var links = scored.Where((s, rank) => s.Score >= threshold || (rank == 0 && s.Score > 0.12)).Select(s => s.i).ToHashSet();
                hits += links.Count(i => c.Labels[i] == 2);
                wrong += links.Count(i => c.Labels[i] == 0);
                missed += Enumerable.Range(0, c.Labels.Length).Count(i => c.Labels[i] == 2 && !links.Contains(i));
                if (c.Labels.Any(l => l == 2))
                {
                    evidenced++;
                    first += c.Labels[scored[0].i] > 0 ? 1 : 0;
                    three += scored.Take(3).Any(s => c.Labels[s.i] > 0) ? 1 : 0;
                }

                if (misses && threshold == 0.3)
                {
                    Console.WriteLine($"\nITEM {c.Item.Words.Text}   [{string.Join(' ', c.Reading.Terms.Select(term => $"{term.Text}:{term.Weight:0.00}"))}]");
                    foreach (var (score, i) in scored.Where(s => c.Labels[s.i] == 2 != links.Contains(s.i) && c.Labels[s.i] != 1))
                    {
                        Console.WriteLine($"   {(c.Labels[i] == 2 ? "MISSED" : "WRONG ")}{(i == scored[0].i ? " FIRST" : "")} {score:0.00} [{string.Join(' ', c.Covers[i].Shared.Concat(c.Covers[i].RelatedTerms).Select(t => c.Reading.Terms[t].Text))}] {c.Sentences[i].Sentence.Text}");
                    }
                }
            }

            var precision = (double)hits / Math.Max(1, hits + wrong);
            var recall = (double)hits / Math.Max(1, hits + missed);
            Console.WriteLine($"{name} at {threshold}: precision {precision:0.000} recall {recall:0.000} F1 {2 * precision * recall / Math.Max(1e-9, precision + recall):0.000} first {first}/{evidenced} three {three}/{evidenced}");
        }
    }
}
