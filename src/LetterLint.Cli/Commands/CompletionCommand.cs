using System.CommandLine;

namespace LetterLint.Cli.Commands;

/// <summary>letterlint completion: what a shell needs to complete commands, options, rules and frameworks.</summary>
internal sealed class CompletionCommand : ToolCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];
    private readonly Argument<string> _shell = new("SHELL") { HelpName = "bash|zsh|fish|pwsh", Description = "The shell" };

    public CompletionCommand()
        : base("completion", "Prints the script that lets a shell complete letterlint's commands, options, rules and frameworks; its first line says where it goes.", "completion bash")
    {
        Add(_shell);
        SetAction(call =>
        {
            var shell = call.GetRequiredValue(_shell);
            if (!Shells.Contains(shell))
            {
                throw new CallException($"“{shell}” is not understood; write bash, zsh, fish or pwsh.");
            }

            using var script = typeof(CompletionCommand).Assembly.GetManifestResourceStream("completion/" + shell)!;
            using var output = Output.ToTerminal();
            script.CopyTo(output.Stream);
            output.Finish();
        });
    }
}

/// <summary>letterlint complete: what may stand at a place of a command line, for the scripts of letterlint completion.</summary>
internal sealed class CompleteCommand : Command
{
    private readonly Argument<int> _position = new("POSITION");
    private readonly Argument<string> _line = new("LINE");

    public CompleteCommand()
        : base("complete")
    {
        Hidden = true;
        Add(_position);
        Add(_line);
        SetAction(call =>
        {
            var (line, root) = (call.GetRequiredValue(_line), call.RootCommandResult.Command);
            foreach (var command in root.Subcommands)
            {
                AddChoices(command);
            }

            // Where no option is begun, a path or a choice is wanted; the shell knows the paths.
            var position = Math.Min(call.GetValue(_position), line.Length);
            var isOption = line.AsSpan(line.LastIndexOf(' ', Math.Max(0, position - 1)) + 1).StartsWith('-');
            foreach (var completion in root.Parse(line).GetCompletions(position))
            {
                var text = completion.InsertText ?? completion.Label;
                if (isOption || !text.StartsWith('-'))
                {
                    Console.Out.WriteLine(text);
                }
            }
        });
    }

    /// <summary>What help shows as “a|b” are the choices; rules and frameworks are looked up.</summary>
    private static void AddChoices(Command command)
    {
        foreach (var option in command.Options)
        {
            if (option.Name == "--framework")
            {
                option.CompletionSources.Add(_ => Frameworks());
            }
            else if (option.Name == "--rules")
            {
                // Of “a,b” the last is completed.
                option.CompletionSources.Add(place => Rules(place.WordToComplete[..(place.WordToComplete.LastIndexOf(',') + 1)]));
            }
            else if (option.HelpName?.Contains('|') == true)
            {
                option.CompletionSources.Add(option.HelpName.Split('|'));
            }
        }

        foreach (var argument in command.Arguments)
        {
            if (argument.Name == "RULE")
            {
                argument.CompletionSources.Add(_ => Rules());
            }
            else if (argument.HelpName?.Contains('|') == true)
            {
                argument.CompletionSources.Add(argument.HelpName.Split('|'));
            }
        }
    }

    private static IEnumerable<System.CommandLine.Completions.CompletionItem> Frameworks() =>
        BuiltIn.Frameworks().Frameworks.Select(framework => new System.CommandLine.Completions.CompletionItem(framework.Id));

    private static IEnumerable<System.CommandLine.Completions.CompletionItem> Rules(string before = "") =>
        BuiltIn.Rules().Rules.Select(rule => new System.CommandLine.Completions.CompletionItem(before + rule.Id));
}
