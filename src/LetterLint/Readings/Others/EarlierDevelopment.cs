using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Others;

/// <summary>Something that the previous letter asked for.</summary>
/// <param name="Item">What it asked for, in the previous letter.</param>
/// <param name="Anchor">The place of this letter where its subject belongs.</param>
/// <param name="IsMentioned">Whether this letter speaks of its subject.</param>
public sealed record EarlierDevelopment(PlaceElsewhere Item, Phrase Anchor, bool IsMentioned);
