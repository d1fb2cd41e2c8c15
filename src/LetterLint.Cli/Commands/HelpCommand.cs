namespace LetterLint.Cli.Commands;

/// <summary>letterlint help: the manual on one page.</summary>
internal sealed class HelpCommand : ToolCommand
{
    public HelpCommand()
        : base("help", "Shows the manual: settings, waivers, baseline, the forms of a report, hooks and exit codes.", "help") => SetAction(_ =>
    {
        using var page = typeof(HelpCommand).Assembly.GetManifestResourceStream("help.txt")!;
        using var output = Output.ToTerminal();
        page.CopyTo(output.Stream);
        output.Finish();
    });
}
