namespace LetterLint.Frameworks;

/// <summary>Reads the files of rules/vocabulary: what is known of the language of letters, whatever their framework.</summary>
internal static class Vocabulary
{
    public static T Read<T>(string name, Func<YamlMap, T> read)
    {
        using var text = FrameworkLibrary.Open(typeof(Vocabulary).Assembly, $"vocabulary/{name}.yml");
        return Yaml.Parse($"rules/vocabulary/{name}.yml", text).Read(map =>
        {
            _ = map.Text("source");
            return read(map);
        });
    }
}
