using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>Finds names of two words of which one, that is none of the language, is written in two ways: “Kestrel Voice”, “Kestral Voice”.</summary>
internal sealed class CoinedReader(ApprovedNames approved)
{
    // A slip leaves a coined word as it begins and as it ends; “Harlow” and “Marlow” are two places, “Fenton” and “Fentons” a form.
    private const int KeptBySlip = 3;

    private readonly WordsInPlace _words = new(approved);

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

    /// <summary>Of two spellings of one name, that which is the slip.</summary>
    public IEnumerable<NameForm> Compared() => _words.Slips(Spellings.MostAlike, AreOne);

    private void Add(Sentence sentence, int from, int coined, string key)
    {
        var word = sentence.Words[coined].Text;
        if (word.Length >= EditDistance.ShortestSlip && !EnglishWords.Common.Has(word))
        {
            _words.Add(key, word, sentence.PhraseOf(from, from + 2));
        }
    }

    private static bool AreOne(string one, string other) =>
        one[..KeptBySlip] == other[..KeptBySlip] && one[^1] == other[^1] && EditDistance.IsWithin(one, other, 1);
}
