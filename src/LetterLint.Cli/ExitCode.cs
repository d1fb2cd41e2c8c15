namespace LetterLint.Cli;

/// <summary>What a run says to its caller.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above the level that fails.</summary>
    public const int Clean = 0;

    /// <summary>Something at or above it.</summary>
    public const int Findings = 1;

    /// <summary>Some input could not be checked, or the call was wrong.</summary>
    public const int Unchecked = 2;

    /// <summary>Ctrl-C.</summary>
    public const int Interrupted = 130;
}
