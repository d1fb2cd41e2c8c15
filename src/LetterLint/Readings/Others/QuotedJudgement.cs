using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Others;

/// <summary>What a letter says of a judgement of an earlier letter, beside that letter.</summary>
/// <param name="Aspect">What is judged, in messages.</param>
/// <param name="Words">The word that the letter gives.</param>
/// <param name="Given">Where the earlier letter gives its judgement.</param>
/// <param name="GivenWord">The word for what it gives.</param>
/// <param name="Agrees">Whether both are one level of the earlier letter's scale.</param>
public sealed record QuotedJudgement(string Aspect, Phrase Words, PlaceElsewhere Given, string GivenWord, bool Agrees) : IPlaced
{
    public Span Span => Words.Span;
}
