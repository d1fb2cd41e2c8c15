using System.Collections.Immutable;

namespace LetterLint.Fixing;

/// <summary>A letter with its certain fixes made.</summary>
/// <param name="Bytes">The file as it is to be written; the bytes outside the fixes are as they were.</param>
/// <param name="Before">Its text before.</param>
/// <param name="After">Its text after.</param>
/// <param name="Rules">The rule of each fix that was made.</param>
public sealed record FixedLetter(byte[] Bytes, string Before, string After, ImmutableArray<string> Rules);
