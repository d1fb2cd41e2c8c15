using System.CommandLine;
using LetterLint.Reporting;
using LetterLint.Rules;

namespace LetterLint.Cli.Commands;

/// <summary>letterlint rules: every rule in a line, by family.</summary>
internal sealed class RulesCommand : ToolCommand
{
    private readonly Option<string[]> _house = Rulebook.HouseOption();
    private readonly Option<string?> _graph = new("--graph")
    {
        HelpName = "RULE",
        Description = "Writes the network that NRules makes of all rules, or of this one, as a DGML file",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public RulesCommand()
        : base("rules", "Lists the rules by family, each with its severity.", "rules", "rules --house rules/house", "rules --graph grade-contradicts-word")
    {
        Add(_house);
        Add(_graph);
        SetAction(call =>
        {
            var linter = LintSetups.Here(call.GetValue(_house)).Linter;
            var rules = linter.Rules;
            using var output = Output.ToTerminal();
            if (call.GetResult(_graph) is null)
            {
                output.WriteText(write => List(rules.Rules, write));
            }
            else
            {
                var graph = call.GetValue(_graph) is { } id ? linter.With(new RuleSet([ExplainCommand.Find(rules, id)])).Graph() : linter.Graph();
                output.WriteText(write => write(graph + "\n", Tone.Plain));
            }

            output.Finish();
        });
    }

    private static void List(IReadOnlyList<LetterRule> rules, Action<string, Tone> write)
    {
        var longest = rules.Max(rule => rule.Id.Length);
        foreach (var family in rules.GroupBy(rule => rule.Family).OrderBy(family => family.Key, StringComparer.Ordinal))
        {
            write(family.Key + "\n", Tone.Strong);
            foreach (var rule in family)
            {
                write($"  {rule.Id.PadRight(longest)}  ", Tone.Plain);
                write(rule.Info.Severity.ToString().ToLowerInvariant().PadRight("warning  ".Length), rule.Info.Severity switch
                {
                    Severity.Error => Tone.Error,
                    Severity.Warning => Tone.Warning,
                    _ => Tone.Info,
                });
                write(rule.Info.Title + "\n", Tone.Plain);
            }

            write("\n", Tone.Plain);
        }

        write("“letterlint explain RULE” says more of one.\n", Tone.Quiet);
    }
}
