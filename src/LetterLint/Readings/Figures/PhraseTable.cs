using LetterLint.Letters;

namespace LetterLint.Readings.Figures;

/// <summary>Phrases of one to a few words and what they mean; of two that begin alike the longer is found.</summary>
internal sealed class PhraseTable<T>
{
    private static readonly List<Said<T>> None = [];

    private readonly Dictionary<string, List<Said<T>>> _byFirst = new(StringComparer.Ordinal);

    public void Add(string phrase, T value)
    {
        // A hyphen is a mark of its own in a sentence.
        var words = phrase.Replace("-", " - ", StringComparison.Ordinal).Split(' ');
        if (!_byFirst.TryGetValue(words[0], out var phrases))
        {
            _byFirst[words[0]] = phrases = [];
        }

        phrases.Add(new Said<T>(words, value));
        phrases.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>The longest phrase that stands at a token, or null.</summary>
    public Said<T>? At(FigureLine line, int at)
    {
        // “England's” is England.
        var first = line[at].Text;
        var bare = first.EndsWith("'s", StringComparison.Ordinal) ? first[..^2] : first;
        foreach (var said in _byFirst.GetValueOrDefault(first) ?? _byFirst.GetValueOrDefault(bare, None))
        {
            if (line.HasWords(at, said.Words))
            {
                return said;
            }
        }

        return null;
    }
}

/// <summary>A phrase and what it means.</summary>
internal sealed record Said<T>(string[] Words, T Value)
{
    /// <summary>How many tokens it takes.</summary>
    public int Count => Words.Length;
}
