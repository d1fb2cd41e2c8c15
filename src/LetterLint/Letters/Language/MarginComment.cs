using LetterLint.Text;

namespace LetterLint.Letters.Language;

/// <summary>A comment in the margin.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Span">The words it is about; empty where it stands at a point.</param>
/// <param name="Author">Who wrote it, or null.</param>
public sealed record MarginComment(string Text, Span Span, string? Author)
{
    /// <summary>The author of what LetterLint writes into a Word document.</summary>
    internal const string Tool = "LetterLint";

    /// <summary>Whether LetterLint wrote it, or reads it: a finding or a waiver.</summary>
    public bool IsOfLetterLint => string.Equals(Author, Tool, StringComparison.OrdinalIgnoreCase)
        || Text.TrimStart().StartsWith($"{Tool}:", StringComparison.OrdinalIgnoreCase);
}
