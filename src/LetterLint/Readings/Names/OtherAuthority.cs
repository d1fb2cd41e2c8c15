using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>The name of another authority where that of the inspected one belongs.</summary>
/// <param name="Words">As it stands.</param>
/// <param name="Inspected">Where the letter names the inspected authority.</param>
public sealed record OtherAuthority(Phrase Words, Phrase Inspected);
