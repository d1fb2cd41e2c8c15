using LetterLint.Reporting;

namespace LetterLint.Cli;

/// <summary>What a person at a terminal sees beside the report itself.</summary>
internal static class Terminal
{
    /// <summary>Whether standard output is a terminal that wants colours (no-color.org).</summary>
    public static bool HasColours => !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>One line on standard error about something that did not work.</summary>
    public static void Problem(string message) => Console.Error.WriteLine("letterlint: " + Printable.Of(message));
}
