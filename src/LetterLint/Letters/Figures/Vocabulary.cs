using LetterLint.Frameworks;

namespace LetterLint.Letters.Figures;

/// <summary>Opens a file of rules/vocabulary as it was built in.</summary>
internal static class Vocabulary
{
    public static T Read<T>(string file, Func<YamlMap, T> read)
    {
        using var text = FrameworkLibrary.Open(typeof(Vocabulary).Assembly, "vocabulary/" + file);
        return Yaml.Parse("rules/vocabulary/" + file, text).Read(read);
    }
}
