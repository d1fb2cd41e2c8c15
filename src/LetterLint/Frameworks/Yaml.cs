using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LetterLint.Frameworks;

/// <summary>A strict view of a YAML file: every key is asked for by name, a key that nobody asked for is an error with its place.</summary>
internal abstract class Yaml(string file, Mark mark)
{
    public string File => file;

    public static YamlMap Parse(string file, TextReader text)
    {
        try
        {
            var parser = new Parser(text);
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                throw new FrameworkException(file, 1, 1, "The file is empty; write at least its id.");
            }

            return Read(file, parser) as YamlMap ?? throw new FrameworkException(file, 1, 1, "The file must begin with “key: value”.");
        }
        catch (YamlException e)
        {
            throw new FrameworkException(file, (int)e.Start.Line, (int)e.Start.Column, $"This is not YAML: {e.InnerException?.Message ?? e.Message}");
        }
    }

    public FrameworkException Error(string message) => new(file, (int)mark.Line, (int)mark.Column, message);

    private static Yaml Read(string file, IParser parser)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlText(file, scalar.Start, scalar.Value);
        }

        if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            var items = new List<Yaml>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Read(file, parser));
            }

            return new YamlList(file, sequence.Start, items);
        }

        if (parser.TryConsume<MappingStart>(out var mapping))
        {
            var entries = new Dictionary<string, (Mark, Yaml)>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>();
                if (!entries.TryAdd(key.Value, (key.Start, Read(file, parser))))
                {
                    throw new FrameworkException(file, (int)key.Start.Line, (int)key.Start.Column, $"“{key.Value}” stands here a second time; keep one.");
                }
            }

            return new YamlMap(file, mapping.Start, entries);
        }

        var other = parser.Consume<ParsingEvent>();
        throw new FrameworkException(file, (int)other.Start.Line, (int)other.Start.Column, "Anchors and aliases are not used here; write the value out.");
    }
}

/// <summary>A scalar.</summary>
internal sealed class YamlText(string file, Mark mark, string value) : Yaml(file, mark)
{
    public string Value => value;
}

/// <summary>A sequence.</summary>
internal sealed class YamlList(string file, Mark mark, IReadOnlyList<Yaml> items) : Yaml(file, mark)
{
    public IReadOnlyList<Yaml> Items => items;
}

/// <summary>A mapping whose keys are asked for one by one.</summary>
internal sealed class YamlMap(string file, Mark mark, Dictionary<string, (Mark Mark, Yaml Value)> entries) : Yaml(file, mark)
{
    private readonly List<string> _asked = [];

    public bool Has(string key) => entries.ContainsKey(key);

    public string Text(string key) => OptionalText(key) ?? throw Missing(key);

    public string? OptionalText(string key) => Ask(key) switch
    {
        null => null,
        YamlText { Value.Length: > 0 } text => text.Value,
        var other => throw other.Error($"“{key}” must be a text."),
    };

    public int Number(string key) => Ask(key) is YamlText text && int.TryParse(text.Value, out var number)
        ? number
        : throw (Ask(key)?.Error($"“{key}” must be a whole number.") ?? Missing(key));

    public bool Flag(string key, bool absent = false) => Ask(key) switch
    {
        null => absent,
        YamlText { Value: "true" } => true,
        YamlText { Value: "false" } => false,
        var other => throw other.Error($"“{key}” must be true or false."),
    };

    /// <summary>A text or a list of texts, each read with the place of an error known.</summary>
    public IReadOnlyList<T> Texts<T>(string key, Func<string, T> read)
    {
        var values = Ask(key) switch
        {
            null => [],
            YamlText text => [text],
            YamlList list => list.Items,
            var other => throw other.Error($"“{key}” must be a text or a list of texts."),
        };
        return [.. values.Select(value =>
        {
            var text = value as YamlText ?? throw value.Error($"“{key}” must hold texts only.");
            try
            {
                return read(text.Value);
            }
            catch (FormatException e)
            {
                throw value.Error(e.Message);
            }
        })];
    }

    /// <summary>A list of lists of texts.</summary>
    public IEnumerable<IReadOnlyList<string>> TextLists(string key) => Ask(key) is YamlList lists
        ? lists.Items.Select(item => item is YamlList list
            ? [.. list.Items.Select(text => (text as YamlText)?.Value ?? throw text.Error($"“{key}” must hold lists of texts."))]
            : (IReadOnlyList<string>)(item is YamlText single ? [single.Value] : throw item.Error($"“{key}” must hold lists of texts.")))
        : throw Missing(key);

    public YamlMap Map(string key) => OptionalMap(key) ?? throw Missing(key);

    public YamlMap? OptionalMap(string key) => Ask(key) switch
    {
        null => null,
        YamlMap map => map,
        var other => throw other.Error($"“{key}” must hold “key: value” pairs."),
    };

    public IEnumerable<YamlMap> Maps(string key) => Ask(key) switch
    {
        null => [],
        YamlList list => list.Items.Select(item => item as YamlMap ?? throw item.Error($"“{key}” must be a list of “key: value” pairs.")),
        var other => throw other.Error($"“{key}” must be a list."),
    };

    /// <summary>Reads an entry and makes sure that it has no key that was not asked for.</summary>
    public T Read<T>(Func<YamlMap, T> read)
    {
        var result = read(this);
        foreach (var (key, (at, _)) in entries)
        {
            if (!_asked.Contains(key))
            {
                throw new FrameworkException(File, (int)at.Line, (int)at.Column, $"“{key}” is not known here; known are {string.Join(", ", _asked.Distinct())}.");
            }
        }

        return result;
    }

    private FrameworkException Missing(string key) => Error($"“{key}” is missing here.");

    private Yaml? Ask(string key)
    {
        _asked.Add(key);
        return entries.TryGetValue(key, out var entry) ? entry.Value : null;
    }
}
