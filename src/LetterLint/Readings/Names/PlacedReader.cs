using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Readings.Language;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>Finds what is named by its place, before or behind it, and has two spellings of that: “the family centre at Ashcombe”, “the Ashcome family centre”.</summary>
internal sealed class PlacedReader(Terms terms, ApprovedNames approved)
{
    private const int LongestNoun = 4;
    private const int ShortestPlace = 4;
    private const int KeptBySlips = 5;
    private const int ShortestOfSlips = 8;

    // Centres in more places are several.
    private const int MostPlaces = 2;

    private readonly WordsInPlace _places = new(approved);

    public void Read(Sentence sentence)
    {
        var words = sentence.Words;
        for (var at = 0; at < words.Length; at++)
        {
            if (!IsPlace(sentence, at))
            {
                continue;
            }

            if (EndOfNoun(sentence, at + 1) is var end && end > at + 1)
            {
                Add(sentence, at + 1, end, at);
            }
            else if (at > 1 && words[at - 1].Text is "at" or "in" or "of" && CapitalRun.IsJoined(sentence, at - 1) && terms.NameEnds.Contains(words[at - 2].Text))
            {
                for (var from = at - 2; from >= 0 && from > at - 2 - LongestNoun && IsPlain(sentence, from) && (from == at - 2 || CapitalRun.IsJoined(sentence, from + 1)); from--)
                {
                    Add(sentence, from, at - 1, at);
                }
            }
        }
    }

    /// <summary>Of things that have one name but for a slip in the place, that which is the slip.</summary>
    public IEnumerable<NameForm> Compared() => _places.Slips(MostPlaces, AreOne).DistinctBy(form => form.First.Span);

    private static bool AreOne(string one, string other) =>
        Math.Min(one.Length, other.Length) is var length
        && (length >= ShortestOfSlips && one[..KeptBySlips] == other[..KeptBySlips] ? EditDistance.IsWithin(one, other, 2) : length >= EditDistance.ShortestSlip && EditDistance.IsWithin(one, other, 1));

    private void Add(Sentence sentence, int from, int to, int place)
    {
        var noun = string.Join(' ', Enumerable.Range(from, to - from).Select(i => sentence.Words[i].Text));
        _places.Add(noun, sentence.Words[place].Text, sentence.PhraseOf(place, place + 1));
    }

    /// <summary>Behind the small words that end in the noun of a body, a centre or a plan; the first of them where none do.</summary>
    private int EndOfNoun(Sentence sentence, int from)
    {
        var end = from;
        for (var i = from; i < sentence.Words.Length && i < from + LongestNoun && CapitalRun.IsJoined(sentence, i) && IsPlain(sentence, i); i++)
        {
            end = terms.NameEnds.Contains(sentence.Words[i].Text) ? i + 1 : end;
        }

        return end;
    }

    private static bool IsPlain(Sentence sentence, int at) => char.IsLower(sentence.Text[sentence.Words[at].Start]);

    /// <summary>A name in one word that is none of the language.</summary>
    private static bool IsPlace(Sentence sentence, int at) =>
        sentence.Words[at].Length >= ShortestPlace && CapitalRun.IsCapital(sentence, at) && !CapitalRun.BeginsSentence(sentence, at)
        && CapitalRun.BeginsRun(sentence, at) && CapitalRun.EndOfRun(sentence, at) == at + 1
        && !AuthorityWords.IsGenitive(sentence.Text, sentence.Words[at]) && !EnglishWords.Common.Has(sentence.Words[at].Text);
}
