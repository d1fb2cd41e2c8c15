using System.CommandLine;
using LetterLint.Reporting;

namespace LetterLint.Cli.Commands;

/// <summary>letterlint evidence: every area for development with the sentences that show the need.</summary>
internal sealed class EvidenceCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Letters (.docx .md .txt .pdf) and folders, searched with everything below them; - is standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _framework = CheckOptions.FrameworkOption();
    private readonly Option<string> _config = CheckOptions.ConfigOption();
    private readonly Option<string> _format = new("--format") { HelpName = "text|json|html", Description = "How the evidence is written (text); html is a map to look at" };
    private readonly Option<string> _output = new("-o", "--output") { HelpName = "FILE", Description = "Where it is written, instead of standard output" };

    public EvidenceCommand()
        : base("evidence",
            "Shows every area for development with the sentences that show the need. Exit code: 0, or 2 where some input could not be read or the call was wrong.",
            "evidence draft.docx",
            "evidence draft.docx --format html -o map.html")
    {
        Add(_paths);
        Add(_framework);
        Add(_config);
        Add(_format);
        Add(_output);
        SetAction(Run);
    }

    private int Run(ParseResult call)
    {
        var format = call.GetValue(_format) ?? "text";
        if (format is not ("text" or "json" or "html"))
        {
            throw new CallException($"“--format {format}” is not understood; write text, json or html.");
        }

        var letters = LetterFiles.Find(call.GetRequiredValue(_paths), call.GetValue(_config));
        var setups = new LintSetups(new LintCall(call.GetValue(_config), call.GetValue(_framework), EvidenceOnly: true), letters);
        using var output = Output.To(call.GetValue(_output), [.. letters.Select(letter => letter.Path)]);
        var progress = new Progress(letters.Count, isWanted: !output.IsTerminal);
        var run = new CheckRun(setups, progress, log: null);
        var results = run.Check(letters);
        switch (format)
        {
            case "json":
                JsonReport.Write(results, output.Stream);
                break;
            case "html":
                EvidenceMap.Write(results, output.Stream);
                break;
            default:
                output.WriteText(write => EvidenceText.Write(results, write, output.Width));
                break;
        }

        progress.Clear();
        output.Finish();
        return run.Tally.Unchecked > 0 ? ExitCode.Unchecked : ExitCode.Clean;
    }
}
