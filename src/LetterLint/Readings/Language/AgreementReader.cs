using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>
/// Finds verbs that go with the noun beside them and not with their subject: “Oversight of the plans are good”. Only where a sentence begins
/// with the subject and nothing but a phrase with a preposition stands between.
/// </summary>
internal sealed class AgreementReader
{
    // So far from the beginning the noun of a subject may stand, and so far behind it the verb.
    private const int LastNoun = 3;
    private const int LongestPhrase = 10;

    private readonly HashSet<string> _singular;
    private readonly HashSet<string> _prepositions;
    private readonly HashSet<string> _stops;
    private readonly HashSet<string> _pluralVerbs;
    private readonly HashSet<string> _singularVerbs;
    private readonly HashSet<string> _notBefore;
    private readonly HashSet<string> _notBeforeSubjects;
    private readonly HashSet<string> _attributes;
    private readonly HashSet<string> _attributesBehind;
    private readonly HashSet<string> _things;
    private readonly HashSet<string> _determiners;

    private AgreementReader(YamlMap map)
    {
        _singular = Set("singular-nouns");
        _prepositions = Set("prepositions");
        _stops = Set("stops");
        _pluralVerbs = Set("plural-verbs");
        _singularVerbs = Set("singular-verbs");
        _notBefore = Set("not-before-plural-nouns");
        _notBeforeSubjects = Set("not-before-subjects");
        _attributes = Set("attributes");
        _attributesBehind = Set("attributes-behind-another");
        _things = Set("things");
        _determiners = Set("determiners");

        HashSet<string> Set(string key) => map.Texts(key, text => text).ToHashSet(StringComparer.Ordinal);
    }

    public static IEnumerable<DisagreeingVerb> In(Letter letter)
    {
        var reader = letter.Framework!.Vocabulary.Once(vocabulary => vocabulary.Read("agreement", map => new AgreementReader(map)));
        foreach (var sentence in letter.Sentences.Until(letter.Stop))
        {
            if (sentence.Kind == SentenceKind.Narrative && reader.Of(sentence) is { } fault)
            {
                yield return fault;
            }
        }
    }

    private DisagreeingVerb? Of(Sentence sentence)
    {
        var words = sentence.Words;
        for (var noun = 0; noun <= LastNoun && noun + 2 < words.Length; noun++)
        {
            if (_stops.Contains(words[noun].Text)
                || (noun > 0 && (!IsBeside(sentence, noun) || !MayPrecede(words[noun - 1].Text, noun - 1))))
            {
                return null;
            }

            if (_prepositions.Contains(words[noun + 1].Text) && IsBeside(sentence, noun + 1))
            {
                return _singular.Contains(words[noun].Text) ? Verb(sentence, noun, _pluralVerbs, _singularVerbs, isPlural: false)
                    : IsPlural(sentence, noun) ? Verb(sentence, noun, _singularVerbs, _pluralVerbs, isPlural: true)
                    : null;
            }
        }

        return null;
    }

    private DisagreeingVerb? Verb(Sentence sentence, int noun, HashSet<string> wrong, HashSet<string> right, bool isPlural)
    {
        var words = sentence.Words;
        for (var at = noun + 2; at < words.Length && at <= noun + LongestPhrase; at++)
        {
            if (!IsBeside(sentence, at) || _stops.Contains(words[at].Text) || right.Contains(words[at].Text))
            {
                return null;
            }

            if (wrong.Contains(words[at].Text))
            {
                // “The quality of the support that children are given is …” without its “that”.
                return at == noun + 2 || Holds(words.AsSpan()[(at + 1)..], right) || (isPlural && IsName(sentence, noun, at)) ? null
                    : new DisagreeingVerb(sentence.PhraseOf(noun, noun + 1), sentence.PhraseOf(at, at + 1), isPlural);
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a noun behind a word may be the subject: not in “Alongside links”, “Tracking outcomes”, “The team managing cases”.
    /// </summary>
    private bool MayPrecede(string word, int at) => !_notBeforeSubjects.Contains(word)
        && (word.Length < 5 || !word.EndsWith("ing", StringComparison.Ordinal)
            || _attributes.Contains(word) || (at > 0 && _attributesBehind.Contains(word)));

    /// <summary>The name of one thing: “Voices of Northmere has”, “The levels of need guidance has”.</summary>
    private bool IsName(Sentence sentence, int noun, int verb)
    {
        var words = sentence.Words;
        return (noun == 0 && words[1].Text is "of" or "for" or "to" && char.IsUpper(sentence.Text[words[2].Start]))
            || (_things.Contains(words[verb - 1].Text) && !Holds(words.AsSpan()[(noun + 2)..verb], _determiners));
    }

    /// <summary>The plural of a common noun, with nothing but small words and adjectives before it.</summary>
    private bool IsPlural(Sentence sentence, int noun)
    {
        var words = sentence.Words;
        for (var i = 0; i < noun; i++)
        {
            if (_notBefore.Contains(words[i].Text) || char.IsAsciiDigit(words[i].Text[0])
                || (i > 0 && char.IsUpper(sentence.Text[words[i].Start])))
            {
                return false;
            }
        }

        var word = words[noun].Text;
        var (start, end) = (words[noun].Start, words[noun].End);
        return word.Length > 4 && EndsAsPlural(word) && sentence.Text[end - 1] == 's' && sentence.Text[end - 2] is not ('\'' or '\u2019')
            && (noun == 0 || char.IsLower(sentence.Text[start])) && !_notBefore.Contains(word);
    }

    private static bool EndsAsPlural(string word) => word[^1] == 's' && !word.EndsWith("ics", StringComparison.Ordinal)
        && (word.Length > EnglishWords.Longest ? word[^2] is not ('s' or 'u' or 'i' or 'o') : EnglishWords.Common.IsInflected(word));

    private bool Holds(ReadOnlySpan<Word> words, HashSet<string> verbs)
    {
        foreach (var word in words)
        {
            if (_stops.Contains(word.Text))
            {
                return false;
            }

            if (verbs.Contains(word.Text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBeside(Sentence sentence, int at) =>
        sentence.Text.AsSpan(sentence.Words[at - 1].End, sentence.Words[at].Start - sentence.Words[at - 1].End) is " " or "-" or "' ";
}
