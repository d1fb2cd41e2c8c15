using LetterLint.Text;

namespace LetterLint.Frameworks;

/// <summary>Reads rules/vocabulary/grade-words.yml: the words that state a grade on any scale, and which of them are also plain praise or blame.</summary>
internal static class GradeWordFile
{
    public static Func<IEnumerable<string>, GradeWords> In(Vocabulary vocabulary)
    {
        var (words, plain) = vocabulary.Read("grade-words", map => Tuple.Create(map.Texts("words", word => word), map.Texts("plain", word => word)));
        return scale => new GradeWords([.. words, .. plain, .. scale], plain);
    }
}
