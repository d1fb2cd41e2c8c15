using System.Collections.Immutable;

namespace LetterLint.Fixing;

/// <summary>A letter with its certain fixes made.</summary>
/// <param name="Bytes">The file as it is to be written; the bytes outside the fixes are as they were.</param>
/// <param name="Before">Its text before.</param>
/// <param name="After">Its text after.</param>
/// <param name="Rules">The rule of each fix that was made.</param>
public sealed record FixedLetter(byte[] Bytes, string Before, string After, ImmutableArray<string> Rules)
{
    /// <summary>The fixes that are left to a person, and why.</summary>
    public ImmutableArray<LeftFix> Left { get; init; } = [];
}

/// <summary>A certain fix that is left to a person.</summary>
/// <param name="Rule">The rule that found the fault.</param>
/// <param name="Place">Where the fault stands, as an author would look for it: “page 2, under “Staying safe”, third paragraph”.</param>
/// <param name="Reason">Why it is left, as the end of a sentence.</param>
public sealed record LeftFix(string Rule, string Place, string Reason);
