using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>A part of the letter whose words could not be read.</summary>
/// <param name="What">What it is, as the beginning of a sentence: “An embedded file”.</param>
/// <param name="Span">Where it stands.</param>
public sealed record UnreadText(string What, Span Span);
