using System.CommandLine;
using LetterLint.Catalogue;
using LetterLint.Reporting;

namespace LetterLint.Cli.Commands;

/// <summary>letterlint new: the two files that a new rule needs.</summary>
internal sealed class NewCommand : ToolCommand
{
    private const string House = "house";

    private readonly Argument<string> _name = new("FOLDER/NAME")
    {
        Description = "A folder of house rules and the id of the rule; in LetterLint's own project, also a family of its rules",
    };

    public NewCommand()
        : base("new", "Writes a rule and its specimen, to be filled in; its tests say what is missing.",
            "new house/word-vague", "new our/rules/word-vague", "new judgements/grade-missing")
    {
        Add(_name);
        SetAction(call =>
        {
            var (paths, folder) = Written(call.GetRequiredValue(_name));
            using var output = Output.ToTerminal();
            output.WriteText(write =>
            {
                foreach (var path in paths)
                {
                    write($"{Printable.Of(path)} written\n", Tone.Plain);
                }

                write(folder is null
                    ? "Fill them in, then run “dotnet test” and “letterlint docs”.\n"
                    : $"Fill them in, then run “letterlint test {Printable.Of(folder)}” and “letterlint check DRAFTS --house {Printable.Of(folder)}”.\n", Tone.Quiet);
            });
            output.Finish();
        });
    }

    /// <summary>Writes the files; the folder of the house that they are in, or null where the rule is one of LetterLint's own.</summary>
    private static (IReadOnlyList<string> Paths, string? Folder) Written(string name)
    {
        var at = name.LastIndexOfAny(['/', Path.DirectorySeparatorChar]);
        var (folder, id) = at <= 0 ? ("", name) : (name[..at], name[(at + 1)..]);
        try
        {
            if (folder.Length == 0)
            {
                throw new ArgumentException($"“{name}” names no folder; write the folder of your house rules before it, such as our/rules/word-vague.");
            }

            if (Project.IsHere && IsWord(folder) && folder != House)
            {
                return (RuleTemplate.Write(Project.Root(), name), null);
            }

            if (BuiltIn.Rules().Find(id) is not null)
            {
                throw new ArgumentException($"LetterLint has a rule “{id}”; choose another name.");
            }

            // The folder of the guide, “house” for short, unless this place has one of its own by that name.
            var (root, place) = folder == House && (Project.IsHere || !Directory.Exists(House)) ? (Project.RootOrHere(), "rules/house") : (Directory.GetCurrentDirectory(), folder);
            return (RuleTemplate.WriteInHouse(root, place, id), place);
        }
        catch (ArgumentException e)
        {
            throw new CallException(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CallException($"{folder}: no rule can be written into this folder; look at its name and its permissions.");
        }
    }

    private static bool IsWord(string folder) => folder.All(char.IsAsciiLetterLower);
}
