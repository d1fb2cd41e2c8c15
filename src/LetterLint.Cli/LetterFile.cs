using LetterLint.Diagnostics;
using LetterLint.Documents;

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

    /// <summary>Whether it is none of the letters: a search has found it, and it does not look like one.</summary>
    public bool IsPassedOver(LintResult result) => IsFound && result.Letter is { Framework: null, IsLikely: false };

    /// <summary>What is said of one that is passed over.</summary>
    public static string PassedOver(string path) => $"{path}: passed over, for it does not look like a letter; name it to have it checked.";

    /// <summary>Whether it comes from standard input.</summary>
    public bool IsStandardInput { get; init; } = Path == StandardInput;

    /// <exception cref="DocumentException">Nothing is connected to it, or more comes than any letter has.</exception>
    public static byte[] ReadStandardInput()
    {
        using var input = OpenStandardInput();
        return Reader.BytesOf(input);
    }

    /// <exception cref="DocumentException">Nothing is connected to it.</exception>
    public static Stream OpenStandardInput() =>
        IsClosed() ? throw new DocumentException("Standard input is closed; send the letter to it, or name its file.") : Console.OpenStandardInput();

    // Where a caller has closed it, the runtime's own files take its number: a pipe that this program alone writes to.
    private static bool IsClosed()
    {
        const string open = "/proc/self/fd";
        return OperatingSystem.IsLinux() && Directory.Exists(open)
            && Target($"{open}/0") is { } input && input.StartsWith("pipe:", StringComparison.Ordinal)
            && Directory.EnumerateFileSystemEntries(open).Any(other => Target(other) == input && IsWritten(System.IO.Path.GetFileName(other)));

        static string? Target(string link) => new FileInfo(link).LinkTarget;

        // “flags:	0100001”: the last octal digit is 0 for reading, 1 for writing, 2 for both.
        static bool IsWritten(string number)
        {
            var info = $"/proc/self/fdinfo/{number}";
            return File.Exists(info) && File.ReadLines(info).Any(line => line.StartsWith("flags:", StringComparison.Ordinal) && (line[^1] - '0') % 4 != 0);
        }
    }
}
