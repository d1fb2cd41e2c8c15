using System.Globalization;
using LetterLint.Frameworks;

namespace LetterLint.Evidence;

/// <summary>The weight of every feature and the thresholds: rules/vocabulary/evidence-weights.yml, written by the program in tests/LetterLint.Benchmarks.</summary>
/// <param name="Alone">For a sentence by itself.</param>
/// <param name="InParagraph">For a sentence in its paragraph.</param>
/// <param name="Among">For a sentence among the items of a list.</param>
/// <param name="NeedAxis">The direction in meaning of sentences that show a need.</param>
/// <param name="AtAll">Whether the letter shows the need at all.</param>
/// <param name="Link">The least chance at which a sentence is linked.</param>
/// <param name="OfBest">The least share that the chance of a linked sentence has of the best.</param>
/// <param name="Shown">The least chance at which an item counts as evidenced.</param>
/// <param name="NotShown">The chance below which it counts as unevidenced.</param>
internal sealed record EvidenceWeights(double[] Alone, double[] InParagraph, double[] Among, float[] NeedAxis, double[] AtAll, double Link, double OfBest, double Shown, double NotShown)
{
    private static readonly Lazy<EvidenceWeights> Shared = new(() =>
    {
        using var text = FrameworkLibrary.Open(typeof(EvidenceWeights).Assembly, "vocabulary/evidence-weights.yml");
        return Yaml.Parse("rules/vocabulary/evidence-weights.yml", text).Read(map =>
        {
            _ = map.Text("source");
            return new EvidenceWeights(Weights("alone", Comparison.Alone), Weights("in-paragraph", Comparison.InParagraph), Weights("among", Comparison.Among),
                [.. map.Texts("need-axis", text => float.Parse(text, CultureInfo.InvariantCulture))],
                Weights("at-all", Comparison.AtAll), Number(map, "link"), Number(map, "of-best"), Number(map, "shown"), Number(map, "not-shown"));

            double[] Weights<T>(string key, Feature<T>[] features) => map.Map(key).Read(weights =>
            {
                var read = new double[features.Length];
                for (var i = 0; i < read.Length; i++)
                {
                    read[i] = Number(weights, features[i].Name);
                }

                return read;
            });
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

        return ChanceOf(sum);
    }

    /// <summary>The same of one thing, of which the features are asked one by one.</summary>
    public static double Chance<T>(double[] weights, Feature<T>[] features, T of)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * features[i].Of(of);
        }

        return ChanceOf(sum);
    }

    private static double ChanceOf(double odds) => 1 / (1 + Math.Exp(-odds));

    private static double Number(YamlMap map, string key) => double.Parse(map.Text(key), CultureInfo.InvariantCulture);
}
