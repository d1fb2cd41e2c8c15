namespace LetterLint.Frameworks;

/// <summary>A file of a framework, a vocabulary or a house that does not say what it must, with file, line and column from 1.</summary>
public sealed class FrameworkException(string file, int line, int column, string message)
    : Exception($"{file}:{line}:{column}: {message}")
{
    /// <summary>The file.</summary>
    public string File => file;

    /// <summary>The line, from 1.</summary>
    public int Line => line;

    /// <summary>The column, from 1.</summary>
    public int Column => column;
}
