using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Readings.Language;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>Finds the names of plans, boards, projects and other bodies: “Bright Futures Plan”, “Firststeps”, “Voice4You”.</summary>
internal sealed class ThingReader(Spellings spellings, Terms terms)
{
    private const int LongestName = 9;
    private const int ShortestWithFigure = 5;
    private const int ShortestOfParts = 7;
    private const int Genitive = 2;

    private static readonly HashSet<string> Inside = new(StringComparer.Ordinal)
    {
        "and", "for", "in", "of", "to", "with", "on",
    };

    /// <summary>Runs of words with capitals that end in the noun of a body or a plan.</summary>
    public void Read(Sentence sentence)
    {
        var words = sentence.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (!CapitalRun.IsCapital(sentence, i))
            {
                continue;
            }

            var last = i;
            for (var next = i + 1; next < words.Length && next < i + LongestName && CapitalRun.IsJoined(sentence, next) && (CapitalRun.IsPart(sentence, next) || Inside.Contains(words[next].Text)); next++)
            {
                last = CapitalRun.IsPart(sentence, next) ? next : last;
            }

            last = BeforePlace(sentence, i, last);
            var first = CapitalRun.BeginsSentence(sentence, i) && (Inside.Contains(words[i].Text) || words[i].Text is "the" or "this" or "a" or "an" or "its" or "their" or "our") ? i + 1 : i;
            while (first < last && !CapitalRun.IsCapital(sentence, first))
            {
                first++;
            }

            // “the Saltwick Haven project”, “the Ellerby scheme”
            if ((last > first || (last == first && IsOwnName(sentence, first))) && last + 1 < words.Length && !terms.NameEnds.Contains(words[last].Text) && terms.NameEnds.Contains(words[last + 1].Text)
                && words[last + 1].Start == words[last].End + 1 && !AuthorityWords.IsGenitive(sentence.Text, words[last]))
            {
                // “The Kestrel Reach project” and “the Kestral Reach team” are of one name.
                if (last == first + 1 && words[last].Start == words[first].End + 1 && sentence.Text[words[first].End] == ' ')
                {
                    spellings.Add(sentence.PhraseOf(first, last + 1));
                }

                last++;
            }

            // “Chief Executive of the Children's Trust Board”: the last run is a name too, but the longest is the one that varies.
            if (last > first && AuthorityWords.IsGenitive(sentence.Text, words[last]) && terms.NameEnds.Contains(words[last].Text[..^1]))
            {
                // “the Kestrel Project's support”
                spellings.Add(sentence.Prose.Phrase(words[first].Start, words[last].End - words[first].Start - Genitive));
            }
            else if (last > first && terms.NameEnds.Contains(words[last].Text) && !AuthorityWords.IsGenitive(sentence.Text, words[last]))
            {
                spellings.Add(sentence.Prose.Phrase(words[first].Start, words[last].End - words[first].Start));

                // “the Beacon Pathways project”: one more noun tells that the plural is one of the name.
                if (last + 1 < words.Length && words[last].Text[^1] != words[last + 1].Text[^1] && terms.NameEnds.Contains(words[last + 1].Text) && words[last + 1].Start == words[last].End + 1)
                {
                    spellings.Add(sentence.Prose.Phrase(words[first].Start, words[last + 1].End - words[first].Start));
                }
            }
            else
            {
                AddWithFigures(sentence, i, last);
            }

            i = last;
        }
    }

    /// <summary>The last word of a name without the place behind it: “the Ashlow Centre in Ottermere”.</summary>
    private int BeforePlace(Sentence sentence, int first, int last)
    {
        var words = sentence.Words;
        var isEnded = terms.NameEnds.Contains(words[last].Text) || (last + 1 < words.Length && terms.NameEnds.Contains(words[last + 1].Text));
        for (var at = first + 1; !isEnded && at < last; at++)
        {
            if (terms.NameEnds.Contains(words[at].Text) && words[at + 1].Text == "in")
            {
                return at;
            }
        }

        return last;
    }

    /// <summary>Whether a word alone may be a name: long, and none of the language.</summary>
    private static bool IsOwnName(Sentence sentence, int at) =>
        sentence.Words[at].Length >= ShortestOfParts && CapitalRun.IsCapital(sentence, at) && !CapitalRun.BeginsSentence(sentence, at) && !EnglishWords.Common.Has(sentence.Words[at].Text);

    private void AddWithFigures(Sentence sentence, int from, int last)
    {
        for (var i = from; i <= last; i++)
        {
            if (HasFigure(sentence.Words[i].Text) || HasCapitalWithin(sentence, i))
            {
                spellings.Add(sentence.PhraseOf(i, i + 1));
            }
        }
    }

    /// <summary>“Firststeps”, where the letter also has “First Steps”: a word that is none of the language, and the two that it is made of.</summary>
    public void ReadClosed(Letter letter)
    {
        var closed = new Dictionary<string, List<Phrase>>(StringComparer.Ordinal);
        foreach (var sentence in letter.Sentences.Until(letter.Stop))
        {
            for (var i = 0; i < sentence.Words.Length; i++)
            {
                if (sentence.Words[i].Length >= ShortestOfParts && CapitalRun.BeginsRun(sentence, i) && CapitalRun.EndOfRun(sentence, i) == i + 1 && !EnglishWords.Common.Has(sentence.Words[i].Text) && !CapitalRun.BeginsSentence(sentence, i))
                {
                    (closed.TryGetValue(sentence.Words[i].Text, out var places) ? places : closed[sentence.Words[i].Text] = []).Add(sentence.PhraseOf(i, i + 1));
                }
            }
        }

        foreach (var sentence in closed.Count == 0 ? [] : letter.Sentences)
        {
            for (var i = 0; i + 1 < sentence.Words.Length; i++)
            {
                if (CapitalRun.BeginsRun(sentence, i) && CapitalRun.EndOfRun(sentence, i) == i + 2
                    && closed.TryGetValue(sentence.Words[i].Text + sentence.Words[i + 1].Text, out var places))
                {
                    spellings.Add(sentence.PhraseOf(i, i + 2));
                    places.ForEach(spellings.Add);
                    places.Clear();
                }
            }
        }
    }

    /// <summary>“Voice4You”: a figure between letters.</summary>
    private static bool HasFigure(string word) => word.Length >= ShortestWithFigure && char.IsAsciiLetter(word[^1]) && word.AsSpan().IndexOfAnyInRange('0', '9') > 1;

    /// <summary>“ReadyForWork”, but neither “McAllister” nor “eLearning”.</summary>
    private static bool HasCapitalWithin(Sentence sentence, int i)
    {
        var text = sentence.Text.AsSpan(sentence.Words[i].Start, sentence.Words[i].Length);
        var parts = 0;
        for (var at = 2; at < text.Length; at++)
        {
            parts += char.IsUpper(text[at]) && char.IsLower(text[at - 1]) ? 1 : 0;
        }

        return parts > 0 && text.Length >= ShortestOfParts && !text.StartsWith("Mc") && !text.StartsWith("Mac");
    }
}
