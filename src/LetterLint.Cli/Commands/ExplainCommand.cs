using System.CommandLine;
using LetterLint.Reporting;
using LetterLint.Rules;

namespace LetterLint.Cli.Commands;

/// <summary>letterlint explain: what a rule finds, and whom the fault harms.</summary>
internal sealed class ExplainCommand : ToolCommand
{
    private readonly Argument<string> _rule = new("RULE") { Description = "The id of the rule, as findings name it" };

    private readonly Option<string[]> _house = Rulebook.HouseOption();

    public ExplainCommand()
        : base("explain", "Says what a rule finds and why it matters, with an example.", "explain grade-contradicts-word", "explain term-outdated --house rules/house")
    {
        Add(_rule);
        Add(_house);
        SetAction(call =>
        {
            var rule = Find(LintSetups.Here(call.GetValue(_house)).Rules, call.GetRequiredValue(_rule));
            using var output = Output.ToTerminal();
            output.WriteText(write => Explain(rule, write, output.Width));
            output.Finish();
        });
    }

    /// <summary>The rule of that id.</summary>
    /// <exception cref="CallException">There is none.</exception>
    public static LetterRule Find(RuleSet rules, string id) => rules.Find(id)
        ?? throw new CallException($"There is no rule “{id}”; “letterlint rules” lists them.");

    private static void Explain(LetterRule rule, Action<string, Tone> write, int? width)
    {
        write(rule.Id, Tone.Strong);
        write($" ({rule.Family}, {rule.Info.Severity.ToString().ToLowerInvariant()})\n", Tone.Quiet);
        var why = width is null ? rule.Info.Why.Trim() : Wrapped.Of(string.Join(' ', rule.Info.Why.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), width, 0, 0);
        write($"{Wrapped.Of(rule.Info.Title, width, 0, 0)}.\n\n{why}\n", Tone.Plain);
        Letter("It fires where {|…|} stands", rule.Info.Example.Bad);
        Letter("It is silent on", rule.Info.Example.Good);

        void Letter(string caption, string letter)
        {
            write($"\n{caption} ({rule.Info.Example.Framework ?? "any letter"}):\n", Tone.Quiet);
            foreach (var line in letter.Trim().Split('\n'))
            {
                write($"    {Wrapped.Of(line, width, 4, 4)}".TrimEnd() + "\n", Tone.Plain);
            }
        }
    }
}
