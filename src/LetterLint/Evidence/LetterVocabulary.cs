using LetterLint.Readings.Language;
using LetterLint.Text;

namespace LetterLint.Evidence;

/// <summary>The terms of one letter and its items, numbered, with all that the lexicon and the letter's own abbreviations say of them.</summary>
internal sealed class LetterVocabulary
{
    private readonly Lexicon _lexicon;
    private readonly Dictionary<string, Term> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Term> _byStem = new(StringComparer.Ordinal);
    private readonly List<Term> _terms = [];

    public LetterVocabulary(IEnumerable<Abbreviation> abbreviations, Lexicon lexicon)
    {
        _lexicon = lexicon;
        foreach (var abbreviation in abbreviations)
        {
            var term = TermOf(GradeWords.Fold(abbreviation.Short.Text));
            term.Expansion ??= Array.ConvertAll(Words.Of(abbreviation.Expansion.Text), word => TermOf(word.Text));
        }
    }

    public string Stem(int term) => _terms[term].Stem;

    /// <summary>Whether it tells nothing.</summary>
    public bool IsStop(int term) => _terms[term].IsStop;

    /// <summary>Whether items are framed in it, so that it tells little of their subject.</summary>
    public bool IsFrame(int term) => _terms[term].IsFrame;

    /// <summary>How many terms are known.</summary>
    public int Count => _terms.Count;

    /// <summary>What it means, the longer the more it tells; null where that is not known.</summary>
    public float[]? Meaning(int term) => _terms[term].Meaning;

    /// <summary>What it means, at length one; null where that is not known.</summary>
    public float[]? Direction(int term) => _terms[term].Direction;

    public bool IsNumber(int term) => char.IsAsciiDigit(_terms[term].Stem[0]);

    /// <summary>The terms of a text, those that its abbreviations stand for included.</summary>
    public TextTerms Read(ReadOnlySpan<Word> words)
    {
        var terms = new Term[words.Length];
        var count = words.Length;
        for (var at = 0; at < words.Length; at++)
        {
            terms[at] = TermOf(words[at].Text);
            count += terms[at].Expansion?.Length ?? 0;
        }

        var read = new TextTerms(count);
        var next = 0;
        for (var at = 0; at < terms.Length; at++)
        {
            Add(terms[at], at);
            foreach (var term in terms[at].Expansion ?? [])
            {
                Add(term, at);
            }
        }

        return read;

        void Add(Term term, int word) => (read.Numbers[next], read.Stems[next], read.Words[next++]) = (term.Number, term.Stem, word);
    }

    private Term TermOf(string word)
    {
        if (_byWord.TryGetValue(word, out var known))
        {
            return known;
        }

        var stem = Stemmer.Stem(word);
        if (!_byStem.TryGetValue(stem, out var term))
        {
            var isStop = _lexicon.Cues.Stop.Contains(stem);
            term = new Term(_terms.Count, stem, isStop, !isStop && _lexicon.Cues.Frame.Contains(stem));
            _byStem[stem] = term;
            _terms.Add(term);
        }

        return _byWord[word] = term;
    }

    private sealed class Term(int number, string stem, bool isStop, bool isFrame)
    {
        public float[]? Meaning { get; } = WordVectors.BuiltIn.Of(stem);

        public float[]? Direction => field ??= Meaning is null ? null : Evidence.Meaning.Unit(Meaning);

        public int Number => number;

        public string Stem => stem;

        public bool IsStop => isStop;

        public bool IsFrame => isFrame;

        /// <summary>What it stands for in this letter, or null.</summary>
        public Term[]? Expansion { get; set; }
    }
}

/// <summary>The terms of a text in order: their numbers, their stems, and the word that each comes from.</summary>
internal sealed class TextTerms(int count)
{
    public int Count => count;

    public int[] Numbers { get; } = new int[count];

    public string[] Stems { get; } = new string[count];

    public int[] Words { get; } = new int[count];
}
