using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>Words that rightly stand twice in a row, and those that never do: rules/vocabulary/doubled-words.yml.</summary>
internal sealed class DoubledWords
{
    // “What children feel they need is is …”: so far back may the clause of the first verb begin.
    private const int LongestClause = 8;

    private readonly HashSet<string> _deliberate;
    private readonly HashSet<string> _nounAndVerb;
    private readonly HashSet<string> _verbs;
    private readonly HashSet<string> _relatives;
    private readonly HashSet<string> _questions;
    private readonly HashSet<string> _plain;
    private readonly HashSet<string> _possessive;
    private readonly HashSet<string> _prepositions;
    private readonly HashSet<string> _afterOneThat;
    private readonly HashSet<string> _certain;
    private readonly Dictionary<string, HashSet<string>> _particles;

    private DoubledWords(YamlMap map)
    {
        _deliberate = Set("deliberate");
        _nounAndVerb = Set("noun-and-verb");
        _verbs = Set("verbs");
        _relatives = Set("relatives");
        _questions = Set("questions");
        _plain = Set("plain-verbs");
        _possessive = Set("possessive");
        _prepositions = Set("prepositions");
        _afterOneThat = Set("after-one-that");
        _certain = Set("certain");
        _particles = map.Maps("particles").Select(entry => entry.Read(of => (Word: of.Text("of"), Behind: of.Texts("behind", text => text))))
            .ToDictionary(entry => entry.Word, entry => entry.Behind.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

        HashSet<string> Set(string key) => map.Texts(key, text => text).ToHashSet(StringComparer.Ordinal);
    }

    public static DoubledWords Of(Framework framework) =>
        framework.Vocabulary.Once(vocabulary => vocabulary.Read("doubled-words", map => new DoubledWords(map)));

    /// <summary>Whether it can never stand twice, so that one of the two may be taken out.</summary>
    public bool IsNeverDoubled(string word) => _certain.Contains(word);

    /// <summary>Whether a word may rightly stand twice where its second place is the one given.</summary>
    public bool MayBeDoubled(string text, ReadOnlySpan<Word> words, int second)
    {
        var word = words[second].Text;
        var before = second > 1 ? words[second - 2].Text : "";
        var next = second + 1 < words.Length ? words[second + 1].Text : "";
        return _deliberate.Contains(word) || _nounAndVerb.Contains(word)
            || (_possessive.Contains(word) && before.Length > 0 && !_prepositions.Contains(before))
            || (word == "that" && !_afterOneThat.Contains(next) && !IsPlural(next))
            || (_particles.TryGetValue(word, out var behind) && behind.Contains(before))
            || (_plain.Contains(word) && IsBehindRelative(text, words[..(second - 1)]))
            || (_verbs.Contains(word) && OpensClause(text, words[..(second - 1)]));
    }

    // “Risks” may be a verb, but hardly behind “that that”; “is” and “was” are no plurals.
    private bool IsPlural(string word) => word.Length > 3 && word[^1] == 's' && !_verbs.Contains(word) && EnglishWords.Common.IsInflected(word);

    private bool IsBehindRelative(string text, ReadOnlySpan<Word> words) => words.Length > 1 && _relatives.Contains(words[^1].Text) && text[words[^2].End] != ',';

    /// <summary>“Those who” are are safe; “what they need” is is not known; but not “volunteers, who”.</summary>
    private bool OpensClause(string text, ReadOnlySpan<Word> words)
    {
        var isRelative = IsBehindRelative(text, words);
        for (var i = words.Length - 1; !isRelative && i >= 0 && i >= words.Length - LongestClause; i--)
        {
            isRelative = _questions.Contains(words[i].Text);
        }

        return isRelative;
    }
}
