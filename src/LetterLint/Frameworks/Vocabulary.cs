namespace LetterLint.Frameworks;

/// <summary>Reads the files of rules/vocabulary: what is known of the language of letters, whatever their framework.</summary>
internal static class Vocabulary
{
    // One vocabulary a process: it is read once, whatever the number of letters, and a short run reads only what it needs.
    private static IReadOnlyList<string>? _folders;

    /// <summary>Lets the files of folders add to those of the same name that come with LetterLint.</summary>
    /// <exception cref="FrameworkException">A file has no counterpart, or other folders are in use already.</exception>
    public static void Use(IReadOnlyList<string> folders)
    {
        if (_folders is not null && !_folders.SequenceEqual(folders))
        {
            throw new FrameworkException(folders.Concat(_folders).First(), 1, 1, "These letters have settings with different folders of vocabulary; check them in separate runs.");
        }

        foreach (var file in folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.yml")).Order(StringComparer.Ordinal))
        {
            if (typeof(Vocabulary).Assembly.GetManifestResourceInfo("vocabulary/" + Path.GetFileName(file)) is null)
            {
                throw new FrameworkException(file, 1, 1, "LetterLint has no vocabulary of this name that the file could add to.");
            }
        }

        _folders = folders;
    }

    public static T Read<T>(string name, Func<YamlMap, T> read)
    {
        using var text = FrameworkLibrary.Open(typeof(Vocabulary).Assembly, $"vocabulary/{name}.yml");
        var all = Yaml.Parse($"rules/vocabulary/{name}.yml", text);
        foreach (var folder in _folders ?? [])
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
