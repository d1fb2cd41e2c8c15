using System.Collections.Immutable;
using LetterLint.House;
using LetterLint.Rules;
using LetterLint.Text;

namespace LetterLint.Engine;

/// <summary>A finding together with its rule and the conditions that held for it.</summary>
internal sealed record Match(LetterRule Rule, Finding Finding, ImmutableArray<string> Because);

/// <summary>Whether a rule had anything to look at, and whether it found a fault.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Examined">How many facts, or combinations of facts, it was about.</param>
public sealed record Checked(string Rule, CheckStatus Status, int Examined)
{
    /// <summary>What kept the rule from reporting where something looked wrong, in the order of the letter.</summary>
    public ImmutableArray<Silence> Silenced { get; init; } = [];

    /// <summary>What has stopped the rule: the name of the exception, which quotes nothing of the letter; null for a rule that ran to its end.</summary>
    public string? Failure => Exception?.GetType().Name;

    internal Exception? Exception { get; init; }
}

/// <summary>What kept a rule silent where something looked wrong: a fact that explains it, or a condition that does not hold.</summary>
/// <param name="Condition">The source text of what the rule asks there.</param>
/// <param name="Span">The place of the fact that it is silent for, or null where it has none.</param>
public sealed record Silence(string Condition, Span? Span);

/// <summary>What became of a rule in a letter.</summary>
public enum CheckStatus
{
    /// <summary>There was something to look at and no fault in it.</summary>
    Passed,

    /// <summary>There is at least one finding.</summary>
    Failed,

    /// <summary>The letter has nothing that the rule is about.</summary>
    NotApplicable,

    /// <summary>The rule, or what it reads, has failed or run out of time, or something seems to be missing where not all is read: its silence says nothing.</summary>
    Stopped,
}

/// <summary>What one run of all rules over one letter gave.</summary>
internal sealed record EngineRun(ImmutableArray<Match> Matches, ImmutableArray<Checked> Checked)
{
    /// <summary>What went wrong in house rules.</summary>
    public ImmutableArray<HouseFault> Faults { get; init; } = [];
}
