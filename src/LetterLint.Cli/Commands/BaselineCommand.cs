using System.CommandLine;
using Humanizer;
using LetterLint.Diagnostics;

namespace LetterLint.Cli.Commands;

/// <summary>letterlint baseline: what stands in the letters now is known, and only what is new counts.</summary>
internal sealed class BaselineCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Letters (.docx .md .txt .pdf) and folders, searched with everything below them",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _output = new("-o", "--output") { HelpName = "FILE", Description = "The file to write (letterlint-baseline.json)" };
    private readonly Option<string> _prune = new("--prune") { Arity = ArgumentArity.Zero, Description = "Adds nothing to the file; takes out what is no longer found, and letters that are gone" };
    private readonly Option<string> _framework = new("--framework") { HelpName = "ID", Description = "The framework of the letters, instead of recognising it" };
    private readonly Option<string> _config = new("--config") { HelpName = "FILE", Description = "The settings to use, instead of the nearest .letterlint.yml in a letter's folder or above it" };

    public BaselineCommand()
        : base("baseline",
            "Writes down the findings that letters have now, for “letterlint check --baseline FILE” to leave them alone. A finding is known by its rule and its facts, wherever in the letter it moves; the file holds no word of a letter. Exit code: 0, or 2 where some input could not be checked or the call was wrong.",
            "baseline drafts",
            "check drafts --baseline letterlint-baseline.json",
            "baseline drafts --prune")
    {
        Add(_paths);
        Add(_output);
        Add(_prune);
        Add(_framework);
        Add(_config);
        SetAction(Run);
    }

    private int Run(ParseResult call)
    {
        var file = call.GetValue(_output) ?? "letterlint-baseline.json";
        var letters = LetterFiles.Find(call.GetRequiredValue(_paths), call.GetValue(_config));
        var setups = new LintSetups(new LintCall(call.GetValue(_config), call.GetValue(_framework)), letters);
        var isPruned = call.GetResult(_prune) is not null;
        var baseline = isPruned ? Baseline.Read(file) : new Baseline(file);
        var before = baseline.Count;
        using var output = Output.To(file, [.. letters.Select(letter => letter.Path)]);
        var progress = new Progress(letters.Count, isWanted: true);
        var run = new CheckRun(setups, progress, log: null, isPruned ? baseline : null);

        // All of them first: what is known must not change while letters are compared with it.
        foreach (var result in run.Check(letters).ToArray())
        {
            if (isPruned)
            {
                baseline.Prune(result);
            }
            else if (!result.IsUnchecked)
            {
                baseline.Add(result);
            }
        }

        if (isPruned)
        {
            baseline.PruneMissing();
        }

        baseline.Write(output.Stream);
        progress.Clear();
        output.Finish();
        var taken = isPruned ? $", {before - baseline.Count} taken out" : "";
        Console.Out.WriteLine($"{Reporting.Printable.Of(file)}: {"finding".ToQuantity(baseline.Count)} of {"letter".ToQuantity(baseline.Letters)}{taken}");
        return run.Tally.Unchecked > 0 ? ExitCode.Unchecked : ExitCode.Clean;
    }
}
