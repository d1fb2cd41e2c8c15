using System.CommandLine;
using LetterLint.Diagnostics;

namespace LetterLint.Cli.Commands;

/// <summary>How letters are checked: the options of every command whose findings people see, so that these are the same in all.</summary>
internal sealed class CheckOptions
{
    private readonly Option<string> _framework = FrameworkOption();
    private readonly Option<string> _previous = new("--previous") { HelpName = "LETTER", Description = "Last year's letter of the same authority, to compare with" };
    private readonly Option<string> _config = ConfigOption();
    private readonly Option<string[]> _rules = RulesOption("The rules and families to check, instead of all");
    private readonly Option<string[]> _severities = new("--severity") { HelpName = "NAME=LEVEL", Description = "Another severity for a rule, a family or all (error, warning, info or off); may be given several times" };
    private readonly Option<string> _baseline = new("--baseline") { HelpName = "FILE", Description = "Findings that are known and do not count, as “letterlint baseline” has written them" };
    private readonly Option<string> _noIgnore = new("--no-ignore") { Arity = ArgumentArity.Zero, Description = "Waivers in letters do not count" };
    private readonly Option<string[]> _house = Rulebook.HouseOption();
    private readonly Option<string> _verbose = new("--verbose") { Arity = ArgumentArity.Zero, Description = "What the program does, on standard error; never a word of a letter" };

    /// <summary>Adds them to a command; the one that writes a baseline compares with none.</summary>
    public CheckOptions(Command command, bool comparesWithBaseline = true)
    {
        command.Add(_framework);
        command.Add(_previous);
        command.Add(_config);
        command.Add(_rules);
        command.Add(_severities);
        if (comparesWithBaseline)
        {
            command.Add(_baseline);
        }

        command.Add(_noIgnore);
        command.Add(_house);
        command.Add(_verbose);
    }

    /// <summary>The option that names the framework.</summary>
    public static Option<string> FrameworkOption() => new("--framework") { HelpName = "ID", Description = "The framework of the letters, instead of recognising it" };

    /// <summary>The option that names settings.</summary>
    public static Option<string> ConfigOption() => new("--config") { HelpName = "FILE", Description = "The settings to use, instead of the nearest .letterlint.yml in a letter's folder or above it" };

    /// <summary>The option that names rules.</summary>
    public static Option<string[]> RulesOption(string description) => new("--rules") { HelpName = "A,B", Description = description };

    public LintSetups SetupsOf(ParseResult call, IReadOnlyList<LetterFile> letters, string? failOn = null) => new(
        new LintCall(call.GetValue(_config), call.GetValue(_framework), call.GetValue(_rules), call.GetValue(_severities), failOn, House: call.GetValue(_house), NoIgnore: call.GetResult(_noIgnore) is not null),
        letters);

    /// <summary>The settings that the call names, or null.</summary>
    public string? ConfigOf(ParseResult call) => call.GetValue(_config);

    /// <summary>The name of the baseline, or null.</summary>
    public string? BaselineOf(ParseResult call) => call.GetValue(_baseline);

    public CheckRun RunOf(ParseResult call, LintSetups setups, Progress progress, Log? log) =>
        RunOf(call, setups, progress, log, BaselineOf(call) is { } file ? Baseline.Read(file) : null);

    public CheckRun RunOf(ParseResult call, LintSetups setups, Progress progress, Log? log, Baseline? baseline) =>
        new(setups, progress, log, baseline, call.GetValue(_previous));

    /// <summary>The log, where the call asks for one.</summary>
    public Log? LogOf(ParseResult call, LintSetups setups, int letters)
    {
        if (call.GetResult(_verbose) is null)
        {
            return null;
        }

        var (log, first) = (new Log(), setups.First);
        log.Started(letters, first.Rules.Rules.Length, first.Frameworks.Frameworks.Select(known => known.Id), first.Settings?.File);
        return log;
    }
}
