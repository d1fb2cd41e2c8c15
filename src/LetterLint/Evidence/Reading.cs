using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Evidence;

/// <summary>A stretch of text as the evidence finder reads it: its terms, the groups of related terms in it, and its cues.</summary>
internal sealed class Reading
{
    public Reading(ReadOnlySpan<Word> words, Lexicon lexicon, IReadOnlyDictionary<string, string[]> abbreviations)
    {
        var stems = new List<string>(words.Length + 8);
        foreach (var word in words)
        {
            stems.Add(Stemmer.Stem(word.Text));
            if (abbreviations.TryGetValue(word.Text, out var expansion))
            {
                stems.AddRange(expansion);
            }
        }

        Stems = stems;
        StemSet = [.. stems];
        Groups = [.. lexicon.RelatedIn(stems)];
        for (var i = 1; i < stems.Count; i++)
        {
            if (!lexicon.Stop.Contains(stems[i - 1]) && !lexicon.Stop.Contains(stems[i]))
            {
                Pairs.Add((stems[i - 1], stems[i]));
            }
        }

        GroupSet = [.. Groups.Select(group => group.Group)];
    }

    public IReadOnlyList<string> Stems { get; }

    public HashSet<string> StemSet { get; }

    public IReadOnlyList<(int Group, int From, int To)> Groups { get; }

    public HashSet<int> GroupSet { get; }

    /// <summary>Terms that stand side by side.</summary>
    public HashSet<(string, string)> Pairs { get; } = [];
}

/// <summary>A sentence as the evidence finder reads it.</summary>
internal sealed class SentenceReading
{
    public SentenceReading(Sentence sentence, Lexicon lexicon, IReadOnlyDictionary<string, string[]> abbreviations)
    {
        Sentence = sentence;
        var words = sentence.Words.AsSpan();
        Reading = new Reading(words, lexicon, abbreviations);
        Need = lexicon.Need.In(words);
        Praise = lexicon.Praise.In(words);
        HasTurn = lexicon.Turn.In(words).Count > 0;
        Carries = Enumerable.Range(0, Math.Min(4, words.Length)).Any(at => lexicon.Carry.At(sentence.Words.AsSpan(), at) is not null);
    }

    public Sentence Sentence { get; }

    public Reading Reading { get; }

    public List<(int From, int To)> Need { get; }

    public List<(int From, int To)> Praise { get; }

    public bool HasTurn { get; }

    /// <summary>Whether its subject may be that of the sentence before.</summary>
    public bool Carries { get; }
}
