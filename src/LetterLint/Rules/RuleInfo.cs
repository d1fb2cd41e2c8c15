using System.Collections.Immutable;

namespace LetterLint.Rules;

/// <summary>What a rule says of itself; a rule without a reason does not build.</summary>
public sealed record RuleInfo
{
    /// <summary>The fault in a few plain words.</summary>
    public required string Title { get; init; }

    /// <summary>The severity unless settings say otherwise.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Whom the fault harms, in one or two sentences.</summary>
    public required string Why { get; init; }

    /// <summary>A letter in which it fires and one in which it is silent.</summary>
    public required Example Example { get; init; }

    /// <summary>Ids under which settings and waivers may still name the rule.</summary>
    public ImmutableArray<string> FormerIds { get; init; } = [];

    /// <summary>Whether it reports that something is not there, which nobody can say of a letter that is not wholly read.</summary>
    public bool FindsAbsence { get; init; }

    /// <summary>Whether it is checked whatever rules are chosen, for without it silence would look like a clean letter.</summary>
    public bool Always { get; init; }
}

/// <summary>Two short letters; “{|…|}” marks where the rule fires in the bad one.</summary>
/// <param name="Framework">The id of the framework that both are read with, or null to have it recognised.</param>
/// <param name="Bad">A letter in which the rule fires at every mark and nowhere else.</param>
/// <param name="Good">A letter in which the rule is silent.</param>
public sealed record Example(string? Framework, string Bad, string Good)
{
    /// <summary>Last year's letter of the same authority, where the rule compares with it.</summary>
    public string? Previous { get; init; }

    /// <summary>Another authority's letter, where the rule compares with it.</summary>
    public string? Other { get; init; }
}
