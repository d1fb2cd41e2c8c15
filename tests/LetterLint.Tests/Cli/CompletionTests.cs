using System.Diagnostics;
using Shouldly;

namespace LetterLint.Tests.Cli;

/// <summary>Completion as its users have it: in each shell at a terminal, with the key for it. PowerShell is not among them.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ProgramFact("bash", "script")]
    public void Bash_completes() => Completes("bash --norc -i", "eval \"$(letterlint completion bash)\"");

    [ProgramFact("zsh", "script")]
    public void Zsh_completes() => Completes("zsh -f -i", "autoload -Uz compinit; compinit -u; eval \"$(letterlint completion zsh)\"");

    [ProgramFact("fish", "script")]
    public void Fish_completes() => Completes("fish --no-config -i", "letterlint completion fish | source");

    private void Completes(string shell, string setUp)
    {
        // The shim completes as the tool does, and writes down what else it is called with.
        var shim = _folder.Write("bin/letterlint", $"""
            #!/bin/sh
            case $1 in complet*) exec dotnet '{Path.Combine(AppContext.BaseDirectory, "LetterLint.Cli.dll")}' "$@";; esac
            printf '%s\n' "$*" >> '{_folder.PathOf("called")}'

            """.ReplaceLineEndings("\n"));
        Process.Start("chmod", ["+x", shim]).WaitForExit();
        _folder.Write("drafts/draft of may.md", "");

        var start = new ProcessStartInfo("script", ["-qfec", shell, "/dev/null"]) { WorkingDirectory = _folder.PathOf("drafts"), RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{_folder.PathOf("bin")}:{start.Environment["PATH"]}";
        start.Environment["HOME"] = _folder.Path;
        start.Environment["TERM"] = "xterm";
        using var terminal = Process.Start(start)!;
        var (said, error) = (terminal.StandardOutput.ReadToEndAsync(), terminal.StandardError.ReadToEndAsync());
        terminal.StandardInput.Write($"{setUp}\nletterlint ch\t-\nletterlint check --form\tsar\t-\nletterlint explain grade-contra\t-\nletterlint check dra\t-\nexit\n");
        terminal.StandardInput.Flush();
        if (!terminal.WaitForExit(TimeSpan.FromMinutes(1)))
        {
            terminal.Kill(entireProcessTree: true);
        }

        File.ReadAllLines(_folder.PathOf("called")).Select(line => line.TrimEnd('-', ' ')).ShouldBe(
            ["check", "check --format sarif", "explain grade-contradicts-word", "check draft of may.md"], said.Result + error.Result);
    }
}
