namespace LetterLint.Evidence;

/// <summary>Words that show something, half-open.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The word behind the last.</param>
internal sealed record Cue(int From, int To);
