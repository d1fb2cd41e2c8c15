using System.Globalization;
using LetterLint.Frameworks;

namespace LetterLint.Evidence;

/// <summary>The weight of every feature and the thresholds: rules/vocabulary/evidence-weights.yml, written by the program in tests/LetterLint.Benchmarks.</summary>
/// <param name="Alone">For a sentence by itself.</param>
/// <param name="InParagraph">For a sentence in its paragraph.</param>
/// <param name="Link">The least chance at which a sentence is linked.</param>
/// <param name="OnSubject">The least chance of a sentence on the item's subject for the item to count as evidenced.</param>
/// <param name="OffSubject">The same for a sentence that does not speak of the item's most telling term.</param>
internal sealed record EvidenceWeights(double[] Alone, double[] InParagraph, double Link, double OnSubject, double OffSubject)
{
    private static readonly Lazy<EvidenceWeights> Shared = new(() =>
    {
        using var text = FrameworkLibrary.Open(typeof(EvidenceWeights).Assembly, "vocabulary/evidence-weights.yml");
        return Yaml.Parse("rules/vocabulary/evidence-weights.yml", text).Read(map =>
        {
            _ = map.Text("source");
            return new EvidenceWeights(Weights("alone", Comparison.Alone), Weights("in-paragraph", Comparison.InParagraph), Number(map, "link"), Number(map, "on-subject"), Number(map, "off-subject"));

            double[] Weights(string key, string[] names) => map.Map(key).Read(weights =>
            {
                var read = new double[names.Length];
                for (var i = 0; i < read.Length; i++)
                {
                    read[i] = Number(weights, names[i]);
                }

                return read;
            });
        });
    });

    public static EvidenceWeights BuiltIn => Shared.Value;

    /// <summary>The chance that the features of each sentence make with their weights.</summary>
    public static double[] Chances(double[] weights, double[][] features)
    {
        var chances = new double[features.Length];
        for (var at = 0; at < chances.Length; at++)
        {
            chances[at] = Chance(weights, features[at]);
        }

        return chances;
    }

    /// <summary>The chance that features and their weights make together.</summary>
    private static double Chance(double[] weights, double[] features)
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
