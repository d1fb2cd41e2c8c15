using LetterLint.Documents;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>A comment in the margin.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Span">The words it is about; empty where it stands at a point.</param>
/// <param name="Author">Who wrote it, or null.</param>
public sealed record MarginComment(string Text, Span Span, string? Author)
{
    /// <summary>Whether LetterLint wrote it, or reads it: a finding or a waiver.</summary>
    public bool IsOfLetterLint { get; internal init; }

    internal static IEnumerable<MarginComment> In(Document document) => document.Comments.Select(comment => new MarginComment(comment.Text, comment.Span, comment.Author)
    {
        IsOfLetterLint = comment.IsOfTool || comment.Text.StartsWith($"{Comment.Tool}:", StringComparison.OrdinalIgnoreCase),
    });
}
