using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>The words around the name of an authority, “London Borough of”, “Metropolitan District Council”: rules/vocabulary/authority-words.yml.</summary>
internal sealed class AuthorityWords
{
    private readonly HashSet<string> _before;
    private readonly HashSet<string> _behind;
    private readonly HashSet<string> _kinds;
    private readonly HashSet<string> _common;

    private AuthorityWords(YamlMap map)
    {
        _before = Set("before-names");
        _behind = Set("behind-names");
        _kinds = Set("kinds");
        _common = Set("common-parts");

        HashSet<string> Set(string key) => map.Texts(key, text => text).ToHashSet(StringComparer.Ordinal);
    }

    public static AuthorityWords Of(Framework framework) => framework.Vocabulary.Once(vocabulary => vocabulary.Read("authority-names", map => new AuthorityWords(map)));

    /// <summary>“County”, “City”, “Metropolitan” before “Council”.</summary>
    public bool IsKind(string word) => _kinds.Contains(word);

    /// <summary>The folded words of the name alone: “bradford” of “City of Bradford Metropolitan District Council”.</summary>
    public string[] CoreOf(ReadOnlySpan<Word> words)
    {
        var (from, to) = (0, words.Length);
        for (var i = 0; i < to && (_before.Contains(words[i].Text) || words[i].Text == "of"); i++)
        {
            from = words[i].Text == "of" && i + 1 < to ? i + 1 : from;
        }

        while (from + 1 < to && words[from].Text == "the")
        {
            from++;
        }

        while (to > from + 1 && _behind.Contains(words[to - 1].Text))
        {
            to--;
        }

        // “City of London” is none of the boroughs.
        if (to == from + 1 && words[from].Text == "london")
        {
            from = 0;
        }

        var core = new string[to - from];
        for (var i = from; i < to; i++)
        {
            core[i - from] = words[i].Text;
        }

        return core;
    }

    /// <summary>Whether two names are of one authority, or of two with a name in common: “Leicester”, “Leicestershire”.</summary>
    public bool AreRelated(string[] first, string[] second)
    {
        foreach (var one in first)
        {
            foreach (var other in second)
            {
                if (one.Length > 3 && other.Length > 3 && !_common.Contains(one) && !_common.Contains(other)
                    && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a word ends in an apostrophe and “s”.</summary>
    public static bool IsGenitive(string text, Word word) => word.Length > 2 && text[word.End - 2] is '\'' or '\u2019' && text[word.End - 1] == 's';
}
