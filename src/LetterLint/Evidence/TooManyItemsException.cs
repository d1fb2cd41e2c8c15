namespace LetterLint.Evidence;

/// <summary>A letter has more items and sentences than can be compared with each other in the time and memory of a letter.</summary>
internal sealed class TooManyItemsException() : Exception("the letter has more items and sentences than can be compared with each other in the time and memory of a letter.");
