using LetterLint.Letters;

namespace LetterLint.Readings.Figures;

internal enum TokenKind
{
    Word,
    Mark,
    Figure,

    /// <summary>A year, a school year or a date.</summary>
    Period,

    /// <summary>A number that counts nothing: an age, a Key Stage, a paragraph.</summary>
    Label,
}

/// <summary>A word, a mark, a figure or a date of a sentence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">In lower case.</param>
/// <param name="Start">Its first unit in the text of the sentence.</param>
/// <param name="End">Just behind its last unit.</param>
/// <param name="Figure">The figure, for a figure.</param>
internal sealed record Token(TokenKind Kind, string Text, int Start, int End, Figure? Figure = null)
{
    public bool Is(string text) => Kind is TokenKind.Word or TokenKind.Mark && Text == text;

    public bool IsWord => Kind == TokenKind.Word;
}
