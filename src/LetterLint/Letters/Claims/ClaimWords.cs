using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters.Claims;

/// <summary>What words do in a claim: rules/vocabulary/claims.yml.</summary>
internal sealed class ClaimWords
{
    private readonly Dictionary<string, List<(PhrasePattern Phrase, Role Role)>> _byFirstWord = new(StringComparer.Ordinal);

    /// <summary>Whether a noun with its article begins with a word.</summary>
    public static bool IsDeterminer(string word) => word is "a" or "an" or "the" or "this" or "that" or "such" or "its" or "their" or "some";

    private ClaimWords(YamlMap map)
    {
        foreach (var role in Enum.GetValues<Role>().Where(role => long.PopCount((long)role) == 1 && (role & Role.NoList) == 0))
        {
            foreach (var phrase in map.Texts(KeyOf(role), PhrasePattern.Parse))
            {
                foreach (var word in phrase.FirstWords)
                {
                    (_byFirstWord.TryGetValue(word, out var same) ? same : _byFirstWord[word] = []).Add((phrase, role));
                }
            }
        }
    }

    public static ClaimWords Of(Framework framework) =>
        framework.Vocabulary.Once(vocabulary => vocabulary.Read("claims", map => new ClaimWords(map)));

    /// <summary>What the words from one on do, and where the longest phrase of them ends.</summary>
    public (Role Role, int To) At(ReadOnlySpan<Word> words, int at)
    {
        var (role, to) = (Role.None, at + 1);
        foreach (var (phrase, does) in _byFirstWord.GetValueOrDefault(words[at].Text) ?? [])
        {
            var end = phrase.EndAt(words, at);
            if (end > to)
            {
                (role, to) = (does, end);
            }
            else if (end == to)
            {
                role |= does;
            }
        }

        return (role, to);
    }

    private static string KeyOf(Role role) =>
        string.Concat(role.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"-{letter}" : $"{letter}")).ToLowerInvariant();
}
