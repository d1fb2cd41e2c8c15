namespace LetterLint.Letters.Figures;

/// <summary>Phrases of one to a few words and what they mean; of two that begin alike the longer is found.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, List<(string[] Words, T Value)>> _byFirst = new(StringComparer.Ordinal);

    public void Add(string phrase, T value)
    {
        var words = phrase.Split(' ');
        if (!_byFirst.TryGetValue(words[0], out var phrases))
        {
            _byFirst[words[0]] = phrases = [];
        }

        phrases.Add((words, value));
        phrases.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>The longest phrase that stands at a token, and how many tokens it takes.</summary>
    public (T Value, int Count)? At(FigureLine line, int at)
    {
        foreach (var (words, value) in _byFirst.GetValueOrDefault(line[at].Text, []))
        {
            if (line.HasWords(at, words))
            {
                return (value, words.Length);
            }
        }

        return null;
    }
}
