using System.Diagnostics;
using Shouldly;

namespace LetterLint.Tests.Cli;

/// <summary>The hook as its users run it: pre-commit itself, on a repository of drafts.</summary>
public sealed class HookTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PreCommitFact]
    public void The_hook_that_builds_the_tool_blocks_a_faulty_draft_and_tells_why()
    {
        var (code, said) = TryRepository("letterlint", "northmere-apa-2007.docx", "saltwick-on-sea-apa-2007-faulty.docx");
        code.ShouldBe(1, said);
        said.ShouldContain("error[grade-contradicts-word]");
        said.ShouldContain("saltwick-on-sea-apa-2007-faulty.docx:");
        said.ShouldContain("2 letters: ");
    }

    [PreCommitFact]
    public void The_hook_of_the_installed_tool_passes_clean_drafts()
    {
        var shim = _folder.Write("bin/letterlint", $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "LetterLint.Cli.dll")}' \"$@\"\n");
        Process.Start("chmod", ["+x", shim]).WaitForExit();
        var (code, said) = TryRepository("letterlint-system", "thornbridge-apa-2006.docx", "thornbridge-apa-2006.md");
        code.ShouldBe(0, said);
        said.ShouldContain("Passed");
    }

    private (int Code, string Said) TryRepository(string hook, params string[] drafts)
    {
        foreach (var draft in drafts)
        {
            _folder.Write($"repository/drafts/{draft}", File.ReadAllBytes(Repository.PathOf("seeds", draft)));
        }

        Run("git", "init", "-q");
        Run("git", "add", "-A");
        return Run("pre-commit", "try-repo", Repository.Root, hook, "--all-files", "--verbose", "--color", "never");
    }

    private (int Code, string Said) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder.PathOf("repository"), RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{_folder.PathOf("bin")}:{start.Environment["PATH"]}";
        start.Environment["PRE_COMMIT_HOME"] = _folder.PathOf("cache");
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd() + error.Result;
        process.WaitForExit();
        return (process.ExitCode, said);
    }
}

/// <summary>A test that needs pre-commit, and this project in a Git repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PreCommitFactAttribute : FactAttribute
{
    public PreCommitFactAttribute()
    {
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!paths.Any(path => File.Exists(Path.Combine(path, "pre-commit"))) || !Path.Exists(Repository.PathOf(".git")))
        {
            Skip = "pre-commit is missing (package pre-commit; tests/run installs it), or this is no Git repository.";
        }
    }
}
