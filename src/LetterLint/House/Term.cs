using System.Collections.Immutable;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.House;

/// <summary>A term as the house says it.</summary>
/// <param name="Say">The words of the house.</param>
/// <param name="InsteadOf">The words that it does not use for that.</param>
/// <param name="Because">Why, in a sentence.</param>
/// <param name="Except">Longer words in which these are right: names, and the words of the law.</param>
internal sealed record Term(string Say, ImmutableArray<TermForm> InsteadOf, string Because, ImmutableArray<TermForm> Except)
{
    /// <summary>Whether words of a sentence lie within an exception.</summary>
    public bool IsExcepted(Sentence sentence, int from, int length)
    {
        foreach (var except in Except)
        {
            for (var at = Math.Max(0, from + length - except.Length); at <= from; at++)
            {
                if (except.StandsAt(sentence, at))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

/// <summary>Words as they are written: with blanks or hyphens between them, in capitals or whatever case.</summary>
internal sealed record TermForm
{
    private readonly string _text;
    private readonly Word[] _words;

    private TermForm(string text, Word[] words) => (_text, _words) = (text, words);

    public override string ToString() => _text;

    /// <summary>The term that it is a form of.</summary>
    public Term? Term { get; init; }

    /// <summary>Its first word, folded.</summary>
    public string FirstWord => _words[0].Text;

    /// <summary>How many words it has.</summary>
    public int Length => _words.Length;

    /// <summary>Reads a form.</summary>
    /// <exception cref="FormatException">There are no words in it.</exception>
    public static TermForm Parse(string text) => Words.Of(text) is { Length: > 0 } words
        ? new TermForm(text, words)
        : throw new FormatException($"“{text}” has no words.");

    /// <summary>Whether it stands at a word of a sentence. A form that is written with capitals is meant with them: “LAC” is not “lac”.</summary>
    public bool StandsAt(Sentence sentence, int at)
    {
        if (at + Length > sentence.Words.Length)
        {
            return false;
        }

        var text = sentence.Text;
        for (var i = 0; i < Length; i++)
        {
            var (word, own) = (sentence.Words[at + i], _words[i]);
            if (word.Text != own.Text
                || (char.IsUpper(_text[own.Start]) && !char.IsUpper(text[word.Start]))
                || (i > 0 && !text.AsSpan(sentence.Words[at + i - 1].End, word.Start - sentence.Words[at + i - 1].End)
                    .SequenceEqual(_text.AsSpan(_words[i - 1].End, own.Start - _words[i - 1].End))))
            {
                return false;
            }
        }

        // A part of a longer compound is another word.
        var (start, end) = (sentence.Words[at].Start, sentence.Words[at + Length - 1].End);
        return !(start > 0 && text[start - 1] == '-') && !(end < text.Length && text[end] == '-');
    }
}
