using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>A date and its words.</summary>
/// <param name="Words">As it stands.</param>
/// <param name="Value">The day, or null where the calendar does not have it.</param>
public sealed record DateMention(Phrase Words, DateOnly? Value);
