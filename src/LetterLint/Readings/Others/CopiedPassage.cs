using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Others;

/// <summary>A passage that stands in the letter of another authority too, a few words changed at most.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Words">How many of its words are the same, the authority's name not counted.</param>
/// <param name="Original">Its place in the other letter.</param>
/// <param name="Authority">The authority of the other letter.</param>
/// <param name="IsOfBoth">Whether each letter speaks of the other's authority: what two do together may be told to both in the same words.</param>
public sealed record CopiedPassage(Span Span, int Words, PlaceElsewhere Original, string Authority, bool IsOfBoth) : IPlaced;
