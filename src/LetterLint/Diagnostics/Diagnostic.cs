using System.Collections.Immutable;
using LetterLint.Rules;
using LetterLint.Text;

namespace LetterLint.Diagnostics;

/// <summary>A finding of a rule in a letter, with its severity and the conditions that held.</summary>
public sealed record Diagnostic
{
    /// <summary>The id of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>How much it matters here.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What the rule reported.</summary>
    public required Finding Finding { get; init; }

    /// <summary>The source text of the conditions that held.</summary>
    public required ImmutableArray<string> Because { get; init; }

    /// <summary>The heading of the section it stands in, or null outside all sections.</summary>
    public string? Section { get; init; }

    /// <summary>Why it does not count, or null where it does.</summary>
    public Suppression? Suppression { get; init; }

    /// <summary>The reason given where it does not count, else null.</summary>
    public string? Waived => Suppression?.Reason;

    /// <summary>Where it stands.</summary>
    public Span Span => Finding.Span;

    /// <summary>What it says.</summary>
    public string Message => Finding.Message;
}
