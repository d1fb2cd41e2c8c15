namespace LetterLint.Specimens;

/// <summary>A specimen that is not written as specimens are, and where it stands: in a file and line from 1, or in the example of a rule.</summary>
internal sealed class SpecimenException(string place, string message) : Exception($"{place}: {message}")
{
    /// <summary>One that stands in a file, in a line from 1.</summary>
    public SpecimenException(string file, int line, string message)
        : this($"{file}:{line}", message)
    {
    }
}
