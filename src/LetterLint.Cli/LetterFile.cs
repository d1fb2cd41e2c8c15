namespace LetterLint.Cli;

/// <summary>An input of a run, or a path that leads to none and why.</summary>
/// <param name="Path">The path as people see it; of standard input its name, or the one that the call gives it.</param>
/// <param name="Problem">Why it cannot be checked, or null.</param>
internal sealed record LetterFile(string Path, string? Problem = null)
{
    /// <summary>The name of standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Whether a search has found it: then nobody has called it a letter.</summary>
    public bool IsFound { get; init; }

    /// <summary>Whether it comes from standard input.</summary>
    public bool IsStandardInput { get; init; } = Path == StandardInput;

    public static byte[] ReadStandardInput()
    {
        using var bytes = new MemoryStream();
        using var input = Console.OpenStandardInput();
        input.CopyTo(bytes);
        return bytes.ToArray();
    }
}
