using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>
/// Finds compounds that a letter writes in two ways, whatever they are: “long-term placements”, “long term placements”; “policymakers”,
/// “policy makers”. Before a noun only, or in the plural: “in the long term” and “long-term plans” are both right.
/// </summary>
internal sealed class CompoundReader
{
    private const int ShortestPart = 3;
    private const int ShortestOfClosed = 4;

    // How a compound is written.
    private const int Hyphenated = 0;
    private const int Open = 1;
    private const int Closed = 2;

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal) { "and", "the", "for", "not", "but", "out", "off" };

    private readonly Dictionary<string, List<Phrase>[]> _found = new(StringComparer.Ordinal);
    private readonly Terms _terms;

    private CompoundReader(Terms terms) => _terms = terms;

    public static IEnumerable<TermForm> In(IReadOnlyList<Stretch> stretches, Terms terms)
    {
        var reader = new CompoundReader(terms);
        var texts = stretches.Where(stretch => !stretch.IsNote && !stretch.IsStanding).ToArray();
        foreach (var stretch in texts)
        {
            reader.ReadJoined(stretch);
        }

        foreach (var stretch in texts)
        {
            reader.ReadOpen(stretch);
        }

        return reader._found.Where(compound => compound.Value.Count(places => places.Count > 0) > 1).OrderBy(compound => compound.Key, StringComparer.Ordinal)
            .SelectMany(compound => TermForm.Compared([.. compound.Value.Where(places => places.Count > 0)]));
    }

    /// <summary>Compounds with a hyphen, each under its two words and the noun behind, and long words in the plural, which may be two.</summary>
    private void ReadJoined(Stretch stretch)
    {
        var (text, words) = (stretch.Prose.Text, stretch.Words);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Length > 2 * ShortestOfClosed && words[i].Text[^1] == 's' && IsPlain(text, words[i]))
            {
                PlacesOf(words[i].Text)[Closed].Add(stretch.Prose.Phrase(words[i].Start, words[i].Length));
            }

            if (IsPair(text, words, i, '-') && IsOnOneLine(stretch.Prose, words, i) && !Small.Contains(words[i + 1].Text) && IsBeforeNoun(text, words, i + 1) && !IsNoun(text, words, i) && _terms.FormAt(text, words, i) is null)
            {
                PlacesOf(KeyOf(words, i))[Hyphenated].Add(PhraseAt(stretch.Prose, words, i));
            }
            else if (IsPair(text, words, i, '-') && IsOnOneLine(stretch.Prose, words, i) && IsNoun(text, words, i) && _terms.FormAt(text, words, i) is null)
            {
                PlacesOf(NounOf(words, i))[Hyphenated].Add(PhraseAt(stretch.Prose, words, i));
            }
        }
    }

    private void ReadOpen(Stretch stretch)
    {
        var (text, words) = (stretch.Prose.Text, stretch.Words);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (!IsPair(text, words, i, ' '))
            {
                continue;
            }

            var isModifier = IsBeforeNoun(text, words, i + 1) && _found.TryGetValue(KeyOf(words, i), out _);
            var places = isModifier ? _found[KeyOf(words, i)]
                : words[i].Length >= ShortestOfClosed && words[i + 1].Length >= ShortestOfClosed && words[i + 1].Text[^1] == 's'
                    && _found.TryGetValue(words[i].Text + words[i + 1].Text, out var closed) ? closed : null;
            places ??= _found.TryGetValue(NounOf(words, i), out var noun) && IsNoun(text, words, i) ? noun : null;
            if (places is not null && (_terms.FormAt(text, words, i) is null || places == _found.GetValueOrDefault(NounOf(words, i))))
            {
                places[Open].Add(stretch.Prose.Phrase(words[i].Start, words[i + 1].End - words[i].Start));
            }
        }
    }

    /// <summary>Whether the hyphen is the writer's, and not that of a line end.</summary>
    private static bool IsOnOneLine(Prose prose, Word[] words, int at) =>
        prose.SpanOf(words[at].Start, words[at + 1].End - words[at].Start).Length == words[at + 1].End - words[at].Start;

    private List<Phrase>[] PlacesOf(string key) => _found.TryGetValue(key, out var places) ? places : _found[key] = [[], [], []];

    private static string KeyOf(Word[] words, int at) => $"{words[at].Text} {words[at + 1].Text} {WrittenForm.Stem(words[at + 2].Text)}";

    private static string NounOf(Word[] words, int at) => $"{words[at].Text}-{WrittenForm.Stem(words[at + 1].Text)}";

    /// <summary>“Some care-leavers told us”, “a pathway-plan and”: the compound is a noun itself, in the plural or behind an article, and a verb, a small word or a mark follows.</summary>
    private bool IsNoun(string text, Word[] words, int at)
    {
        var last = words[at + 1];
        var ends = at + 2 == words.Length || words[at + 2].Start > last.End + 1 || _terms.BehindNouns.Contains(words[at + 2].Text);
        var isPlural = last.Text[^1] == 's' && last.Text[^2] != 's' && !(last.Length > 2 && text[last.End - 2] is '\'' or '\u2019');
        return ends && last.Length >= ShortestOfClosed && !_terms.NoNouns.Contains(last.Text) && (isPlural || (at > 0 && _terms.BeforeNouns.Contains(words[at - 1].Text)));
    }

    private static Phrase PhraseAt(Prose prose, Word[] words, int at) => prose.Phrase(words[at].Start, words[at + 1].End - words[at].Start);

    /// <summary>Two words with so much between them, and not part of a longer compound.</summary>
    private static bool IsPair(string text, Word[] words, int at, char between) =>
        at + 1 < words.Length && words[at + 1].Start == words[at].End + 1 && text[words[at].End] == between
        && words[at].Length >= ShortestPart && words[at + 1].Length >= ShortestPart && IsPlain(text, words[at]) && IsPlain(text, words[at + 1], mayBegin: false)
        && !(words[at].Start > 0 && text[words[at].Start - 1] == '-') && !(words[at + 1].End < text.Length && text[words[at + 1].End] == '-');

    /// <summary>Whether one blank parts a word from a small one behind it; which word that is, tells whether it is a noun.</summary>
    private static bool IsBeforeNoun(string text, Word[] words, int last) =>
        last + 1 < words.Length && words[last + 1].Start == words[last].End + 1 && text[words[last].End] == ' '
        && words[last + 1].Length > ShortestPart && char.IsLower(text[words[last + 1].Start]);

    /// <summary>Small letters alone, but for the first of a sentence.</summary>
    private static bool IsPlain(string text, Word word, bool mayBegin = true)
    {
        var rest = text.AsSpan(word.Start + 1, word.Length - 1);
        return rest.IndexOfAnyExceptInRange('a', 'z') < 0
            && (char.IsAsciiLetterLower(text[word.Start]) || (mayBegin && char.IsAsciiLetterUpper(text[word.Start]) && (word.Start == 0 || (word.Start > 1 && text[word.Start - 2] is '.' or '!' or '?' or ':'))));
    }
}
