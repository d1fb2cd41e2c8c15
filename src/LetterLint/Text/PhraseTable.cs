namespace LetterLint.Text;

/// <summary>Phrases found by their first word, which is never a slot.</summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<string, List<PhrasePattern>> _byFirstWord = new(StringComparer.Ordinal);

    public PhraseTable(IEnumerable<PhrasePattern> phrases)
    {
        foreach (var phrase in phrases)
        {
            foreach (var word in phrase.FirstWords)
            {
                (_byFirstWord.TryGetValue(word, out var same) ? same : _byFirstWord[word] = []).Add(phrase);
            }
        }
    }

    /// <summary>The longest phrase at a word, or null.</summary>
    public PhraseMatch? At(ReadOnlySpan<Word> words, int at, GradeWords grades)
    {
        PhraseMatch? longest = null;
        foreach (var phrase in _byFirstWord.GetValueOrDefault(words[at].Text) ?? [])
        {
            if (phrase.MatchAt(words, at, grades) is { } match && match.To > (longest?.To ?? -1))
            {
                longest = match;
            }
        }

        return longest;
    }

    /// <summary>Every phrase in order; they do not overlap.</summary>
    public List<PhraseMatch> In(ReadOnlySpan<Word> words, GradeWords grades)
    {
        var found = new List<PhraseMatch>();
        for (var at = 0; at < words.Length; at++)
        {
            if (At(words, at, grades) is { } match)
            {
                found.Add(match);
                at = match.To - 1;
            }
        }

        return found;
    }
}
