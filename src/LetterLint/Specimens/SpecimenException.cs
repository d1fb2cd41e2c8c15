namespace LetterLint.Specimens;

/// <summary>A specimen that is not written as specimens are, with its file and line from 1.</summary>
public sealed class SpecimenException(string file, int line, string message) : Exception($"{file}:{line}: {message}");
