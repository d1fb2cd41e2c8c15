using System.Globalization;
using System.Text;
using LetterLint.Evidence;

namespace LetterLint.Benchmarks;

/// <summary>Fits the weights of the evidence finder to the seeds' gold and the tuned half: the same annotations give the same bytes.</summary>
internal static class EvidenceFit
{
    // Found by leaving out one letter after the other.
    private const double Penalty = 5;
    private const double Link = 0.3;
    private const double OnSubject = 0.04;
    private const double OffSubject = 0.4;

    public static int Run(string shared)
    {
        var (cases, _) = EvidenceCase.Read(shared, raw: false);
        var weights = Fit(cases.Where(c => c.Set != EvidenceCase.ReportedHalf));
        var text = new StringBuilder($"""
            # What tells evidence from chance, in the order and under the names of src/LetterLint/Evidence/Comparison.cs.
            # Written by tests/LetterLint.Benchmarks (fit); not edited.
            source: Logistic regression on hand-annotated letters of 2006 to 2025; tests/evidence/README.md says which

            """);
        Write("alone", Comparison.Alone, weights.Alone);
        Write("in-paragraph", Comparison.InParagraph, weights.InParagraph);
        text.Append(CultureInfo.InvariantCulture, $"link: {Link}\non-subject: {OnSubject}\noff-subject: {OffSubject}\n");
        File.WriteAllText("rules/vocabulary/evidence-weights.yml", text.ToString());
        return 0;

        void Write(string key, string[] names, double[] values)
        {
            text.Append(key).Append(":\n");
            foreach (var (name, value) in names.Zip(values))
            {
                text.Append(CultureInfo.InvariantCulture, $"  {name}: {value:0.000}\n");
            }
        }
    }

    public static EvidenceWeights Fit(IEnumerable<EvidenceCase> cases)
    {
        var told = cases.Where(c => !c.IsSelfEvidencing).ToArray();
        var alone = LogisticRegression.Fit(Rows(told, c => c.Search.Features), Penalty);
        return new EvidenceWeights(alone, LogisticRegression.Fit(Rows(told, c =>
            Comparison.ReadInParagraph(c.Finder.Sentences, c.Search.Covers, EvidenceWeights.Chances(alone, c.Search.Features))), Penalty), Link, OnSubject, OffSubject);
    }

    private static List<(double[] Features, double Label)> Rows(EvidenceCase[] cases, Func<EvidenceCase, double[][]> read) =>
        [.. cases.SelectMany(c => read(c).Zip(c.Labels)).Where(row => row.Second != 1).Select(row => (row.First, row.Second == 2 ? 1.0 : 0))];
}
