using System.CommandLine;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.House;
using LetterLint.Reporting;

namespace LetterLint.Cli.Commands;

/// <summary>letterlint annotate: the findings as comments in the margin of the Word document.</summary>
internal sealed class AnnotateCommand : ToolCommand
{
    private readonly Argument<string> _path = new("IN") { HelpName = "IN.docx", Description = "The letter, a Word document" };
    private readonly Option<string> _output = new("-o", "--output") { HelpName = "OUT.docx", Description = "Where the letter with its comments is written", Required = true };
    private readonly Option<string> _framework = new("--framework") { HelpName = "ID", Description = "The framework of the letter, instead of recognising it" };
    private readonly Option<string> _config = new("--config") { HelpName = "FILE", Description = "The settings to use, instead of the nearest .letterlint.yml in the letter's folder or above it" };

    public AnnotateCommand()
        : base("annotate",
            "Writes every finding as a Word comment at its place, and the other half of a contradiction at its own; nothing else in the document changes. Comments of an earlier run are replaced, those that somebody has answered or resolved stay. Exit code: 0, or 2 where the letter could not be checked or the call was wrong.",
            "annotate draft.docx -o commented.docx")
    {
        Add(_path);
        Add(_output);
        Add(_framework);
        Add(_config);
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

        var letter = new LetterFile(path);
        var setups = new LintSetups(new LintCall(call.GetValue(_config), call.GetValue(_framework)), [letter]);
        var faults = setups.HouseFaults();
        try
        {
            var bytes = Commented(path, setups.For(letter), faults);
            using var output = Output.To(target, inputs: []);
            output.Stream.Write(bytes);
            output.Finish();
            return LintSetups.Tell(faults) ? ExitCode.Unchecked : ExitCode.Clean;
        }
        catch (Exception e) when (e is DocumentException or FrameworkException)
        {
            Terminal.Problem($"{path}: {e.Message}");
            return ExitCode.Unchecked;
        }
    }

    private static byte[] Commented(string path, LintSetup setup, List<HouseFault> faults)
    {
        if (Reader.FormatOf(path) != DocumentFormat.Word)
        {
            throw new DocumentException("Only Word documents have comments; “letterlint check” shows the findings of other letters.");
        }

        var bytes = Reader.BytesOf(path);
        var result = setup.Linter.Lint(Reader.Read(path, bytes), setup.Framework);
        faults.AddRange(result.Faults);
        return result.IsUnchecked
            ? throw new DocumentException(LintResult.NoFramework)
            : MarginReport.Write(result, setup.Rules, bytes);
    }
}
