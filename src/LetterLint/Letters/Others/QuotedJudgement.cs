using LetterLint.Text;

namespace LetterLint.Letters.Others;

/// <summary>What a letter says of a judgement of an earlier letter, beside that letter.</summary>
/// <param name="Aspect">What is judged, in messages.</param>
/// <param name="Words">The word that the letter gives.</param>
/// <param name="Given">What the earlier letter gives.</param>
/// <param name="Agrees">Whether both are one level of the earlier letter's scale.</param>
public sealed record QuotedJudgement(string Aspect, Phrase Words, PlaceElsewhere Given, bool Agrees) : IPlaced
{
    public Span Span => Words.Span;
}
