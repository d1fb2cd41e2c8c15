using System.Collections.Immutable;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Figures;

/// <summary>A sentence as words, figures and dates.</summary>
internal sealed class FigureLine(Sentence sentence, ImmutableArray<Token> tokens)
{
    private static readonly Token Nothing = new(TokenKind.Mark, "", 0, 0);

    public Sentence Sentence => sentence;

    public int Count => tokens.Length;

    public Token this[int at] => at >= 0 && at < tokens.Length ? tokens[at] : Nothing;

    public IEnumerable<Figure> Figures => tokens.Where(token => token.Figure is not null).Select(token => token.Figure!);

    public static FigureLine Of(Sentence sentence) => new(sentence, FigureLexer.Read(sentence));

    public bool HasWords(int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!this[at + i].Is(words[i]))
            {
                return false;
            }
        }

        return true;
    }

    public Phrase PhraseOf(int from, int to) => sentence.Prose.Phrase(this[from].Start, this[to - 1].End - this[from].Start);

    /// <summary>The first figure from a token on, with no more than so many other tokens and none of those marks before it; -1 where there is none.</summary>
    public int NextFigure(int from, int within, string marks = ",;:(–")
    {
        for (var i = from; i <= from + within && i < Count; i++)
        {
            if (this[i].Figure is not null)
            {
                return i;
            }

            if (this[i].Kind == TokenKind.Mark && marks.Contains(this[i].Text, StringComparison.Ordinal))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Whether a token between two places, the second not included, is such a one.</summary>
    public bool Any(int from, int to, Func<Token, bool> test)
    {
        for (var i = from; i < to; i++)
        {
            if (test(this[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the words stands between two tokens, the second not included.</summary>
    public bool Has(int from, int to, Func<string, bool> word)
    {
        for (var i = Math.Max(0, from); i < to && i < Count; i++)
        {
            if (this[i].IsWord && word(this[i].Text))
            {
                return true;
            }
        }

        return false;
    }
}
