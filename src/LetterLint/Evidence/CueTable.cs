using LetterLint.Text;

namespace LetterLint.Evidence;

/// <summary>Phrases of one kind, found by their first word.</summary>
internal sealed class CueTable
{
    private readonly Dictionary<string, List<PhrasePattern>> _byFirstWord = new(StringComparer.Ordinal);

    public CueTable(IEnumerable<PhrasePattern> phrases)
    {
        foreach (var phrase in phrases)
        {
            foreach (var word in phrase.FirstWords)
            {
                (_byFirstWord.TryGetValue(word, out var same) ? same : _byFirstWord[word] = []).Add(phrase);
            }
        }
    }

    /// <summary>The words, half-open, of the longest cue at a word, or null.</summary>
    public Cue? At(ReadOnlySpan<Word> words, int at)
    {
        if (!_byFirstWord.TryGetValue(words[at].Text, out var phrases))
        {
            return null;
        }

        var to = -1;
        foreach (var phrase in phrases)
        {
            to = Math.Max(to, phrase.EndAt(words, at));
        }

        return to < 0 ? null : new Cue(at, to);
    }

    /// <summary>Every cue in order; cues do not overlap.</summary>
    public List<Cue> In(ReadOnlySpan<Word> words)
    {
        var found = new List<Cue>();
        for (var at = 0; at < words.Length; at++)
        {
            if (At(words, at) is { } cue)
            {
                found.Add(cue);
                at = cue.To - 1;
            }
        }

        return found;
    }
}
