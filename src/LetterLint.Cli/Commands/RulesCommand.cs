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

    private readonly Option<string> _format = new("--format") { HelpName = "text|json", Description = "How they are written (text); JSON is what the service answers to /v1/rules" };

    public RulesCommand()
        : base("rules", "Lists the rules by family, each with its severity.", "rules", "rules --house rules/house", "rules --format json", "rules --graph grade-contradicts-word")
    {
        Add(_house);
        Add(_graph);
        Add(_format);
        SetAction(call =>
        {
            var linter = LintSetups.Here(call.GetValue(_house)).Linter;
            var rules = linter.Rules;
            var format = CheckCommand.Choice(call, _format, ["text", "json"]);
            using var output = Output.ToTerminal();
            if (call.GetResult(_graph) is not null)
            {
                var graph = call.GetValue(_graph) is { } id ? linter.With(new RuleSet([ExplainCommand.Find(rules, id)])).Graph() : linter.Graph();
                output.WriteText(write => write(graph + "\n", Tone.Plain));
            }
            else if (format == "json")
            {
                RuleList.Write(rules, output.Stream);
            }
            else
            {
                output.WriteText(write => List(rules.Rules, write, output.Width));
            }

            output.Finish();
        });
    }

    private static void List(IReadOnlyList<LetterRule> rules, Action<string, Tone> write, int? width)
    {
        var longest = rules.Max(rule => rule.Id.Length);
        foreach (var family in rules.GroupBy(rule => rule.Family).OrderBy(family => family.Key, StringComparer.Ordinal))
        {
            write(family.Key + "\n", Tone.Strong);
            foreach (var rule in family)
            {
                var tone = rule.Info.Severity switch
                {
                    Severity.Error => Tone.Error,
                    Severity.Warning => Tone.Warning,
                    _ => Tone.Info,
                };
                new WrappedLine(write, width, longest + "    warning  ".Length)
                    .AddWhole($"  {rule.Id.PadRight(longest)}  ", Tone.Plain)
                    .AddWhole(rule.Info.Severity.ToString().ToLowerInvariant().PadRight("warning ".Length), tone)
                    .Add($" {rule.Info.Title}", Tone.Plain)
                    .End();
            }

            write("\n", Tone.Plain);
        }

        write("“letterlint explain RULE” says more of one.\n", Tone.Quiet);
    }
}
