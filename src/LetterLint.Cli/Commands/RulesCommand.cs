using System.CommandLine;
using LetterLint.Reporting;
using LetterLint.Rules;

namespace LetterLint.Cli.Commands;

/// <summary>letterlint rules: every rule in a line, by family.</summary>
internal sealed class RulesCommand : ToolCommand
{
    private readonly Option<string[]> _house = Rulebook.HouseOption();

    public RulesCommand()
        : base("rules", "Lists the rules by family, each with its severity.", "rules", "rules --house rules/house")
    {
        Add(_house);
        SetAction(call =>
        {
            var rules = LintSetups.Here(call.GetValue(_house)).Rules;
            using var output = Output.ToTerminal();
            output.WriteText(write => List(rules.Rules, write));
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
