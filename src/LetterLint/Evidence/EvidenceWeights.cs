using System.Globalization;
using LetterLint.Frameworks;

namespace LetterLint.Evidence;

/// <summary>The weight of every feature and the thresholds: rules/vocabulary/evidence-weights.yml, written by the program in tests/LetterLint.Benchmarks.</summary>
/// <param name="Alone">For a sentence by itself.</param>
/// <param name="InParagraph">For a sentence in its paragraph.</param>
/// <param name="Link">The least chance at which a sentence is linked.</param>
/// <param name="Best">The least chance at which the best sentence is linked, if no other is.</param>
/// <param name="OnSubject">The same where it speaks of the item's most telling term.</param>
internal sealed record EvidenceWeights(double[] Alone, double[] InParagraph, double Link, double Best, double OnSubject)
{
    private static readonly Lazy<EvidenceWeights> Shared = new(() =>
    {
        using var text = FrameworkLibrary.Open(typeof(EvidenceWeights).Assembly, "vocabulary/evidence-weights.yml");
        return Yaml.Parse("rules/vocabulary/evidence-weights.yml", text).Read(map =>
        {
            _ = map.Text("source");
            return new EvidenceWeights(Weights("alone", Comparison.Alone), Weights("in-paragraph", Comparison.InParagraph), Number(map, "link"), Number(map, "best"), Number(map, "on-subject"));

            double[] Weights(string key, string[] names) => map.Map(key).Read(weights => names.Select(name => Number(weights, name)).ToArray());
        });
    });

    public static EvidenceWeights BuiltIn => Shared.Value;

    /// <summary>The chance that features and their weights make together.</summary>
    public static double Chance(double[] weights, double[] features)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * features[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    private static double Number(YamlMap map, string key) => double.Parse(map.Text(key), CultureInfo.InvariantCulture);
}
