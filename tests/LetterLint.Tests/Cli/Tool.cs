using System.Diagnostics;

namespace LetterLint.Tests.Cli;

/// <summary>What a run of letterlint gave.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The compiled program, run as its users run it.</summary>
internal static class Tool
{
    /// <summary>The path of the program.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "LetterLint.Cli.dll");

    public static ToolRun Run(params string[] arguments) => Run(input: "", arguments);

    public static ToolRun Run(string input, string[] arguments) => Finish(Start(arguments), input);

    /// <summary>Runs it with more in its environment.</summary>
    public static ToolRun RunWith(IReadOnlyDictionary<string, string> environment, params string[] arguments) => Finish(StartWith(environment, arguments), input: "");

    /// <summary>Starts it with more in its environment.</summary>
    public static Process StartWith(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = Call(arguments);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs it in another folder than the repository's.</summary>
    public static ToolRun RunIn(string folder, params string[] arguments)
    {
        var start = Call(arguments);
        start.WorkingDirectory = folder;
        return Finish(Process.Start(start)!, input: "");
    }

    /// <summary>Runs a line of a shell.</summary>
    public static ToolRun RunShell(string line) => Finish(Process.Start(CallOf("sh", ["-c", line]))!, input: "");

    public static Process Start(params string[] arguments) => Process.Start(Call(arguments))!;

    private static ToolRun Finish(Process process, string input)
    {
        using var _ = process;
        // Both are read while the program is fed: it may answer before it has heard everything.
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new ToolRun(process.ExitCode, output.Result, error.Result);
    }

    private static ProcessStartInfo Call(string[] arguments) => CallOf("dotnet", [Program, .. arguments]);

    private static ProcessStartInfo CallOf(string program, IEnumerable<string> arguments) => new(program, arguments)
    {
        WorkingDirectory = Repository.Root,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };
}
