using LetterLint.Frameworks;

namespace LetterLint.Letters.Figures;

/// <summary>The words of rules/vocabulary/figures.yml and proportions.yml.</summary>
internal sealed class FigureVocabulary
{
    private static readonly Lazy<FigureVocabulary> Shipped = new(() => new FigureVocabulary());
    private readonly List<ProportionScale> _scales;
    private readonly PhraseTable<Limit> _limits = new();

    private FigureVocabulary()
    {
        Vocabulary("figures.yml", map =>
        {
            Directions(map, "more", Direction.More);
            Directions(map, "less", Direction.Less);
            Directions(map, "neither", null);
            Comparators(map, "above", Side.Above);
            Comparators(map, "below", Side.Below);
            Comparators(map, "same", Side.Same);
            Benchmarks = [.. map.Texts("benchmarks", word => word)];
            return true;
        });
        _scales = Vocabulary("proportions.yml", map =>
        {
            map.Map("limits").Read(ReadLimits);
            map.Map("silent").Read(ReadSilent);
            return map.Maps("scales").Select(scale => scale.Read(ProportionScale.Read)).ToList();
        });
    }

    public static FigureVocabulary BuiltIn => Shipped.Value;

    /// <summary>Words that say which way a figure moved; null for a change that says no direction.</summary>
    public Dictionary<string, Direction?> Moves { get; } = new(StringComparer.Ordinal);

    public PhraseTable<Side> Sides { get; } = new();

    public HashSet<string> Benchmarks { get; private set; } = [];

    /// <summary>Words for proportions and their plain limits; null for words that look like one and are none.</summary>
    public PhraseTable<Limit> Proportions => _limits;

    /// <summary>The scale of words that a framework had in a year, or null.</summary>
    public ProportionScale? ScaleOf(string framework, int? year) =>
        _scales.FirstOrDefault(scale => scale.Frameworks.Contains(framework) && (year is null || (scale.From <= year && year <= scale.To)));

    private void Directions(YamlMap map, string key, Direction? direction)
    {
        foreach (var word in map.Texts(key, word => word))
        {
            Moves[word] = direction;
        }
    }

    private void Comparators(YamlMap map, string key, Side side)
    {
        foreach (var phrase in map.Texts(key, phrase => phrase))
        {
            Sides.Add(phrase, side);
        }
    }

    private bool ReadLimits(YamlMap map)
    {
        _ = map.Text("source");
        foreach (var entry in map.Maps("of"))
        {
            entry.Read(limit =>
            {
                var bounds = new Limit(limit.OptionalNumber("above"), limit.OptionalNumber("below"));
                foreach (var phrase in limit.Texts("words", phrase => phrase))
                {
                    _limits.Add(phrase, bounds);
                }

                return true;
            });
        }

        return true;
    }

    private bool ReadSilent(YamlMap map)
    {
        _ = map.Text("source");
        foreach (var phrase in map.Texts("phrases", phrase => phrase))
        {
            _limits.Add(phrase, Limit.None);
        }

        return true;
    }

    private static T Vocabulary<T>(string file, Func<YamlMap, T> read)
    {
        using var text = FrameworkLibrary.Open(typeof(FigureVocabulary).Assembly, "vocabulary/" + file);
        return Yaml.Parse("rules/vocabulary/" + file, text).Read(map =>
        {
            _ = map.OptionalText("source");
            return read(map);
        });
    }
}

/// <summary>The percentages that a word allows in any English.</summary>
internal sealed record Limit(int? Above, int? Below)
{
    public static Limit None { get; } = new(null, null);
}

/// <summary>What an inspectorate told its writers that words for proportions mean.</summary>
internal sealed record ProportionScale(HashSet<string> Frameworks, int From, int To, Dictionary<string, (int From, int To)> Words)
{
    public static ProportionScale Read(YamlMap map)
    {
        _ = map.Text("source");
        var years = map.Text("years").Split('-');
        var words = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        foreach (var entry in map.Maps("of"))
        {
            entry.Read(of =>
            {
                var range = (of.Number("from"), of.Number("to"));
                foreach (var word in of.Texts("words", word => word))
                {
                    words[word] = range;
                }

                return true;
            });
        }

        return int.TryParse(years[0], out var from) && int.TryParse(years[^1], out var to)
            ? new ProportionScale([.. map.Texts("frameworks", id => id)], from, to, words)
            : throw map.Error("“years” must be a year or two with a hyphen.");
    }
}

/// <summary>Phrases of one to a few words, the longest found first.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, List<(string[] Words, T Value)>> _byFirst = new(StringComparer.Ordinal);

    public void Add(string phrase, T value)
    {
        var words = phrase.Split(' ');
        if (!_byFirst.TryGetValue(words[0], out var phrases))
        {
            _byFirst[words[0]] = phrases = [];
        }

        phrases.Add((words, value));
        phrases.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>The longest phrase that stands at a token, and how many tokens it takes.</summary>
    public (T Value, int Count)? At(FigureLine line, int at)
    {
        if (_byFirst.TryGetValue(line[at].Text, out var phrases))
        {
            foreach (var (words, value) in phrases)
            {
                if (line.HasWords(at, words))
                {
                    return (value, words.Length);
                }
            }
        }

        return null;
    }
}
