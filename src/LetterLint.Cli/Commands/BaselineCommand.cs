using System.CommandLine;
using Humanizer;
using LetterLint.Diagnostics;

namespace LetterLint.Cli.Commands;

/// <summary>letterlint baseline: what stands in the letters now is known, and only what is new counts.</summary>
internal sealed class BaselineCommand : ToolCommand
{
    private readonly Option<string> _output = new("-o", "--output") { HelpName = "FILE", Description = "The file to write (letterlint-baseline.json)" };
    private readonly Option<string> _prune = new("--prune") { Arity = ArgumentArity.Zero, Description = "Adds nothing to the file; takes out what is no longer found, and letters that are gone" };
    private readonly LetterOptions _letters;
    private readonly CheckOptions _options;

    public BaselineCommand()
        : base("baseline",
            "Writes down the findings that letters have now, for “letterlint check --baseline FILE” to leave them alone. A finding is known by its rule and its facts, wherever in the letter it moves; the file holds no word of a letter. Exit code: 0, or 2 where some input could not be checked or the call was wrong.",
            "baseline drafts",
            "check drafts --baseline letterlint-baseline.json",
            "baseline drafts --rules language",
            "baseline drafts --prune")
    {
        _letters = new LetterOptions(this);
        Add(_output);
        Add(_prune);
        _options = new CheckOptions(this, comparesWithBaseline: false);
        SetAction(Run);
    }

    private int Run(ParseResult call)
    {
        var file = call.GetValue(_output) ?? "letterlint-baseline.json";
        var letters = _letters.Find(call, _options.ConfigOf(call));
        var setups = _options.SetupsOf(call, letters);
        var isPruned = call.GetResult(_prune) is not null;
        var baseline = isPruned ? Baseline.Read(file) : new Baseline(file);
        var before = baseline.Count;
        using var output = Output.To(file, [.. letters.Select(letter => letter.Path)]);
        var progress = new Progress(letters.Count, isWanted: true);
        using var log = _options.LogOf(call, setups, letters.Count);
        var run = _options.RunOf(call, setups, progress, log, isPruned ? baseline : null);

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
        return run.Tally.Unchecked > 0 || run.IsPreviousWrong ? ExitCode.Unchecked : ExitCode.Clean;
    }
}
