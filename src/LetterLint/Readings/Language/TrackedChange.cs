using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>A change that nobody has accepted or rejected.</summary>
/// <param name="Inserted">The words it adds, or null.</param>
/// <param name="Deleted">The words it takes away, or null.</param>
/// <param name="Span">Where the added words stand, or those taken away stood (then empty).</param>
/// <param name="Author">Who made it, or null.</param>
public sealed record TrackedChange(string? Inserted, string? Deleted, Span Span, string? Author);
