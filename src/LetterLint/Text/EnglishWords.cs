namespace LetterLint.Text;

/// <summary>Common words of the language: rules/vocabulary/english-words.txt, which has no inflected forms.</summary>
internal sealed class EnglishWords
{
    /// <summary>How long the longest of them is.</summary>
    public const int Longest = 9;

    private const int ShortestStem = 3;

    // What an inflected form ends in, and what its stem ends in instead.
    private static readonly (string Ending, string Stem)[] Endings =
        [("s", ""), ("es", ""), ("ies", "y"), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", "")];

    private static readonly Lazy<EnglishWords> Read = new(() => new EnglishWords());

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    private EnglishWords()
    {
        using var text = new StreamReader(typeof(EnglishWords).Assembly.GetManifestResourceStream("vocabulary/english-words.txt")!);
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (text.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                words.UnionWith(line.Split(' '));
            }
        }

        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Read when it is first asked for: many letters ask for none.</summary>
    public static EnglishWords Common => Read.Value;

    /// <summary>Whether a folded word is one of them, inflected or not.</summary>
    public bool Has(ReadOnlySpan<char> word)
    {
        if (_words.Contains(word))
        {
            return true;
        }

        foreach (var (ending, stem) in Endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending) && IsStem(word[..^ending.Length], stem))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is an inflected form, and no word of the list itself: “links”, not “ethos”.</summary>
    public bool IsInflected(ReadOnlySpan<char> word) => !_words.Contains(word) && Has(word);

    /// <summary>Whether it is one of them or two in one: “talkshop”.</summary>
    public bool HasCompound(ReadOnlySpan<char> word)
    {
        if (Has(word))
        {
            return true;
        }

        for (var part = ShortestStem; part <= word.Length - ShortestStem; part++)
        {
            if (_words.Contains(word[..part]) && _words.Contains(word[part..]))
            {
                return true;
            }
        }

        return false;
    }

    // “planned” has the last letter of its stem twice.
    private bool IsStem(ReadOnlySpan<char> begin, string end) => end.Length == 0
        ? _words.Contains(begin) || (begin.Length > ShortestStem && begin[^1] == begin[^2] && _words.Contains(begin[..^1]))
        : _words.Contains(string.Concat(begin, end));
}
