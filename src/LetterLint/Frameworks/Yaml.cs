namespace LetterLint.Frameworks;

/// <summary>Where something stands in a YAML file, from 1.</summary>
internal sealed record YamlMark(int Line, int Column);

/// <summary>A strict view of a YAML file: every key is asked for by name, a key that nobody asked for is an error with its place.</summary>
internal abstract class Yaml(string file, YamlMark mark)
{
    public string File => file;

    public static YamlMap Parse(string file, TextReader text)
    {
        var content = text.ReadToEnd();
        return (PreparedYaml.TryRead(file, content) ?? YamlReader.Read(file, content)) as YamlMap
            ?? throw new FrameworkException(file, 1, 1, "The file must begin with “key: value”.");
    }

    public YamlMark Mark => mark;

    public FrameworkException Error(string message) => new(file, mark.Line, mark.Column, message);
}

/// <summary>A scalar.</summary>
internal sealed class YamlText(string file, YamlMark mark, string value) : Yaml(file, mark)
{
    public string Value => value;
}

/// <summary>A sequence.</summary>
internal sealed class YamlList(string file, YamlMark mark, IReadOnlyList<Yaml> items) : Yaml(file, mark)
{
    public IReadOnlyList<Yaml> Items => items;
}

/// <summary>A value with the place of its key.</summary>
internal sealed record YamlEntry(YamlMark Key, Yaml Value);

/// <summary>A text under a name that is free, with the place of the name.</summary>
internal sealed record YamlNamed<T>(string Name, YamlMark Place, T Value);

/// <summary>A mapping whose keys are asked for one by one.</summary>
internal sealed class YamlMap(string file, YamlMark mark, Dictionary<string, YamlEntry> entries) : Yaml(file, mark)
{
    private readonly Dictionary<string, YamlEntry> _entries = entries;
    private readonly List<string> _asked = [];

    public string Text(string key) => OptionalText(key) ?? throw Missing(key);

    public T Text<T>(string key, Func<string, T> read) => Ask(key) is { } value ? Read(key, value, read) : throw Missing(key);

    public string? OptionalText(string key) => OptionalText(key, text => text);

    public T? OptionalText<T>(string key, Func<string, T> read)
        where T : class => Ask(key) is { } value ? Read(key, value, read) : null;

    public T OptionalText<T>(string key, Func<string, T> read, T absent)
        where T : struct => Ask(key) is { } value ? Read(key, value, read) : absent;

    public int Number(string key) => OptionalNumber(key) ?? throw Missing(key);

    public int? OptionalNumber(string key) => Ask(key) switch
    {
        null => null,
        YamlText text when int.TryParse(text.Value, out var number) => number,
        var other => throw other.Error($"“{key}” must be a whole number."),
    };

    public bool Flag(string key, bool absent = false) => Ask(key) switch
    {
        null => absent,
        YamlText { Value: "true" } => true,
        YamlText { Value: "false" } => false,
        var other => throw other.Error($"“{key}” must be true or false."),
    };

    /// <summary>A text or a list of texts.</summary>
    public IReadOnlyList<T> Texts<T>(string key, Func<string, T> read) => Ask(key) is null ? throw Missing(key) : OptionalTexts(key, read);

    public IReadOnlyList<T> OptionalTexts<T>(string key, Func<string, T> read) => Ask(key) switch
    {
        null => [],
        YamlList { Items.Count: 0 } none => throw none.Error($"“{key}” must hold at least one text."),
        YamlList list => [.. list.Items.Select(item => Read(key, item, read))],
        var value => [Read(key, value, read)],
    };

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

    public IEnumerable<YamlMap> Maps(string key) => Ask(key) is null ? throw Missing(key) : OptionalMaps(key);

    public IEnumerable<YamlMap> OptionalMaps(string key) => Ask(key) switch
    {
        null => [],
        YamlList list => list.Items.Select(item => item as YamlMap ?? throw item.Error($"“{key}” must be a list of “key: value” pairs.")),
        var other => throw other.Error($"“{key}” must be a list."),
    };

    /// <summary>Texts under names that are free, each with its place.</summary>
    public IEnumerable<YamlNamed<T>> Named<T>(string key, Func<string, T> read)
    {
        if (OptionalMap(key) is { } map)
        {
            foreach (var (name, entry) in map._entries)
            {
                yield return new YamlNamed<T>(name, entry.Key, Read(name, entry.Value, read));
            }
        }
    }

    /// <summary>Where the value of a key stands.</summary>
    public YamlMark? PlaceOf(string key) => _entries.GetValueOrDefault(key)?.Value.Mark;

    /// <summary>This mapping with what another adds: lists go on, mappings are joined, the other's texts win.</summary>
    public YamlMap With(YamlMap other)
    {
        var joined = new Dictionary<string, YamlEntry>(_entries, StringComparer.Ordinal);
        foreach (var (key, entry) in other._entries)
        {
            joined[key] = (_entries.GetValueOrDefault(key)?.Value, entry.Value) switch
            {
                (YamlList mine, YamlList more) => new YamlEntry(entry.Key, new YamlList(more.File, more.Mark, [.. mine.Items, .. more.Items])),
                (YamlMap mine, YamlMap more) => new YamlEntry(entry.Key, mine.With(more)),
                _ => entry,
            };
        }

        return new YamlMap(other.File, other.Mark, joined);
    }

    /// <summary>Reads an entry and makes sure that it has no key that was not asked for.</summary>
    public T Read<T>(Func<YamlMap, T> read)
    {
        var result = read(this);
        foreach (var (key, entry) in _entries)
        {
            if (!_asked.Contains(key))
            {
                throw new FrameworkException(entry.Value.File, entry.Key.Line, entry.Key.Column, $"“{key}” is not known here; known are {string.Join(", ", _asked.Distinct())}.");
            }
        }

        return result;
    }

    /// <summary>Reads a text so that an error in it has its place.</summary>
    private static T Read<T>(string key, Yaml value, Func<string, T> read)
    {
        if (value is not YamlText { Value.Length: > 0 } text)
        {
            throw value.Error($"“{key}” must be a text.");
        }

        try
        {
            return read(text.Value);
        }
        catch (FormatException e)
        {
            throw value.Error(e.Message);
        }
    }

    private FrameworkException Missing(string key) => Error($"“{key}” is missing here.");

    private Yaml? Ask(string key)
    {
        _asked.Add(key);
        return _entries.TryGetValue(key, out var entry) ? entry.Value : null;
    }
}
