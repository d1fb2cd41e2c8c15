using System.Globalization;
using System.Text;
using LetterLint.Evidence;
using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Benchmarks;

/// <summary>Fits the weights of the evidence finder to the seeds' gold and the tuned half: the same annotations give the same bytes.</summary>
internal static class EvidenceFit
{
    // Found by leaving out one letter after the other.
    private const double Penalty = 5;
    private const double AxisPenalty = 5;
    private const double AtAllPenalty = 1;
    public const double Link = 0.3;
    public const double OfBest = 0.4;
    private const double Shown = 0.12;
    private const double NotShown = 0.05;
    private const int Folds = 4;

    public static int Run(string shared)
    {
        var files = LeftOut(shared, Folds);
        LeftOutReport.Write(shared, files, ["grid", "misses"]);
        var weights = Fit(shared, file => true) with { AtAll = FitAtAll(files) };
        var text = new StringBuilder($"""
            # What tells evidence from chance, in the order and under the names of src/LetterLint/Evidence/Comparison.cs.
            # Written by tests/LetterLint.Benchmarks (fit); not edited.
            source: Logistic regression on hand-annotated letters of 2006 to 2025; tests/evidence/README.md says which

            """);
        Write("alone", Comparison.Alone, weights.Alone);
        Write("in-paragraph", Comparison.InParagraph, weights.InParagraph);
        Write("among", Comparison.Among, weights.Among);
        text.Append("need-axis: [").AppendJoin(", ", weights.NeedAxis.Select(value => value.ToString("0.000", CultureInfo.InvariantCulture))).Append("]\n");
        Write("at-all", Comparison.AtAll, weights.AtAll);
        text.Append(CultureInfo.InvariantCulture, $"link: {Link}\nof-best: {OfBest}\nshown: {Shown}\nnot-shown: {NotShown}\n");
        File.WriteAllText("rules/vocabulary/evidence-weights.yml", text.ToString());
        return 0;

        void Write<T>(string key, Feature<T>[] features, double[] values)
        {
            text.Append(key).Append(":\n");
            foreach (var (feature, value) in features.Zip(values))
            {
                text.Append(CultureInfo.InvariantCulture, $"  {feature.Name}: {value:0.000}\n");
            }
        }
    }

    /// <summary>The direction in meaning that parts sentences with evidence for some item from the other sentences of their letters.</summary>
    public static float[] FitAxis(IEnumerable<EvidenceCase> cases)
    {
        var rows = new List<(double[] Features, double Label)>();
        foreach (var letter in cases.Where(c => !c.IsSelfEvidencing).GroupBy(c => c.Finder))
        {
            for (var at = 0; at < letter.Key.Sentences.Length; at++)
            {
                var label = letter.Max(c => c.Labels[at]);
                if (label != 1 && letter.Key.Sentences[at].Meaning is { } meaning)
                {
                    rows.Add(([1, .. meaning.Select(value => (double)value)], label == 2 ? 1 : 0));
                }
            }
        }

        return [.. LogisticRegression.Fit(rows, AxisPenalty).Skip(1).Select(weight => (float)weight)];
    }

    /// <summary>Fits on the letters that are wanted, and on none that is only reported.</summary>
    public static EvidenceWeights Fit(string shared, Func<string, bool> isWanted)
    {
        EvidenceCase[] Wanted(EvidenceWeights? weights) => [.. EvidenceCase.Read(shared, raw: false, weights: weights, isWanted: isWanted).Cases.Where(c => c.Set != EvidenceCase.ReportedHalf && !c.IsSelfEvidencing)];
        var axis = FitAxis(Wanted(null));
        var told = Wanted(EvidenceWeights.BuiltIn with { NeedAxis = axis });
        var alone = LogisticRegression.Fit(Rows(told, c => Array.ConvertAll(c.Search.Pairings, pairing => Comparison.Read(Comparison.Alone, pairing))), Penalty);
        var weights = EvidenceWeights.BuiltIn with
        {
            NeedAxis = axis,
            Alone = alone,
            InParagraph = LogisticRegression.Fit(Rows(told, c =>
            {
                var chances = c.Finder.Real(Array.ConvertAll(c.Search.Pairings, pairing => EvidenceWeights.Chance(alone, Comparison.Alone, pairing)));
                return Array.ConvertAll(Comparison.Placings(c.Finder.Sentences, c.Search.Covers, c.Search.Nearness, chances), placing => Comparison.Read(Comparison.InParagraph, placing));
            }), Penalty),
            Link = Link,
            OfBest = OfBest,
            Shown = Shown,
            NotShown = NotShown,
        };
        return weights with { Among = LogisticRegression.Fit(Rows(Wanted(weights), c => Array.ConvertAll(c.Finder.RivalriesOf(c.Search), rivalry => Comparison.Read(Comparison.Among, rivalry))), Penalty) };
    }

    /// <summary>Every letter read with weights that were fitted without it.</summary>
    public static List<LeftOutFold> LeftOut(string shared, int folds)
    {
        var files = EvidenceCase.Read(shared, raw: false).Cases.Where(c => c.Set != EvidenceCase.ReportedHalf).Select(c => c.File).Distinct().ToArray();
        var letters = Foils.Letters(shared);
        var result = new List<LeftOutFold>();
        for (var fold = 0; fold < Math.Min(folds, files.Length); fold++)
        {
            bool IsIn(string file) => Array.IndexOf(files, file) is var at and >= 0 && at % folds == fold;
            var weights = Fit(shared, file => !IsIn(file));
            var cases = EvidenceCase.Read(shared, raw: false, weights: weights, isWanted: IsIn).Cases.Where(c => c.Set != EvidenceCase.ReportedHalf).ToArray();
            var rows = cases.Where(c => !c.IsSelfEvidencing && c.Item.Kind != ItemKind.Strength)
                .Select(c => (Comparison.Read(Comparison.AtAll, c.Finder.OverviewOf(c.Search)), c.Statuses.Contains(EvidenceStatus.Unevidenced) ? 0.0 : 1))
                .Concat(cases.Where(c => c.Set is EvidenceCase.Drafts or EvidenceCase.BlindDrafts or "seeds' gold" && !c.IsSelfEvidencing && c.Labels.Contains(2)).Select(c => (Comparison.Read(Comparison.AtAll, c.WithoutEvidence(weights)), 0.0)))
                .Concat(letters.Where((_, at) => at % folds == fold).SelectMany((file, number) => FoilRows(EvidenceCase.LetterOf(file), number, weights, measured: false).Select(row => (row, 0.0))));
            result.Add(new LeftOutFold(weights, cases, [.. rows], [.. letters.Where((_, at) => at % folds == fold)
                .SelectMany((file, number) => FoilRows(EvidenceCase.LetterOf(file), number, weights, measured: true))]));
        }

        return result;
    }

    /// <summary>What the finder says of foils that are only measured, in letters that its weights were fitted without.</summary>
    public static IEnumerable<EvidenceStatus> StatusesOfFoils(string shared, int fold, int folds, EvidenceWeights weights) =>
        from pair in Foils.Letters(shared).Where((_, at) => at % folds == fold).Select((file, number) => (Letter: EvidenceCase.LetterOf(file), Number: number))
        let foils = Foils.For(pair.Letter, pair.Number, measured: true).ToArray()
        where foils.Length > 0
        let finder = EvidenceCase.FinderOf(pair.Letter, weights)
        from foil in foils
        select finder.Judge(foil).Status;

    public static double[] FitAtAll(IEnumerable<LeftOutFold> folds) => LogisticRegression.Fit([.. folds.SelectMany(fold => fold.AtAll)], AtAllPenalty);

    private static IEnumerable<double[]> FoilRows(Letter letter, int number, EvidenceWeights weights, bool measured)
    {
        if (Foils.For(letter, number, measured).ToArray() is not { Length: > 0 } foils)
        {
            return [];
        }

        var finder = EvidenceCase.FinderOf(letter, weights);
        return foils.Select(foil => Comparison.Read(Comparison.AtAll, finder.OverviewOf(finder.SearchFor(foil))));
    }

    private static List<(double[] Features, double Label)> Rows(EvidenceCase[] cases, Func<EvidenceCase, double[][]> read) =>
        [.. cases.SelectMany(c => read(c).Zip(c.Labels)).Where(row => row.Second != 1).Select(row => (row.First, row.Second == 2 ? 1.0 : 0))];
}

/// <summary>Letters with weights that were fitted without them.</summary>
/// <param name="Weights">The weights.</param>
/// <param name="Cases">The marked items of the letters.</param>
/// <param name="AtAll">What the letters as a whole have of these items, of the same with their evidence cut, and of foils.</param>
/// <param name="Measured">The same of foils that are only measured.</param>
internal sealed record LeftOutFold(EvidenceWeights Weights, EvidenceCase[] Cases, (double[] Features, double Label)[] AtAll, double[][] Measured);
