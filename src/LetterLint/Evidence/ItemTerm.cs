namespace LetterLint.Evidence;

/// <summary>Two terms that stand side by side.</summary>
internal sealed record TermPair(int First, int Second);

/// <summary>A term of an item: a word, or a phrase that the vocabulary knows.</summary>
/// <param name="Text">As it stands in the item.</param>
/// <param name="Members">The numbers of its stems that tell something.</param>
/// <param name="Weight">How much it tells of the item's subject.</param>
/// <param name="Groups">The groups of related terms that it belongs to.</param>
/// <param name="Part">The part of the item that it stands in.</param>
/// <param name="IsFrame">Whether items are framed in it.</param>
/// <param name="IsNumber">Whether it has a figure.</param>
/// <param name="IsPopulation">Whether it names children by what they have in common.</param>
/// <param name="IsNamed">Whether it names a service or thing that a text about it calls by its name.</param>
/// <param name="IsComplement">Whether it names whom or what the item is about: “… of psychologists”.</param>
/// <param name="Direction">What it means.</param>
internal sealed record ItemTerm(string Text, int[] Members, double Weight, int[] Groups, int Part, bool IsFrame, bool IsNumber, bool IsPopulation, bool IsNamed, bool IsComplement, float[]? Direction);
