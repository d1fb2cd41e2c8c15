namespace LetterLint.Diagnostics;

/// <summary>Why a finding does not count.</summary>
/// <param name="Kind">Who has said so.</param>
/// <param name="Reason">The reason given.</param>
public sealed record Suppression(SuppressionKind Kind, string Reason);

/// <summary>Where it is said that a finding does not count.</summary>
public enum SuppressionKind
{
    /// <summary>In the letter, by a waiver.</summary>
    Waiver,

    /// <summary>In the baseline: it was there when the house began to check its letters.</summary>
    Baseline,
}
