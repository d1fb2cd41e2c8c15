using System.CommandLine;
using LetterLint.Catalogue;
using LetterLint.Reporting;

namespace LetterLint.Cli.Commands;

/// <summary>letterlint new: the two files that a new rule needs.</summary>
internal sealed class NewCommand : ToolCommand
{
    private readonly Argument<string> _name = new("FOLDER/NAME") { Description = "The family and the id of the rule" };

    public NewCommand()
        : base("new", "Writes a rule and its specimen, to be filled in; its tests say what is missing.", "new house/word-vague", "new judgements/grade-missing")
    {
        Add(_name);
        SetAction(call =>
        {
            var name = call.GetRequiredValue(_name);
            var paths = Written(name);
            using var output = Output.ToTerminal();
            output.WriteText(write =>
            {
                foreach (var path in paths)
                {
                    write($"{path} written\n", Tone.Plain);
                }

                write(RuleTemplate.IsOfHouse(name)
                    ? $"Fill them in, then run “letterlint test {RuleTemplate.HouseFolder}” and “letterlint check DRAFTS --house {RuleTemplate.HouseFolder}”.\n"
                    : "Fill them in, then run “dotnet test” and “letterlint docs”.\n", Tone.Quiet);
            });
            output.Finish();
        });
    }

    private static IReadOnlyList<string> Written(string name)
    {
        try
        {
            return RuleTemplate.Write(RuleTemplate.IsOfHouse(name) ? Project.RootOrHere() : Project.Root(), name);
        }
        catch (ArgumentException e)
        {
            throw new CallException(e.Message);
        }
    }
}
