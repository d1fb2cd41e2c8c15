using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>The words with which an item in a column begins, those of statements, and those that say that there is none: rules/vocabulary/columns.yml.</summary>
internal sealed class ColumnWords
{
    private readonly HashSet<string> _openings;
    private readonly HashSet<string> _statements;
    private readonly ImmutableArray<PhrasePattern> _due;
    private readonly ImmutableArray<PhrasePattern> _none;

    private ColumnWords(YamlMap map)
    {
        _openings = map.Texts("openings", text => text).ToHashSet(StringComparer.Ordinal);
        _statements = map.Texts("statements", text => text).ToHashSet(StringComparer.Ordinal);
        _due = [.. map.Texts("due", PhrasePattern.Parse)];
        _none = [.. map.Texts("none", PhrasePattern.Parse)];
    }

    public static ColumnWords Of(Vocabulary vocabulary) => vocabulary.Once(all => all.Read("columns", map => new ColumnWords(map)));

    /// <summary>Whether a line says that a list has no items: “None”, “No areas for priority action were identified.”</summary>
    public bool SayNone(Word[] words) => words.Length > 0 && _none.Any(phrase => phrase.MatchAt(words, 0, GradeWords.None, whole: true) is not null);

    /// <summary>Whether the heading of a column says that its cells tell until when something is to be done: “Due date”.</summary>
    public bool HeadDue(Word[] words) => _due.Any(phrase => phrase.MatchAt(words, 0, GradeWords.None, whole: true) is not null);

    /// <summary>Whether a sentence may state something, so that it need not be an item.</summary>
    public bool MayState(Word[] words) => Array.Exists(words, word => _statements.Contains(word.Text));

    /// <summary>Whether an item begins with a word.</summary>
    public bool Begins(string word) => _openings.Contains(word);
}
