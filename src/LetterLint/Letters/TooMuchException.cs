namespace LetterLint.Letters;

/// <summary>A letter has more of something than can be read in the time and memory of a letter; the reason names no word of it.</summary>
internal sealed class TooMuchException(string reason) : Exception(reason);
