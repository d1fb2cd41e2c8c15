using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Evidence;

/// <summary>The terms of one letter and its items, numbered, with all that the lexicon and the letter's own abbreviations say of them.</summary>
internal sealed class LetterVocabulary
{
    private readonly Lexicon _lexicon;
    private readonly Dictionary<string, int> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int[]> _expansions = [];
    private readonly List<string> _stems = [];
    private readonly List<Kind> _kinds = [];

    public LetterVocabulary(Letter letter, Lexicon lexicon)
    {
        _lexicon = lexicon;
        foreach (var abbreviation in letter.Abbreviations)
        {
            _expansions.TryAdd(IdOf(GradeWords.Fold(abbreviation.Short.Text)), [.. Words.Of(abbreviation.Expansion.Text).Select(word => IdOf(word.Text))]);
        }
    }

    public int Count => _stems.Count;

    public string Stem(int term) => _stems[term];

    /// <summary>Whether it tells nothing.</summary>
    public bool IsStop(int term) => _kinds[term] == Kind.Stop;

    /// <summary>Whether items are framed in it, so that it tells little of their subject.</summary>
    public bool IsFrame(int term) => _kinds[term] == Kind.Frame;

    public bool IsNumber(int term) => char.IsAsciiDigit(_stems[term][0]);

    /// <summary>The terms of a text, those that its abbreviations stand for included, and the word that each comes from.</summary>
    public (int[] Terms, int[] Words) Read(ReadOnlySpan<Word> words)
    {
        var terms = new List<int>(words.Length + 4);
        var origins = new List<int>(words.Length + 4);
        for (var at = 0; at < words.Length; at++)
        {
            var term = IdOf(words[at].Text);
            terms.Add(term);
            origins.Add(at);
            if (_expansions.TryGetValue(term, out var expansion))
            {
                terms.AddRange(expansion);
                origins.AddRange(Enumerable.Repeat(at, expansion.Length));
            }
        }

        return ([.. terms], [.. origins]);
    }

    private int IdOf(string word)
    {
        if (_byWord.TryGetValue(word, out var known))
        {
            return known;
        }

        var stem = Stemmer.Stem(word);
        if (!_byStem.TryGetValue(stem, out var term))
        {
            term = _stems.Count;
            _byStem[stem] = term;
            _stems.Add(stem);
            _kinds.Add(_lexicon.Stop.Contains(stem) ? Kind.Stop : _lexicon.Frame.Contains(stem) ? Kind.Frame : Kind.Telling);
        }

        return _byWord[word] = term;
    }

    private enum Kind
    {
        Telling,
        Frame,
        Stop,
    }
}
