using System.CommandLine;
using LetterLint.Diagnostics;

namespace LetterLint.Cli.Commands;

/// <summary>How letters are checked: the options of every command whose findings people see, so that these are the same in all.</summary>
internal sealed class CheckOptions
{
    private readonly Option<string> _framework = new("--framework") { HelpName = "ID", Description = "The framework of the letters, instead of recognising it" };
    private readonly Option<string> _previous = new("--previous") { HelpName = "LETTER", Description = "Last year's letter of the same authority, to compare with" };
    private readonly Option<string> _config = new("--config") { HelpName = "FILE", Description = "The settings to use, instead of the nearest .letterlint.yml in a letter's folder or above it" };
    private readonly Option<string[]> _rules = new("--rules") { HelpName = "A,B", Description = "The rules and families to check, instead of all" };
    private readonly Option<string[]> _severities = new("--severity") { HelpName = "NAME=LEVEL", Description = "Another severity for a rule, a family or all (error, warning, info or off); may be given several times" };
    private readonly Option<string> _baseline = new("--baseline") { HelpName = "FILE", Description = "Findings that are known and do not count, as “letterlint baseline” has written them" };
    private readonly Option<string> _noIgnore = new("--no-ignore") { Arity = ArgumentArity.Zero, Description = "Waivers in letters do not count" };
    private readonly Option<string[]> _house = Rulebook.HouseOption();

    public CheckOptions(Command command)
    {
        command.Add(_framework);
        command.Add(_previous);
        command.Add(_config);
        command.Add(_rules);
        command.Add(_severities);
        command.Add(_baseline);
        command.Add(_noIgnore);
        command.Add(_house);
    }

    public LintSetups SetupsOf(ParseResult call, IReadOnlyList<LetterFile> letters, string? failOn = null) => new(
        new LintCall(call.GetValue(_config), call.GetValue(_framework), call.GetValue(_rules), call.GetValue(_severities), failOn, House: call.GetValue(_house), NoIgnore: call.GetResult(_noIgnore) is not null),
        letters);

    /// <summary>The settings that the call names, or null.</summary>
    public string? ConfigOf(ParseResult call) => call.GetValue(_config);

    /// <summary>The name of the baseline, or null.</summary>
    public string? BaselineOf(ParseResult call) => call.GetValue(_baseline);

    public CheckRun RunOf(ParseResult call, LintSetups setups, Progress progress, Log? log) =>
        new(setups, progress, log, BaselineOf(call) is { } file ? Baseline.Read(file) : null, call.GetValue(_previous));
}
