using LetterLint.Benchmarks;
using Shouldly;

namespace LetterLint.Tests;

/// <summary>
/// The evidence finder never gets worse than it was when last measured: on the gold of the seeds as its reader gave it, and on the half of our own
/// annotations that nothing was tuned on. “dotnet run --project tests/LetterLint.Benchmarks evidence ../shared raw reported” prints the same.
/// </summary>
public class EvidenceQualityTests
{
    private static readonly Lazy<ILookup<string, EvidenceCase>> Cases = new(() => EvidenceCase.Read(Gold.Folder!, raw: true, Repository.Root).Cases.ToLookup(c => c.Set));

    [SharedFact]
    public void Evidence_of_the_annotated_letters_is_found() => AtLeast("seeds' gold", f1: 0.69, first: 47, three: 48, right: 66);

    [SharedFact]
    public void Evidence_of_letters_that_nothing_was_tuned_on_is_found() => AtLeast(EvidenceCase.ReportedHalf, f1: 0.76, first: 24, three: 28, right: 28);

    [SharedFact]
    public void Every_item_without_evidence_is_known_and_no_other() =>
        Cases.Value["seeds' gold"].Where(c => c.Found.Status == Letters.EvidenceStatus.Unevidenced != c.Statuses.Contains(Letters.EvidenceStatus.Unevidenced))
            .Select(c => $"{c.File}: {c.Item.Words.Text}").ShouldBeEmpty();

    private static void AtLeast(string set, double f1, int first, int three, int right)
    {
        var score = EvidenceScore.Of([.. Cases.Value[set].Select(c => (c, c.Search.Among))]);
        score.F1.ShouldBeGreaterThanOrEqualTo(f1, score.ToString());

        score.First.ShouldBeGreaterThanOrEqualTo(first, score.ToString());
        score.Three.ShouldBeGreaterThanOrEqualTo(three, score.ToString());
        score.Right.ShouldBeGreaterThanOrEqualTo(right, score.ToString());
    }
}
