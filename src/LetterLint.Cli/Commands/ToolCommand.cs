using System.CommandLine;

namespace LetterLint.Cli.Commands;

/// <summary>A command that knows how it is called.</summary>
internal abstract class ToolCommand(string name, string description, params string[] examples) : Command(name, description)
{
    private string[] Examples => examples;

    /// <summary>Writes the examples that belong at the end of a command's help; those of the whole tool are one of each command.</summary>
    public static void WriteExamples(Command command, TextWriter output)
    {
        output.WriteLine("Examples:");
        foreach (var example in command is ToolCommand tool ? tool.Examples : command.Subcommands.OfType<ToolCommand>().Select(each => each.Examples[0]))
        {
            output.WriteLine("  letterlint " + example);
        }
    }
}
