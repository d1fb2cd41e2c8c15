using LetterLint.Documents;
using LetterLint.Evidence;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Readings.Language;

namespace LetterLint.Benchmarks;

/// <summary>Measures the evidence finder against what careful readers marked.</summary>
internal static class EvidenceBenchmark
{
    public static int Run(string shared, string[] rest)
    {
        var (cases, lost) = EvidenceCase.Read(shared, rest.Contains("raw"));
        Console.WriteLine($"{cases.Count} items; {lost} annotated items are not in the parsed letter");
        if (rest.Contains("time"))
        {
            Time(shared);
            return 0;
        }

        if (rest.Contains("overview"))
        {
            foreach (var c in cases.Where(c => !c.IsSelfEvidencing && c.Item.Kind != ItemKind.Strength))
            {
                var o = c.Finder.OverviewOf(c.Search);
                var chance = EvidenceWeights.Chance(EvidenceWeights.BuiltIn.AtAll, Comparison.Read(Comparison.AtAll, o));
                var all = Enumerable.Range(0, c.Labels.Length).ToArray();
                var praise = all.Where(at => c.Finder.Sentences[at] is { Praises: > 0, Needs: 0 }).OrderByDescending(at => c.Search.Nearness[at].Likeness + c.Search.Covers[at].Aligned).FirstOrDefault(-1);
                var need = all.Where(at => c.Finder.Sentences[at].ShowsNeed).OrderByDescending(at => c.Search.Nearness[at].Likeness + c.Search.Covers[at].Aligned).FirstOrDefault(-1);
                string Of(int at) => at < 0 ? "-" : $"{c.Search.Nearness[at].Likeness:0.00} {c.Search.Covers[at].Aligned:0.00} {c.Search.Covers[at].AlignedLeast:0.00} x{c.Finder.Sentences[at].NeedAxis:0.0} c{c.Search.Among[at]:0.00}";
                Console.WriteLine($"{(c.Statuses.Contains(EvidenceStatus.Unevidenced) ? "NOT" : "   ")} {c.Found.Status} p{chance:0.00} b{o.Best:0.00} n{o.Near:0.00} any{o.LeastOf(o.Anywhere):0.00} met{o.LeastOf(o.Met):0.00} | praise {Of(praise)} | need {Of(need)} | {c.Item.Words.Text}");
            }

            return 0;
        }

        var tuned = cases.Where(c => c.Set != EvidenceCase.ReportedHalf).ToArray();
        if (rest.Contains("left-out"))
        {
            var number = rest.Where(option => option.StartsWith("folds=", StringComparison.Ordinal)).Select(option => int.Parse(option[6..], System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault(int.MaxValue);
            LeftOutReport.Write(shared, EvidenceFit.LeftOut(shared, number), rest);
            return 0;
        }

        foreach (var set in cases.Where(c => c.Set != EvidenceCase.ReportedHalf || rest.Contains("reported")).GroupBy(c => c.Set))
        {
            Report(set.Key, [.. set.Select(c => (c, c.Search.Among))], rest);
        }

        return 0;
    }

    /// <summary>What pairing takes in a warm process, letter by letter: the median of many runs, and the shortest.</summary>
    private static void Time(string shared)
    {
        var letters = Directory.EnumerateFiles(Path.Combine(shared, "seeds"), "*.txt").Order(StringComparer.Ordinal).Select(EvidenceCase.LetterOf).ToArray();
        for (var warmUp = 0; warmUp < 100; warmUp++)
        {
            Array.ForEach(letters, letter => EvidenceFinder.Read(letter, EvidenceCase.FactsOf(letter.Name).Of<Abbreviation>()));
        }

        foreach (var letter in letters)
        {
            var times = Enumerable.Range(0, 101).Select(_ =>
            {
                var start = System.Diagnostics.Stopwatch.GetTimestamp();
                EvidenceFinder.Read(letter, EvidenceCase.FactsOf(letter.Name).Of<Abbreviation>());
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
