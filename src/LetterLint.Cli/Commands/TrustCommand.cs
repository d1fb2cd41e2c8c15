using System.CommandLine;
using LetterLint.Reporting;

namespace LetterLint.Cli.Commands;

/// <summary>letterlint trust: the user says that the settings in a folder may run the scripts that they name.</summary>
internal sealed class TrustCommand : ToolCommand
{
    private readonly Argument<string> _folder = new("FOLDER") { Description = "The folder of a .letterlint.yml; without one, the trusted folders are listed", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _remove = new("--remove") { Arity = ArgumentArity.Zero, Description = "The folder is trusted no longer" };

    public TrustCommand()
        : base("trust",
            "Lets the settings in a folder run the scripts of house rules that they name. Scripts are code and can do what you can do: trust only what you have read or written.",
            "trust drafts", "trust drafts --remove", "trust")
    {
        Add(_folder);
        Add(_remove);
        SetAction(call =>
        {
            using var output = Output.ToTerminal();
            output.WriteText(write => write(Run(call.GetValue(_folder), call.GetResult(_remove) is not null), Tone.Plain));
            output.Finish();
        });
    }

    private static string Run(string? folder, bool isRemoved)
    {
        if (folder is null)
        {
            return Trust.Read() is { Count: > 0 } all ? string.Concat(all.Select(each => Printable.Of(each) + "\n")) : "No folder is trusted.\n";
        }

        if (!isRemoved && !Directory.Exists(folder))
        {
            throw new CallException($"{folder}: there is no such folder.");
        }

        var name = Printable.Of(folder);
        return isRemoved
            ? Trust.Remove(folder) ? $"{name}: the scripts that its settings name are run no longer.\n" : $"{name} was not trusted.\n"
            : Trust.Add(folder) ? $"{name}: the scripts that its settings name are run from now on.\n" : $"{name} is trusted already.\n";
    }
}
