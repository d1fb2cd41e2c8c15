using System.Collections.Immutable;
using LetterLint.Diagnostics;

namespace LetterLint.Editor;

/// <summary>Checks a draft as it stands in an editor: its path, its text, and the folders that the editor has open.</summary>
public delegate DraftCheck DraftChecker(string path, string text, IReadOnlyList<string> folders, CancellationToken stop);

/// <summary>What the check of a draft gave.</summary>
/// <param name="Result">What was found, or null where the text is no letter or cannot be checked.</param>
/// <param name="Linter">What it was checked with, or null likewise.</param>
/// <param name="Problems">What kept it or a rule from being checked, for a person to read.</param>
public sealed record DraftCheck(LintResult? Result, Linter? Linter, ImmutableArray<string> Problems)
{
    /// <summary>Nothing is said of what is no letter.</summary>
    public static DraftCheck NoLetter { get; } = new(null, null, []);

    /// <summary>The check of a draft that could not be made.</summary>
    public static DraftCheck Failed(string problem) => new(null, null, [problem]);
}
