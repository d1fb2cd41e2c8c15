using System.CommandLine;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Reporting;

namespace LetterLint.Cli.Commands;

/// <summary>letterlint annotate: the findings as comments in the margin of the Word document.</summary>
internal sealed class AnnotateCommand : ToolCommand
{
    private readonly Argument<string> _path = new("IN") { HelpName = "IN.docx", Description = "The letter, a Word document" };
    private readonly Option<string> _output = new("-o", "--output") { HelpName = "OUT.docx", Description = "Where the letter with its comments is written", Required = true };
    private readonly CheckOptions _options;

    public AnnotateCommand()
        : base("annotate",
            "Writes every finding as a Word comment at its place, and the other half of a contradiction at its own; nothing else in the document changes. Comments of an earlier run are replaced, those that somebody has answered or resolved stay. Exit code: 0, or 2 where the letter could not be checked or the call was wrong.",
            "annotate draft.docx -o commented.docx",
            "annotate draft.docx --previous last-year.docx --severity language=info -o commented.docx")
    {
        Add(_path);
        Add(_output);
        _options = new CheckOptions(this);
        SetAction(Run);
    }

    private int Run(ParseResult call)
    {
        var path = call.GetRequiredValue(_path);
        var target = call.GetRequiredValue(_output);
        if (!target.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))
        {
            throw new CallException($"“-o {target}” is no name for a Word document; give one that ends in .docx.");
        }

        try
        {
            return Annotate(call, path, target);
        }
        catch (Exception e) when (e is not (CallException or FrameworkException or IOException))
        {
            Terminal.Problem($"{path}: {(e is DocumentException ? e.Message : LintResult.Failure(e))}");
            return ExitCode.Unchecked;
        }
    }

    /// <summary>Checks the letter as “letterlint check” does, which also says what is wrong with it.</summary>
    private int Annotate(ParseResult call, string path, string target)
    {
        if (Reader.FormatOf(path) != DocumentFormat.Word)
        {
            throw new DocumentException("Only Word documents have comments; “letterlint check” shows the findings of other letters.");
        }

        var bytes = Reader.BytesOf(path);
        LetterFile[] letters = [new(path)];
        var setups = _options.SetupsOf(call, letters);
        using var log = _options.LogOf(call, setups, letters.Length);
        var run = _options.RunOf(call, setups, new Progress(letters.Length, isWanted: false), log);
        var result = run.Check(letters).First();
        if (!bytes.AsSpan().SequenceEqual(Reader.BytesOf(path)))
        {
            throw new DocumentException("The letter has changed while it was checked; try again.");
        }

        if (!result.IsUnchecked)
        {
            using var output = Output.To(target, [path], mayReplace: true);
            output.Stream.Write(MarginReport.Write(result, setups.First.Rules, bytes));
            output.Finish();
        }

        var isBroken = LintSetups.Tell([.. setups.HouseFaults(), .. result.Faults]);
        return isBroken || run.Tally.Unchecked > 0 || run.IsPreviousWrong ? ExitCode.Unchecked : ExitCode.Clean;
    }
}
