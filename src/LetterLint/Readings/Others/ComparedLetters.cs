using System.Collections.Immutable;
using LetterLint.Letters;

namespace LetterLint.Readings.Others;

/// <summary>What a letter and other letters say of the same.</summary>
public sealed record ComparedLetters
{
    /// <summary>There is no other letter.</summary>
    public static ComparedLetters None { get; } = new();

    /// <summary>What the letter says of earlier judgements that an earlier letter gives too.</summary>
    public ImmutableArray<QuotedJudgement> QuotedJudgements { get; init; } = [];

    /// <summary>What the previous letter asked for.</summary>
    public ImmutableArray<EarlierDevelopment> EarlierDevelopments { get; init; } = [];

    /// <summary>Passages that stand in another authority's letter.</summary>
    public ImmutableArray<CopiedPassage> CopiedPassages { get; init; } = [];
}
