using LetterLint.Evidence;

namespace LetterLint.Benchmarks;

/// <summary>How well the finder agrees with what careful readers marked; sentences that may be evidence count neither way.</summary>
/// <param name="Precision">The share of links that readers marked.</param>
/// <param name="Recall">The share of marked sentences that are linked.</param>
/// <param name="First">For how many items the first sentence is right.</param>
/// <param name="Three">For how many one of the first three is.</param>
/// <param name="Evidenced">How many items have evidence.</param>
/// <param name="Right">For how many items the status is right.</param>
/// <param name="Items">How many items there are.</param>
internal sealed record EvidenceScore(double Precision, double Recall, int First, int Three, int Evidenced, int Right, int Items)
{
    public double F1 => 2 * Precision * Recall / Math.Max(1e-9, Precision + Recall);

    public static EvidenceScore Of(IReadOnlyCollection<(EvidenceCase Case, double[] Chances)> cases)
    {
        int hits = 0, wrong = 0, missed = 0, first = 0, three = 0, evidenced = 0;
        foreach (var (c, chances) in cases.Where(pair => !pair.Case.IsSelfEvidencing))
        {
            var links = c.LinksWith(chances);
            hits += links.Count(at => c.Labels[at] == 2);
            wrong += links.Count(at => c.Labels[at] == 0);
            missed += Enumerable.Range(0, c.Labels.Length).Count(at => c.Labels[at] == 2 && !links.Contains(at));
            if (c.Labels.Contains(2))
            {
                var ranked = Enumerable.Range(0, chances.Length).OrderByDescending(at => chances[at]).ThenBy(at => at).ToArray();
                evidenced++;
                first += c.Labels[ranked[0]] > 0 ? 1 : 0;
                three += ranked.Take(3).Any(at => c.Labels[at] > 0) ? 1 : 0;
            }
        }

        return new EvidenceScore(hits / Math.Max(1.0, hits + wrong), hits / Math.Max(1.0, hits + missed), first, three, evidenced,
            cases.Count(pair => pair.Case.Statuses.Contains(pair.Case.Found.Status)), cases.Count);
    }

    public override string ToString() =>
        $"links precision {Precision:0.000} recall {Recall:0.000} F1 {F1:0.000}; first right {First}/{Evidenced}, in three {Three}/{Evidenced}; status {Right}/{Items}";
}
