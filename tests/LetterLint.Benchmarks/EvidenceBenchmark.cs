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

        var other = rest.Any(option => option.StartsWith("without=", StringComparison.Ordinal)) ? EvidenceFit.Fit(tuned) : null;
        foreach (var set in cases.Where(c => c.Set != EvidenceCase.ReportedHalf || rest.Contains("reported")).GroupBy(c => c.Set))
        {
            Report(set.Key, [.. set.Select(c => (c, other is null ? c.Search.InParagraph : c.ChancesWith(other)))], rest);
        }

        return 0;
    }

    /// <summary>What pairing takes in a warm process, letter by letter: the median of many runs, and the shortest.</summary>
    private static void Time(string shared)
    {
        var parser = new LetterParser(FrameworkLibrary.Load());
        var letters = Directory.EnumerateFiles(Path.Combine(shared, "seeds"), "*.txt").Order(StringComparer.Ordinal).Select(file => parser.Parse(Reader.Read(file))).ToArray();
        for (var warmUp = 0; warmUp < 100; warmUp++)
        {
            Array.ForEach(letters, letter => EvidenceFinder.Complete(letter));
        }

        foreach (var letter in letters)
        {
            var times = Enumerable.Range(0, 101).Select(_ =>
            {
                var start = System.Diagnostics.Stopwatch.GetTimestamp();
                EvidenceFinder.Complete(letter);
                return System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }).Order().ToArray();
            Console.WriteLine($"{Path.GetFileName(letter.Name)}: {letter.Sentences.Sum(sentence => sentence.Words.Length)} words, {letter.Items.Count()} items, {times[50]:0.0} ms, at best {times[0]:0.0} ms");
        }
    }

    private static void Report(string name, (EvidenceCase Case, double[] Chances)[] cases, string[] rest)
    {
        foreach (var (c, chances) in cases)
        {
            if (rest.Contains("status"))
            {
                Console.WriteLine($"{(c.Statuses.Contains(c.Found.Status) ? "  " : "X ")}{c.Statuses[0]} {c.Found.Status} {chances.Max():0.00} {c.Item.Words.Text}");
            }

            if (rest.Contains("misses") && !c.IsSelfEvidencing && c.Set != EvidenceCase.ReportedHalf)
            {
                ShowMisses(c, chances);
            }
        }

        Console.WriteLine($"{name}: {EvidenceScore.Of(cases)}");
    }

    private static void ShowMisses(EvidenceCase c, double[] chances)
    {
        Console.WriteLine($"\nITEM {c.Item.Words.Text}   [{string.Join(' ', c.Search.Item.Terms.Select(term => $"{term.Text}:{term.Weight:0.00}"))}]");
        var links = c.LinksWith(chances);
        foreach (var at in Enumerable.Range(0, chances.Length).OrderByDescending(at => chances[at]).Where(at => c.Labels[at] == 2 != links.Contains(at) && c.Labels[at] != 1))
        {
            Console.WriteLine($"   {(c.Labels[at] == 2 ? "MISSED" : "WRONG ")} {chances[at]:0.00} "
                + $"[{string.Join(' ', c.Search.Covers[at].Shared.Concat(c.Search.Covers[at].RelatedTerms).Select(term => term.Text))}] {c.Finder.Sentences[at].Sentence.Text}");
        }
    }
}
