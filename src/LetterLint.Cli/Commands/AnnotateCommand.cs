using System.CommandLine;
using LetterLint.Reporting;

namespace LetterLint.Cli.Commands;

/// <summary>letterlint annotate: the findings as comments in the margin of the Word document.</summary>
internal sealed class AnnotateCommand : ToolCommand
{
    private readonly Argument<string> _path = new("IN") { HelpName = "IN.docx", Description = "The letter, a Word document" };
    private readonly Option<string> _output = new("-o", "--output") { HelpName = "OUT.docx", Description = "Where the letter with its comments is written", Required = true };
    private readonly Option<string> _framework = new("--framework") { HelpName = "ID", Description = "The framework of the letter, instead of recognising it" };

    public AnnotateCommand()
        : base("annotate",
            "Writes every finding as a Word comment at its place, and the other half of a contradiction at its own; nothing else in the document changes. Comments of an earlier run are replaced, those that somebody has answered or resolved stay. Exit code: 0, or 2 where the letter could not be checked or the call was wrong.",
            "annotate draft.docx -o commented.docx")
    {
        Add(_path);
        Add(_output);
        Add(_framework);
        SetAction(Run);
    }
}
