using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>Terms that are written in several forms, and the nouns that names of bodies and plans end in: rules/vocabulary/terms.yml.</summary>
internal sealed class Terms
{
    private readonly Dictionary<string, WrittenForm[]> _forms;

    private Terms(YamlMap map)
    {
        _forms = map.Maps("terms").SelectMany((entry, term) => entry.Read(of => of.Texts("forms", text => text)).Select((text, rank) => new WrittenForm(term, rank, text)))
            .GroupBy(form => form.Words[0]).ToDictionary(forms => forms.Key, forms => forms.ToArray(), StringComparer.Ordinal);
        BeforeNouns = map.Texts("before-nouns", text => text).ToHashSet(StringComparer.Ordinal);
        BehindNouns = map.Texts("behind-nouns", text => text).ToHashSet(StringComparer.Ordinal);
        NoNouns = map.Texts("no-nouns", text => text).ToHashSet(StringComparer.Ordinal);
        NameEnds = map.Texts("names-end-in", text => text).ToHashSet(StringComparer.Ordinal);
    }

    public static Terms Of(Framework framework) => framework.Vocabulary.Once(vocabulary => vocabulary.Read("terms", map => new Terms(map)));

    /// <summary>Articles and the like, before a noun.</summary>
    public HashSet<string> BeforeNouns { get; }

    /// <summary>Small words and verbs, behind a noun.</summary>
    public HashSet<string> BehindNouns { get; }

    /// <summary>With these a compound is no noun of its own, or has a hyphen by its use.</summary>
    public HashSet<string> NoNouns { get; }

    /// <summary>Nouns that names of bodies, posts and plans end in.</summary>
    public HashSet<string> NameEnds { get; }

    /// <summary>The longest form that stands at a word, or null.</summary>
    public WrittenForm? FormAt(string text, Word[] words, int at)
    {
        WrittenForm? longest = null;
        foreach (var first in (ReadOnlySpan<string>)[words[at].Text, WrittenForm.Stem(words[at].Text)])
        {
            foreach (var form in _forms.TryGetValue(first, out var forms) ? forms : [])
            {
                longest = form.Words.Length > (longest?.Words.Length ?? 0) && form.StandsAt(text, words, at) ? form : longest;
            }
        }

        return longest;
    }
}

/// <summary>A way to write a term: words, and a blank or a hyphen between them.</summary>
internal sealed class WrittenForm(int term, int rank, string text)
{
    /// <summary>The number of its term.</summary>
    public int Term => term;

    /// <summary>Its number among the forms of the term, the preferred one first.</summary>
    public int Rank => rank;

    public ImmutableArray<string> Words { get; } = [.. text.Split(' ', '-')];

    private readonly char[] _between = [.. text.Where(unit => unit is ' ' or '-')];

    /// <summary>A folded word without its sign of the plural or the genitive.</summary>
    public static string Stem(string word) => word.EndsWith('s') ? word[..^1] : word;

    public bool StandsAt(string text, Word[] words, int at)
    {
        if (at + Words.Length > words.Length)
        {
            return false;
        }

        for (var i = 0; i < Words.Length; i++)
        {
            var word = words[at + i];
            var isLast = i == Words.Length - 1;
            if (!(word.Text == Words[i] || (isLast && Stem(word.Text) == Words[i]))
                || (!isLast && (words[at + i + 1].Start != word.End + 1 || text[word.End] != _between[i])))
            {
                return false;
            }
        }

        // A part of a longer compound is another word.
        var (start, end) = (words[at].Start, words[at + Words.Length - 1].End);
        return !(start > 0 && text[start - 1] == '-') && !(end < text.Length && text[end] == '-');
    }
}
