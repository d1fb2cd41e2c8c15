using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>The authorities of England by their names: rules/vocabulary/authorities.yml.</summary>
internal sealed class Authorities
{
    private readonly Dictionary<string, List<KnownName>> _byFirstWord = new(StringComparer.Ordinal);

    private Authorities(Vocabulary vocabulary) => _ = vocabulary.Read("authorities", map =>
    {
        Add(map.TextLists("single-tier"), isTwoTier: false);
        Add(map.TextLists("two-tier"), isTwoTier: true);
        Add(map.TextLists("former"), isTwoTier: false);
        return this;
    });

    public static Authorities Of(Framework framework) => framework.Vocabulary.Once(vocabulary => new Authorities(vocabulary));

    /// <summary>The longest name that begins with a word, written with the capitals of a name; null where there is none.</summary>
    public KnownName? At(string text, ReadOnlySpan<Word> words, int at)
    {
        var first = AuthorityWords.IsGenitive(text, words[at]) ? words[at].Text[..^1] : words[at].Text;
        if (!_byFirstWord.TryGetValue(first, out var names))
        {
            return null;
        }

        KnownName? longest = null;
        foreach (var name in names)
        {
            if (name.Words.Length > (longest?.Words.Length ?? 0) && name.StandsAt(text, words, at))
            {
                longest = name;
            }
        }

        return longest;
    }

    /// <summary>The authority whose name these folded words are, or null.</summary>
    public KnownName? Find(ReadOnlySpan<string> core)
    {
        if (core.Length > 0 && _byFirstWord.TryGetValue(core[0], out var names))
        {
            foreach (var name in names)
            {
                if (core.SequenceEqual(name.Words))
                {
                    return name;
                }
            }
        }

        return null;
    }

    private void Add(IEnumerable<IReadOnlyList<string>> all, bool isTwoTier)
    {
        foreach (var names in all)
        {
            foreach (var text in names)
            {
                var name = new KnownName(text, names[0], isTwoTier);
                if (!_byFirstWord.TryGetValue(name.Words[0], out var same))
                {
                    _byFirstWord[name.Words[0]] = same = [];
                }

                same.Add(name);
            }
        }
    }
}

/// <summary>A name of an authority.</summary>
internal sealed class KnownName
{
    public KnownName(string text, string official, bool isTwoTier)
    {
        (Text, Official, IsTwoTier) = (text, official, isTwoTier);
        var words = LetterLint.Text.Words.Of(text);
        Words = new string[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            Words[i] = words[i].Text;
        }
    }

    public string Text { get; }

    /// <summary>What it is officially called.</summary>
    public string Official { get; }

    /// <summary>Whether there are districts below it.</summary>
    public bool IsTwoTier { get; }

    /// <summary>The folded words.</summary>
    public string[] Words { get; }

    public bool StandsAt(string text, ReadOnlySpan<Word> words, int at)
    {
        if (at + Words.Length > words.Length)
        {
            return false;
        }

        for (var i = 0; i < Words.Length; i++)
        {
            var word = words[at + i];
            var isLast = i == Words.Length - 1;
            var isSame = word.Text == Words[i] || (isLast && AuthorityWords.IsGenitive(text, word) && word.Text.AsSpan(0, word.Text.Length - 1).SequenceEqual(Words[i]));
            if (!isSame || (word.Length > 4 && !char.IsUpper(text[word.Start])) || (i == 0 && !char.IsUpper(text[word.Start])))
            {
                return false;
            }
        }

        return true;
    }
}
