using System.Collections.Immutable;
using LetterLint.Diagnostics;
using LetterLint.Rules;

namespace LetterLint.Engine;

/// <summary>A finding together with its rule and the conditions that held for it.</summary>
public sealed record Match(LetterRule Rule, Finding Finding, ImmutableArray<string> Because);

/// <summary>Whether a rule had anything to look at, and whether it found a fault.</summary>
public sealed record Checked(string Rule, CheckStatus Status, int Examined);

/// <summary>What became of a rule in a letter.</summary>
public enum CheckStatus
{
    /// <summary>There was something to look at and no fault in it.</summary>
    Passed,

    /// <summary>There is at least one finding.</summary>
    Failed,

    /// <summary>The letter has nothing that the rule is about.</summary>
    NotApplicable,
}

/// <summary>What one run of all rules over one letter gave.</summary>
public sealed record EngineRun(ImmutableArray<Match> Matches, ImmutableArray<Checked> Checked);
