using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Judgements;

/// <summary>The overall judgement beside the judgements that it sums up.</summary>
public sealed record OverallJudgement
{
    /// <summary>The judgement.</summary>
    public required Judgement Judgement { get; init; }

    /// <summary>Its level.</summary>
    public required Level Level { get; init; }

    /// <summary>The words that give it, in a sentence if one does.</summary>
    public required Phrase Words { get; init; }

    /// <summary>The judgements that it sums up and whose level the letter gives, best first.</summary>
    public required ImmutableArray<Judgement> Parts { get; init; }

    /// <summary>How many it sums up whose level the letter does not give.</summary>
    public required int Unknown { get; init; }

    /// <summary>Whether it is better than the best part.</summary>
    public required bool IsBetterThanParts { get; init; }

    /// <summary>Whether it is worse than the worst part.</summary>
    public required bool IsWorseThanParts { get; init; }

    /// <summary>The limits that apply, each with what makes it apply.</summary>
    public required ImmutableArray<AppliedLimit> Limits { get; init; }

    /// <summary>Where it leaves what is usual.</summary>
    public required ImmutableArray<Departure> Departures { get; init; }

    /// <summary>How it departs from a norm, or null.</summary>
    public Departure? DepartureFrom(Norm norm) => Departures.FirstOrDefault(departure => departure.Norm == norm);
}

/// <summary>A limit that applies in a letter.</summary>
/// <param name="Says">The limit in a sentence.</param>
/// <param name="By">Where the letter gives the judgement, or begins the section, that makes it apply.</param>
/// <param name="Reason">What stands there.</param>
/// <param name="IsIgnored">Whether the overall judgement is better than the limit allows.</param>
public sealed record AppliedLimit(string Says, Phrase By, string Reason, bool IsIgnored);

/// <summary>A norm that an overall judgement leaves.</summary>
/// <param name="Norm">The norm.</param>
/// <param name="Said">The sentences that say what is usually unsaid.</param>
public sealed record Departure(Norm Norm, ImmutableArray<Phrase> Said);

/// <summary>A sentence that explains a judgement.</summary>
/// <param name="Aspect">The id of what is judged.</param>
/// <param name="Words">The sentence.</param>
public sealed record Explanation(string Aspect, Phrase Words) : IPlaced
{
    public Span Span => Words.Span;
}
