using System.Collections.Immutable;
using LetterLint.Letters;

namespace LetterLint.Evidence;

/// <summary>What one reading of a letter shows for its items.</summary>
/// <param name="Items">For each item the sentences that show the need behind it.</param>
/// <param name="Matches">Items on one subject.</param>
/// <param name="Concerns">Sentences that plainly state a weakness.</param>
internal sealed record EvidenceOfLetter(ImmutableArray<ItemEvidence> Items, ImmutableArray<ItemMatch> Matches, ImmutableArray<Concern> Concerns);
