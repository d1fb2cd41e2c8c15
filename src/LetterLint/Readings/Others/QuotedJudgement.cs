using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Others;

/// <summary>What a letter says of a judgement of an earlier letter, beside that letter.</summary>
/// <param name="Aspect">What is judged, in messages.</param>
/// <param name="Words">The word that the letter gives.</param>
/// <param name="Said">Its level on the earlier letter's scale.</param>
/// <param name="Place">Where the earlier letter gives its judgement.</param>
/// <param name="Given">The level that it gives.</param>
public sealed record QuotedJudgement(string Aspect, Phrase Words, Level Said, PlaceElsewhere Place, Level Given) : IPlaced
{
    public Span Span => Words.Span;
}
