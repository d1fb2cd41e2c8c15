using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>A word where the letter uses it.</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="index">Its number among the words of the sentence, from 0.</param>
public sealed class UsedWord(Sentence sentence, int index) : IPlaced
{
    /// <summary>The sentence that it stands in.</summary>
    public Sentence Sentence => sentence;

    /// <summary>Its number among the words of the sentence, from 0.</summary>
    public int Index => index;

    /// <summary>The word, in lower case and without apostrophes.</summary>
    public string Text => sentence.Words[index].Text;

    /// <summary>Its place.</summary>
    public Span Span => sentence.Prose.SpanOf(sentence.Words[index].Start, sentence.Words[index].Length);

    internal static IEnumerable<UsedWord> In(Letter letter)
    {
        foreach (var sentence in letter.Sentences.Until(letter.Stop))
        {
            for (var i = 0; i < sentence.Words.Length; i++)
            {
                yield return new UsedWord(sentence, i);
            }
        }
    }

    /// <summary>This word and those behind it, as many as are asked for.</summary>
    public Phrase Words(int count = 1) => sentence.PhraseOf(index, Math.Min(index + count, sentence.Words.Length));

    /// <summary>Whether these words stand here one behind the other, whatever stands between them.</summary>
    public bool Begins(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (index + i >= sentence.Words.Length || sentence.Words[index + i].Text != words[i])
            {
                return false;
            }
        }

        return true;
    }
}
