using LetterLint.Documents;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>A comment in the margin.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Span">The words it is about; empty where it stands at a point.</param>
/// <param name="Author">Who wrote it, or null.</param>
public sealed record MarginComment(string Text, Span Span, string? Author)
{
    private const int LongestPlace = 4_000;

    /// <summary>Whether LetterLint wrote it, or reads it: a finding or a waiver.</summary>
    public bool IsOfLetterLint { get; internal init; }

    /// <summary>Where it is shown: of more than a page, where it begins, for any number of comments may be about all of a letter.</summary>
    public Span Place => Span.Length > LongestPlace ? new Span(Span.Start, 0) : Span;

    internal static IEnumerable<MarginComment> In(Document document) => document.Comments.Select(comment => new MarginComment(comment.Text, comment.Span, comment.Author)
    {
        IsOfLetterLint = comment.IsOfTool || comment.Text.StartsWith($"{Comment.Tool}:", StringComparison.OrdinalIgnoreCase),
    });
}
