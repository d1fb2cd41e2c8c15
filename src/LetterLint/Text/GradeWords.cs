namespace LetterLint.Text;

/// <summary>The words that state a grade on any scale, each one to a few words long.</summary>
public sealed class GradeWords
{
    private readonly Dictionary<string, int> _longest = new(StringComparer.Ordinal);
    private readonly HashSet<string> _all = new(StringComparer.Ordinal);
    private readonly HashSet<string> _plain;

    public GradeWords(IEnumerable<string> words, IEnumerable<string>? plain = null)
    {
        _plain = [.. (plain ?? []).Select(Fold)];
        foreach (var text in words)
        {
            var parts = Words.Of(text);
            _all.Add(Fold(parts));
            _longest[parts[0].Text] = Math.Max(LongestFrom(parts[0]), parts.Length);
        }
    }

    /// <summary>No word states a grade.</summary>
    public static GradeWords None { get; } = new([]);

    /// <summary>How many words the longest grade word that begins like this has; 0 where none does.</summary>
    public int LongestAt(ReadOnlySpan<Word> words, int at) =>
        at < words.Length ? Math.Min(LongestFrom(words[at]), words.Length - at) : 0;

    /// <summary>Whether exactly these words state a grade.</summary>
    public bool IsWord(ReadOnlySpan<Word> words) => _all.Contains(Fold(words));

    /// <summary>Whether the word may also praise or blame without stating a grade.</summary>
    public bool IsPlain(string text) => _plain.Contains(Fold(text));

    /// <summary>The words in folded form with one blank between.</summary>
    public static string Fold(string text) => Fold(Words.Of(text));

    private int LongestFrom(Word first) => _longest.TryGetValue(first.Text, out var longest) ? longest : 0;

    private static string Fold(ReadOnlySpan<Word> words)
    {
        var parts = new string[words.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = words[i].Text;
        }

        return string.Join(' ', parts);
    }
}
