namespace LetterLint.Frameworks;

/// <summary>Reads rules/vocabulary/grade-words.yml: the words that state a grade on any scale.</summary>
internal static class GradeWordFile
{
    public static IReadOnlyList<string> BuiltIn()
    {
        const string name = "vocabulary/grade-words.yml";
        using var text = FrameworkLibrary.Open(typeof(GradeWordFile).Assembly, name);
        return Yaml.Parse("rules/" + name, text).Read(map =>
        {
            _ = map.Text("source");
            return map.Texts("words", word => word);
        });
    }
}
