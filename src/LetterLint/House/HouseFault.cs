namespace LetterLint.House;

/// <summary>What is wrong with a file that is to be a house rule, and where in it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Length">How many units of that line are meant; 0 for the rest of it.</param>
public sealed record HouseFault(string Path, string Message, int Line = 1, int Column = 1, int Length = 0);
