using LetterLint.Evidence;
using LetterLint.Letters;

namespace LetterLint.Benchmarks;

/// <summary>Reports how well the finder does on letters that its weights were fitted without.</summary>
internal static class LeftOutReport
{
    public static void Write(string shared, List<LeftOutFold> folds, string[] rest)
    {
        foreach (var set in folds.SelectMany(fold => fold.Cases).GroupBy(c => c.Set))
        {
            var told = set.Where(c => !c.IsSelfEvidencing && c.Labels.Contains(2)).ToArray();
            Console.WriteLine($"{set.Key}: first right {told.Count(c => RankOf(c) == 0)}/{told.Length}, in three {told.Count(c => RankOf(c) < 3)}/{told.Length}");
            foreach (var (link, ofBest) in rest.Contains("grid") ? new[] { (0.2, 0.3), (0.2, 0.4), (0.2, 0.5), (0.3, 0.3), (0.3, 0.4), (0.3, 0.5), (0.4, 0.3), (0.4, 0.4), (0.4, 0.5), (0.5, 0.3), (0.5, 0.7), (0.9, 1) } : [(EvidenceFit.Link, EvidenceFit.OfBest)])
            {
                var links = set.Where(c => !c.IsSelfEvidencing && c.Item.Kind != Frameworks.ItemKind.Strength).Select(c => (c, EvidenceCase.LinksAt(c.Finder.Sentences, c.Search.Among, link, ofBest))).ToArray();
                double right = links.Sum(pair => pair.Item2.Count(at => pair.c.Labels[at] == 2)), wrong = links.Sum(pair => pair.Item2.Count(at => pair.c.Labels[at] == 0)), all = links.Sum(pair => pair.c.Labels.Count(label => label == 2));
                Console.WriteLine($"   link {link} of best {ofBest}: precision {right / (right + wrong):0.000} recall {right / all:0.000} F1 {2 * right / (right + wrong + all):0.000}");
            }

            if (rest.Contains("misses"))
            {
                foreach (var c in told.Where(c => RankOf(c) > 0))
                {
                    Console.WriteLine($"   {RankOf(c)} {c.File}: {c.Item.Words.Text} [{string.Join(' ', c.Search.Item.Terms.Select(term => $"{term.Text}:{term.Weight:0.00}"))}]");
                    foreach (var at in Enumerable.Range(0, c.Labels.Length).OrderByDescending(at => c.Search.Among[at]).Take(RankOf(c) + 1).Where((at, rank) => rank == 0 || rank == RankOf(c)))
                    {
                        Console.WriteLine($"        {c.Labels[at]} {c.Search.Among[at]:0.00} near {c.Search.Nearness[at].Likeness:0.00} axis {c.Finder.Sentences[at].NeedAxis:0.0} need {c.Finder.Sentences[at].Needs} {c.Finder.Sentences[at].Sentence.Text}");
                    }
                }
            }
        }

        var (shown, cut, foils, measured) = (new List<(double, string)>(), new List<double>(), new List<EvidenceStatus>(), new List<double>());
        for (var at = 0; at < folds.Count; at++)
        {
            var fold = folds[at];
            var atAll = EvidenceFit.FitAtAll(folds.Where(other => other != fold));
            foils.AddRange(EvidenceFit.StatusesOfFoils(shared, at, folds.Count, fold.Weights with { AtAll = atAll }));
            foreach (var c in fold.Cases.Where(c => !c.IsSelfEvidencing && c.Item.Kind != Frameworks.ItemKind.Strength))
            {
                var o = c.Finder.OverviewOf(c.Search);
                var chance = EvidenceWeights.Chance(atAll, Comparison.Read(Comparison.AtAll, o));
                shown.Add((chance, $"{(c.Statuses.Contains(EvidenceStatus.Unevidenced) ? "NOT " : "")}best {o.Best:0.00} near {o.Near:0.00}/{o.NearNeed:0.00} anywhere {o.LeastOf(o.Anywhere):0.00}/{o.TopOf(o.Anywhere):0.00}/{o.MeanOf(o.Anywhere):0.00} met {o.LeastOf(o.Met):0.00}/{o.TopOf(o.Met):0.00}/{o.MeanOf(o.Met):0.00} unmet {o.Unmet(0.5)?.Text} {c.File} {c.Item.Words.Text}"));
            }

            var told = fold.Cases.Count(c => !c.IsSelfEvidencing && c.Item.Kind != Frameworks.ItemKind.Strength);
            cut.AddRange(fold.AtAll.Skip(told).Select(row => EvidenceWeights.Chance(atAll, row.Features)));
            measured.AddRange(fold.Measured.Select(row => EvidenceWeights.Chance(atAll, row)));
        }

        Console.WriteLine($"foils that pass as evidenced: {foils.Count(status => status is EvidenceStatus.Evidenced or EvidenceStatus.Elsewhere)}/{foils.Count}; called unevidenced: {foils.Count(status => status is EvidenceStatus.Unevidenced)}");
        shown.Sort();
        Console.WriteLine("least shown:\n   " + string.Join("\n   ", shown.Take(45).Concat(shown.Where(pair => pair.Item2.StartsWith("NOT", StringComparison.Ordinal))).Select(pair => $"{pair.Item1:0.000} {pair.Item2}")));
        foreach (var least in new[] { 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8 })
        {
            Console.WriteLine($"at {least}: marked items below {shown.Count(pair => pair.Item1 < least)}/{shown.Count}; fitted negatives above {cut.Count(value => value >= least)}/{cut.Count}; foils above {measured.Count(value => value >= least)}/{measured.Count}");
        }
    }

    private static int RankOf(EvidenceCase c) => Enumerable.Range(0, c.Labels.Length).OrderByDescending(at => c.Search.Among[at]).ThenBy(at => at).TakeWhile(at => c.Labels[at] == 0).Count();
}
