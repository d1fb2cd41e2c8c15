using System.Collections.Immutable;
using LetterLint.Frameworks;

namespace LetterLint.Letters.Claims;

/// <summary>What a claim is about, as far as it is a judgement of the letter.</summary>
/// <param name="Aspects">The judgements; none where some are counted.</param>
/// <param name="Told">How surely.</param>
/// <param name="Counted">How many are counted, or null.</param>
/// <param name="IsFormal">Whether only judgements are told of it: a contribution, an effectiveness, a capacity.</param>
internal sealed record Subject(ImmutableArray<Aspect> Aspects, Told Told, CountedSubject? Counted = null, bool IsFormal = false)
{
    /// <summary>Whether it is services of which no more is said than whose they are.</summary>
    public bool IsOwned { get; init; }

    /// <summary>What is the same for all clauses about this subject, be it a judgement or not.</summary>
    public object Topic { get; init; } = new();
}
