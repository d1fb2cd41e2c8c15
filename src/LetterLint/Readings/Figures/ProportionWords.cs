using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Readings.Figures;

/// <summary>
/// The words of rules/vocabulary/proportions.yml: what they mean in any English, and what inspectorates told their writers.
/// </summary>
internal sealed class ProportionWords
{
    private readonly List<ProportionScale> _scales;

    private ProportionWords(YamlMap map)
    {
        foreach (var limit in map.Maps("limits"))
        {
            limit.Read(AddLimit);
        }

        map.Texts("silent", phrase => Add(phrase, Bounds.None));
        map.Map("anywhere").Read(anywhere =>
        {
            _ = anywhere.Text("source");
            Anywhere = ProportionScale.Ranges(anywhere);
            return true;
        });
        _scales = [.. map.Maps("scales").Select(scale => scale.Read(ProportionScale.Read))];
    }

    public static ProportionWords Of(Framework framework) =>
        framework.Vocabulary.Once(vocabulary => vocabulary.Read("proportions", map => new ProportionWords(map)));

    /// <summary>The plain limits of each word; none for words that look like one for a proportion and are not.</summary>
    public PhraseTable<Bounds> Limits { get; } = new();

    /// <summary>What no guidance that is known allows a word to mean lies outside of these.</summary>
    public Dictionary<string, ProportionRange> Anywhere { get; private set; } = [];

    /// <summary>
    /// The word for a proportion at a token; null where none stands, or where it is part of a phrase that is none: “the most …”.
    /// </summary>
    public Said<Bounds>? At(FigureLine line, int at)
    {
        for (var before = 1; before <= 2; before++)
        {
            if (Limits.At(line, at - before) is { } said && said.Value == Bounds.None && said.Count > before)
            {
                return null;
            }
        }

        return Limits.At(line, at) is { } word && word.Value != Bounds.None ? word : null;
    }

    /// <summary>The scale of words that a framework had in a year, or null.</summary>
    public ProportionScale? ScaleOf(string framework, int? year) =>
        _scales.FirstOrDefault(scale => scale.Frameworks.Contains(framework) && (year is null || (scale.From <= year && year <= scale.To)));

    private Bounds AddLimit(YamlMap map)
    {
        var limit = new Bounds(map.OptionalNumber("above"), map.OptionalNumber("below"));
        map.Texts("words", phrase => Add(phrase, limit));
        return limit;
    }

    private string Add(string phrase, Bounds limit)
    {
        Limits.Add(phrase, limit);
        return phrase;
    }
}

/// <summary>The percentages that a word allows in any English.</summary>
internal sealed record Bounds(int? Above, int? Below)
{
    public static Bounds None { get; } = new(null, null);
}

/// <summary>What an inspectorate told its writers that words for proportions mean, and in which years.</summary>
internal sealed record ProportionScale(HashSet<string> Frameworks, int From, int To, Dictionary<string, ProportionRange> Words)
{
    public static ProportionScale Read(YamlMap map)
    {
        _ = map.Text("source");
        var years = map.Text("years", Years);
        return new ProportionScale([.. map.Texts("frameworks", id => id)], years.From, years.To, Ranges(map));
    }

    public static Dictionary<string, ProportionRange> Ranges(YamlMap map)
    {
        var words = new Dictionary<string, ProportionRange>(StringComparer.Ordinal);
        foreach (var entry in map.Maps("of"))
        {
            entry.Read(of =>
            {
                var range = new ProportionRange(of.Number("from"), of.Number("to"));
                return of.Texts("words", word => words[word] = range);
            });
        }

        return words;
    }

    private static ProportionRange Years(string text) =>
        text.Split('-') is [var first, var last] && int.TryParse(first, out var from) && int.TryParse(last, out var to)
            ? new ProportionRange(from, to)
            : throw new FormatException($"“{text}” is no range of years; write 2007-2008.");
}

/// <summary>Percentages, or years, both ends included.</summary>
internal sealed record ProportionRange(int From, int To);
