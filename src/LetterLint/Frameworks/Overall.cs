using System.Collections.Immutable;
using LetterLint.Text;

namespace LetterLint.Frameworks;

/// <summary>How an overall judgement follows from others.</summary>
/// <param name="Aspect">The aspect judged overall.</param>
/// <param name="SumsUp">The aspects that it sums up.</param>
/// <param name="Limits">What the framework always demands.</param>
/// <param name="Normally">What is usual, and explained where it is departed from.</param>
/// <param name="Explained">Phrases of a sentence that explains the overall judgement.</param>
public sealed record Overall(
    string Aspect,
    ImmutableArray<string> SumsUp,
    ImmutableArray<Limit> Limits,
    ImmutableArray<Norm> Normally,
    ImmutableArray<PhrasePattern> Explained);

/// <summary>“If any of these is at this level or worse, overall is at best that.”</summary>
/// <param name="Any">The limiting aspects.</param>
/// <param name="Is">The word at or below which one of them limits.</param>
/// <param name="AtBest">The best overall word then.</param>
/// <param name="Says">The rule in a sentence.</param>
public sealed record Limit(ImmutableArray<string> Any, string Is, string AtBest, string Says);

/// <summary>What is usual with an overall judgement: so many of the judgements that it sums up at a level or better, or something that is not said.</summary>
/// <param name="Overall">The overall word.</param>
/// <param name="At">The word at or above which judgements are counted; null where it is a matter of what is said.</param>
/// <param name="From">The fewest that are usual.</param>
/// <param name="To">The most that are usual.</param>
/// <param name="Unsaid">Phrases that are not usual in a letter with this overall judgement.</param>
/// <param name="Says">What is usual, as it goes on behind “where the overall judgement is so”.</param>
public sealed record Norm(string Overall, string? At, int From, int To, ImmutableArray<PhrasePattern> Unsaid, string Says);
