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

    /// <summary>The sentences that say what is usually unsaid with it.</summary>
    public required ImmutableArray<UnusualWords> Unusual { get; init; }

    /// <summary>The best level of its parts; null where it has none.</summary>
    public Level? Best => Parts.FirstOrDefault()?.Level;

    /// <summary>The worst level of its parts; null where it has none.</summary>
    public Level? Worst => Parts.LastOrDefault()?.Level;
}

/// <summary>A limit of the overall judgement that applies in a letter.</summary>
/// <param name="AtBest">The best that the limit allows.</param>
/// <param name="Says">The limit in a sentence.</param>
/// <param name="By">Where the letter gives the judgement, or begins the section, that makes it apply.</param>
/// <param name="Reason">What stands there.</param>
public sealed record AppliedLimit(Level AtBest, string Says, Phrase By, string Reason) : IPlaced
{
    public Span Span => By.Span;
}

/// <summary>A sentence that says what is usually unsaid.</summary>
/// <param name="Norm">The norm of what is usual.</param>
/// <param name="Words">The sentence.</param>
public sealed record UnusualWords(Norm Norm, Phrase Words);

/// <summary>A sentence that explains a judgement.</summary>
/// <param name="Aspect">The id of what is judged.</param>
/// <param name="Words">The sentence.</param>
public sealed record Explanation(string Aspect, Phrase Words) : IPlaced
{
    public Span Span => Words.Span;
}
