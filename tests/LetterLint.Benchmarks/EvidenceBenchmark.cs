using LetterLint.Documents;
using LetterLint.Evidence;
using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Benchmarks;

/// <summary>Measures the evidence finder against what careful readers marked.</summary>
internal static class EvidenceBenchmark
{
    public static int Run(string shared, string[] rest)
    {
        var (cases, lost) = EvidenceCase.Read(shared, rest.Contains("raw"));
        Console.WriteLine($"{cases.Count} items; {lost} annotated items are not in the parsed letter");
        foreach (var feature in rest.Where(option => option.StartsWith("without=", StringComparison.Ordinal)).SelectMany(option => option[8..].Split(',')))
        {
            foreach (var row in cases.SelectMany(c => c.Search.Features))
            {
                row[Array.IndexOf(Comparison.Alone, feature)] = 0;
            }
        }

        if (rest.Contains("time"))
        {
            Time(shared);
            return 0;
        }

        var tuned = cases.Where(c => c.Set != EvidenceCase.ReportedHalf).ToArray();
        if (rest.Contains("left-out"))
        {
            // Every letter with weights that were fitted without it.
            var folds = tuned.GroupBy(c => c.File).SelectMany(fold =>
            {
                var weights = EvidenceFit.Fit(tuned.Where(c => c.File != fold.Key));
                return fold.Select(c => (c, c.ChancesWith(weights)));
            }).ToArray();
            foreach (var set in folds.GroupBy(pair => pair.c.Set))
            {
                Report($"{set.Key}, left out", [.. set], rest);
            }

            return 0;
        }

        var chances = rest.Any(option => option.StartsWith("without=", StringComparison.Ordinal)) ? EvidenceFit.Fit(tuned) : EvidenceWeights.BuiltIn;
        foreach (var set in cases.Where(c => c.Set != EvidenceCase.ReportedHalf || rest.Contains("reported")).GroupBy(c => c.Set))
        {
            Report(set.Key, [.. set.Select(c => (c, c.ChancesWith(chances)))], rest);
        }

        return 0;
    }

    /// <summary>What pairing takes in a warm process, letter by letter: the median of many runs.</summary>
    private static void Time(string shared)
    {
        var parser = new LetterParser(FrameworkLibrary.Load());
        foreach (var file in Directory.EnumerateFiles(Path.Combine(shared, "seeds"), "*.txt").Order(StringComparer.Ordinal))
        {
            var letter = parser.Parse(Reader.Read(file));
            var times = Enumerable.Range(0, 200).Select(_ =>
            {
                var start = System.Diagnostics.Stopwatch.GetTimestamp();
                EvidenceFinder.Complete(letter);
                return System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }).Skip(100).Order().ToArray();
            Console.WriteLine($"{Path.GetFileName(file)}: {letter.Sentences.Sum(sentence => sentence.Words.Length)} words, {letter.Items.Count()} items, {times[50]:0.0} ms");
        }
    }

    private static void Report(string name, (EvidenceCase Case, double[] Chances)[] cases, string[] rest)
    {
        int hits = 0, wrong = 0, missed = 0, first = 0, three = 0, evidenced = 0, right = 0;
        var macro = new List<double>();
        foreach (var (c, chances) in cases)
        {
            right += c.Statuses.Contains(c.Found.Status) ? 1 : 0;
            if (rest.Contains("status") )
            {
                var top = chances.Max();
                Console.WriteLine($"{(c.Statuses.Contains(c.Found.Status) ? "  " : "X ")}{c.Statuses[0]} {c.Found.Status} {top:0.00} whole {c.Search.Covers.Max(cover => cover.Whole):0.00} top {c.Search.Covers.Max(cover => cover.Top) / c.Search.Item.Terms.Max(term => term.Weight):0.00} {c.Item.Words.Text}");
            }

            if (c.IsSelfEvidencing)
            {
                continue;
            }

            var ranked = Enumerable.Range(0, chances.Length).OrderByDescending(at => chances[at]).ThenBy(at => at).ToArray();
            var links = ranked.Where(at => chances[at] >= EvidenceWeights.BuiltIn.Link).ToHashSet();
            var (itemHits, itemWrong) = (links.Count(at => c.Labels[at] == 2), links.Count(at => c.Labels[at] == 0));
            var itemMissed = Enumerable.Range(0, c.Labels.Length).Count(at => c.Labels[at] == 2 && !links.Contains(at));
            (hits, wrong, missed) = (hits + itemHits, wrong + itemWrong, missed + itemMissed);
            if (c.Labels.Any(label => label == 2))
            {
                evidenced++;
                first += c.Labels[ranked[0]] > 0 ? 1 : 0;
                three += ranked.Take(3).Any(at => c.Labels[at] > 0) ? 1 : 0;
                macro.Add(F1(itemHits, itemWrong, itemMissed));
            }

            if (rest.Contains("misses") && c.Set != EvidenceCase.ReportedHalf)
            {
                Console.WriteLine($"\nITEM {c.Item.Words.Text}   [{string.Join(' ', c.Search.Item.Terms.Select(term => $"{term.Text}:{term.Weight:0.00}"))}]");
                foreach (var at in ranked.Where(at => c.Labels[at] == 2 != links.Contains(at) && c.Labels[at] != 1))
                {
                    Console.WriteLine($"   {(c.Labels[at] == 2 ? "MISSED" : "WRONG ")}{(at == ranked[0] ? " FIRST" : "")} {chances[at]:0.00} "
                        + $"[{string.Join(' ', c.Search.Covers[at].Shared.Concat(c.Search.Covers[at].RelatedTerms).Select(term => term.Text))}] {c.Finder.Sentences[at].Sentence.Text}");
                }
            }
        }

        Console.WriteLine($"{name}: links precision {hits / Math.Max(1.0, hits + wrong):0.000} recall {hits / Math.Max(1.0, hits + missed):0.000} F1 {F1(hits, wrong, missed):0.000}, "
            + $"F1 by item {macro.DefaultIfEmpty().Average():0.000}; first right {first}/{evidenced}, in three {three}/{evidenced}; status {right}/{cases.Length}");
    }

    private static double F1(int hits, int wrong, int missed) => 2.0 * hits / Math.Max(1, 2 * hits + wrong + missed);
}
