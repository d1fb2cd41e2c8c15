using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>Finds names of two words of which one, that is none of the language, is written in two ways: “Kestrel Voice”, “Kestral Voice”.</summary>
internal sealed class CoinedReader(ApprovedNames approved)
{
    // A slip leaves a coined word as it begins and as it ends; “Harlow” and “Marlow” are two places, “Fenton” and “Fentons” a form.
    private const int KeptBySlip = 3;

    private readonly Dictionary<string, Dictionary<string, List<Phrase>>> _byOther = new(StringComparer.Ordinal);

    public void Read(Sentence sentence)
    {
        var words = sentence.Words;
        for (var at = 0; at + 1 < words.Length; at++)
        {
            if (CapitalRun.BeginsRun(sentence, at) && CapitalRun.EndOfRun(sentence, at) == at + 2 && sentence.Text.AsSpan(words[at].End, words[at + 1].Start - words[at].End) is " "
                && !AuthorityWords.IsGenitive(sentence.Text, words[at]) && !AuthorityWords.IsGenitive(sentence.Text, words[at + 1]))
            {
                Add(sentence, at, at, "* " + words[at + 1].Text);
                Add(sentence, at, at + 1, words[at].Text + " *");
            }
        }
    }

    /// <summary>Of two spellings of one name, that which stands less often.</summary>
    public IEnumerable<NameForm> Compared()
    {
        foreach (var spellings in _byOther.Values.Where(spellings => spellings.Count is > 1 and <= Spellings.MostAlike))
        {
            var all = spellings.ToArray();
            for (var i = 0; i < all.Length; i++)
            {
                for (var j = i + 1; j < all.Length; j++)
                {
                    var (one, other) = (all[i], all[j]);
                    if (AreOne(one.Key, other.Key) && !(approved.Has(one.Value[0].Text) && approved.Has(other.Value[0].Text)))
                    {
                        var (usual, less) = one.Value.Count >= other.Value.Count ? (one.Value, other.Value) : (other.Value, one.Value);
                        yield return new NameForm([.. less], new NameForm([.. usual], null));
                    }
                }
            }
        }
    }

    private void Add(Sentence sentence, int from, int coined, string key)
    {
        var word = sentence.Words[coined].Text;
        if (word.Length >= EditDistance.ShortestSlip && !EnglishWords.Common.Has(word))
        {
            var spellings = _byOther.TryGetValue(key, out var known) ? known : _byOther[key] = new(StringComparer.Ordinal);
            (spellings.TryGetValue(word, out var places) ? places : spellings[word] = []).Add(sentence.PhraseOf(from, from + 2));
        }
    }

    private static bool AreOne(string one, string other) =>
        one[..KeptBySlip] == other[..KeptBySlip] && one[^1] == other[^1] && EditDistance.IsWithin(one, other, 1);
}
