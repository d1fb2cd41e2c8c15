using LetterLint.Reporting;

namespace LetterLint.Cli.Commands;

/// <summary>letterlint frameworks: every inspection framework in a line.</summary>
internal sealed class FrameworksCommand : ToolCommand
{
    public FrameworksCommand()
        : base("frameworks", "Lists the inspection frameworks whose letters are recognised in this folder, by the id that --framework takes.", "frameworks") => SetAction(_ =>
    {
        using var output = Output.ToTerminal();
        output.WriteText(write => List(write, output.Width));
        output.Finish();
    });

    private static void List(Action<string, Tone> write, int? width)
    {
        var frameworks = LintSetups.Here(null).Frameworks.Frameworks;
        var longest = frameworks.Max(framework => framework.Id.Length);
        foreach (var framework in frameworks)
        {
            new WrappedLine(write, width, longest + 2)
                .AddWhole(framework.Id.PadRight(longest + 1), Tone.Strong)
                .Add($" {framework.Name}", Tone.Plain)
                .Add(framework.Untried ? " (untried: no real letter has tested it yet)" : "", Tone.Quiet)
                .End();
        }
    }
}
