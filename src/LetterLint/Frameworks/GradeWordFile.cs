namespace LetterLint.Frameworks;

/// <summary>Reads rules/vocabulary/grade-words.yml: the words that state a grade on any scale.</summary>
internal static class GradeWordFile
{
    public static IReadOnlyList<string> In(Vocabulary vocabulary) => vocabulary.Read("grade-words", map => map.Texts("words", word => word));
}
