using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>The verbs with which an item asks for something: rules/vocabulary/actions.yml.</summary>
internal sealed class ActionWords
{
    private readonly HashSet<string> _words;
    private readonly HashSet<string> _stems;
    private readonly HashSet<string> _notBefore;

    private ActionWords(YamlMap map)
    {
        _words = map.Texts("actions", word => word).ToHashSet(StringComparer.Ordinal);
        _stems = _words.Select(Stemmer.Stem).ToHashSet(StringComparer.Ordinal);
        _notBefore = map.Texts("not-before", word => word).ToHashSet(StringComparer.Ordinal);
    }

    public static ActionWords Of(Vocabulary vocabulary) => vocabulary.Once(all => all.Read("actions", map => new ActionWords(map)));

    /// <summary>Whether a stem is that of one of the verbs, in whatever form.</summary>
    public bool HasStem(string stem) => _stems.Contains(stem);

    /// <summary>Whether an item asks for something in so many words: “improve …”, and neither “improved …” nor “increase in …”.</summary>
    public bool Ask(Word[] words) => words is [var first, var second, ..] && _words.Contains(first.Text) && !_notBefore.Contains(second.Text);
}
