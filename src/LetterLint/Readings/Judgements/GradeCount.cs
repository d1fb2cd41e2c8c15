using System.Collections.Immutable;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Judgements;

/// <summary>A statement of how many judgements have which grade: “two outcomes remain adequate”.</summary>
/// <param name="Words">The statement.</param>
/// <param name="Sets">The judgements that it may mean, the likeliest first: the outcomes alone, or all.</param>
public sealed record GradeCount(Phrase Words, ImmutableArray<CountedSet> Sets);

/// <summary>Judgements of which a statement counts those with a grade.</summary>
/// <param name="Said">How many it says that there are.</param>
/// <param name="Counted">Those at that level, or at that level or better where it says so.</param>
/// <param name="Unknown">How many have no level in the letter.</param>
public sealed record CountedSet(int Said, ImmutableArray<Judgement> Counted, int Unknown);
