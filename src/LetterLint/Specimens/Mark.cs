using LetterLint.Text;

namespace LetterLint.Specimens;

/// <summary>Where a rule must fire.</summary>
/// <param name="Rule">The id of the rule, or null for the one that the specimen is about.</param>
/// <param name="Span">The words that it must point at.</param>
internal sealed record Mark(string? Rule, Span Span);
