using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>What a letter writes in one place of a name, by the rest of the name: of “the … family centre” the towns.</summary>
internal sealed class WordsInPlace(ApprovedNames approved)
{
    private readonly Dictionary<string, Dictionary<string, List<Phrase>>> _byRest = new(StringComparer.Ordinal);

    public void Add(string rest, string word, Phrase place)
    {
        var words = _byRest.TryGetValue(rest, out var known) ? known : _byRest[rest] = new(StringComparer.Ordinal);
        (words.TryGetValue(word, out var places) ? places : words[word] = []).Add(place);
    }

    /// <summary>The slips among words that are one, where no more than so many stand in the place.</summary>
    public IEnumerable<NameForm> Slips(int most, Func<string, string, bool> areOne)
    {
        foreach (var words in _byRest.Values.Where(words => words.Count > 1 && words.Count <= most))
        {
            var all = words.ToArray();
            for (var i = 0; i < all.Length; i++)
            {
                for (var j = i + 1; j < all.Length; j++)
                {
                    if (areOne(all[i].Key, all[j].Key) && NameForm.Slip(all[i].Value, all[j].Value, approved) is { } slip)
                    {
                        yield return slip;
                    }
                }
            }
        }
    }
}
