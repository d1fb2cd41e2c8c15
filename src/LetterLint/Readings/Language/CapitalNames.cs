using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>Finds names that a letter writes now in capitals and now with small letters: “the EXIT team”, “the Exit team”.</summary>
internal static class CapitalNames
{
    private const int ShortestName = 4;

    public static IEnumerable<TermForm> In(IReadOnlyList<Stretch> stretches)
    {
        var found = new Dictionary<string, List<Phrase>[]>(StringComparer.Ordinal);
        foreach (var stretch in stretches)
        {
            var (text, words) = (stretch.Prose.Text, stretch.Words);
            for (var i = 0; i + 1 < words.Length; i++)
            {
                if (FormOf(text.AsSpan(words[i].Start, words[i].Length)) is { } form
                    && words[i + 1].Start == words[i].End + 1 && text[words[i].End] == ' ' && char.IsAsciiLetterLower(text[words[i + 1].Start]))
                {
                    var key = $"{words[i].Text} {words[i + 1].Text}";
                    (found.TryGetValue(key, out var places) ? places : found[key] = [[], []])[form].Add(stretch.Prose.Phrase(words[i].Start, words[i + 1].End - words[i].Start));
                }
            }
        }

        return found.Where(name => name.Value[0].Count > 0 && name.Value[1].Count > 0).OrderBy(name => name.Key, StringComparer.Ordinal)
            .SelectMany(name => TermForm.Compared(name.Value));
    }

    /// <summary>0 for capitals alone, 1 for one capital and small letters; null for what is neither.</summary>
    private static int? FormOf(ReadOnlySpan<char> word) =>
        word.Length < ShortestName || !char.IsAsciiLetterUpper(word[0]) ? null
        : word.IndexOfAnyExceptInRange('A', 'Z') < 0 ? 0
        : word[1..].IndexOfAnyExceptInRange('a', 'z') < 0 ? 1
        : null;
}
