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
    public static ToolRun Run(params string[] arguments) => Run(input: "", arguments);

    public static ToolRun Run(string input, string[] arguments) => Finish(Start(arguments), input);

    /// <summary>Runs it with more in its environment.</summary>
    public static ToolRun RunWith(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = Call(arguments);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Finish(Process.Start(start)!, input: "");
    }

    /// <summary>Runs it in another folder than the repository's.</summary>
    public static ToolRun RunIn(string folder, params string[] arguments)
    {
        var start = Call(arguments);
        start.WorkingDirectory = folder;
        return Finish(Process.Start(start)!, input: "");
    }

    public static Process Start(params string[] arguments) => Process.Start(Call(arguments))!;

    private static ToolRun Finish(Process process, string input)
    {
        using var _ = process;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolRun(process.ExitCode, output, error.Result);
    }

    private static ProcessStartInfo Call(string[] arguments) => new("dotnet", [Path.Combine(AppContext.BaseDirectory, "LetterLint.Cli.dll"), .. arguments])
    {
        WorkingDirectory = Repository.Root,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };
}
