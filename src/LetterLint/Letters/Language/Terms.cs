using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LetterLint.Frameworks;

namespace LetterLint.Letters.Language;

/// <summary>Terms that are written in several forms, and the nouns that names of bodies and plans end in: rules/vocabulary/terms.yml.</summary>
internal sealed class Terms
{
    private static readonly Lazy<Terms> Shared = new(() => new Terms());
    private readonly ILookup<string, WrittenForm> _forms;

    private Terms() => (_forms, NameEnds) = Vocabulary.Read("terms", map => (
        map.Maps("terms").SelectMany((entry, term) => entry.Read(of => of.Texts("forms", text => text)).Select((text, rank) => new WrittenForm(term, rank, text)))
            .ToLookup(form => form.Words[0], StringComparer.Ordinal),
        map.Texts("names-end-in", text => text).ToHashSet(StringComparer.Ordinal)));

    public static Terms BuiltIn => Shared.Value;

    /// <summary>Nouns that names of bodies, posts and plans end in.</summary>
    public HashSet<string> NameEnds { get; }

    /// <summary>The longest form that stands at a word, or null.</summary>
    public WrittenForm? FormAt(string text, MatchCollection words, int at) =>
        _forms[words[at].Value.ToLowerInvariant()].Concat(_forms[WrittenForm.Stem(words[at].Value)])
            .Where(form => form.StandsAt(text, words, at)).MaxBy(form => form.Words.Length);
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

    /// <summary>The word without an ending of the plural or the genitive.</summary>
    public static string Stem(string word)
    {
        var folded = word.ToLowerInvariant().TrimEnd('\'');
        return folded.EndsWith("'s", StringComparison.Ordinal) ? folded[..^2] : folded.EndsWith('s') ? folded[..^1] : folded;
    }

    public bool StandsAt(string text, MatchCollection words, int at)
    {
        if (at + Words.Length > words.Count)
        {
            return false;
        }

        for (var i = 0; i < Words.Length; i++)
        {
            var word = words[at + i];
            var isLast = i == Words.Length - 1;
            if (!(word.Value.Equals(Words[i], StringComparison.OrdinalIgnoreCase) || (isLast && Stem(word.Value) == Words[i]))
                || (!isLast && (words[at + i + 1].Index != word.Index + word.Length + 1 || text[word.Index + word.Length] != _between[i])))
            {
                return false;
            }
        }

        // A part of a longer compound is another word.
        var (start, last) = (words[at].Index, words[at + Words.Length - 1]);
        return !(start > 0 && text[start - 1] == '-') && !(last.Index + last.Length < text.Length && text[last.Index + last.Length] == '-');
    }
}
