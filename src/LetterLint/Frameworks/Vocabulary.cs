namespace LetterLint.Frameworks;

/// <summary>The files of rules/vocabulary, with what a house adds to them: what is known of the language of letters, whatever their framework.</summary>
internal sealed class Vocabulary
{
    private readonly IReadOnlyList<string> _folders;
    private readonly Dictionary<Type, Lazy<object>> _read = [];

    private Vocabulary(IReadOnlyList<string> folders) => _folders = folders;

    /// <summary>What comes with LetterLint.</summary>
    public static Vocabulary BuiltIn { get; } = new([]);

    /// <summary>What comes with LetterLint, and the files of folders, which add to those of the same name.</summary>
    /// <exception cref="FrameworkException">A file has no counterpart.</exception>
    public static Vocabulary With(IReadOnlyList<string> folders)
    {
        foreach (var file in folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.yml")).Order(StringComparer.Ordinal))
        {
            if (typeof(Vocabulary).Assembly.GetManifestResourceInfo("vocabulary/" + Path.GetFileName(file)) is null)
            {
                throw new FrameworkException(file, 1, 1, "LetterLint has no vocabulary of this name that the file could add to.");
            }
        }

        return folders.Count == 0 ? BuiltIn : new Vocabulary(folders);
    }

    /// <summary>What is made of the files: read once, when it is first asked for, whatever the number of letters.</summary>
    public T Once<T>(Func<Vocabulary, T> read)
        where T : class
    {
        Lazy<object>? made;
        lock (_read)
        {
            if (!_read.TryGetValue(typeof(T), out made))
            {
                _read[typeof(T)] = made = new Lazy<object>(() => read(this));
            }
        }

        return (T)made.Value;
    }

    public T Read<T>(string name, Func<YamlMap, T> read)
    {
        using var text = FrameworkLibrary.Open(typeof(Vocabulary).Assembly, $"vocabulary/{name}.yml");
        var all = Yaml.Parse($"rules/vocabulary/{name}.yml", text);
        foreach (var folder in _folders)
        {
            var file = Path.Join(folder, name + ".yml");
            if (File.Exists(file))
            {
                using var more = FrameworkLibrary.OpenFile(file);
                all = all.With(Yaml.Parse(file, more));
            }
        }

        return all.Read(map =>
        {
            _ = map.Text("source");
            return read(map);
        });
    }
}
