using System.CommandLine;
using LetterLint.Frameworks;
using LetterLint.Reporting;
using LetterLint.Rules;

namespace LetterLint.Cli.Commands;

/// <summary>letterlint check: letters go in, findings come out.</summary>
internal sealed class CheckCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Letters (.docx .md .txt .pdf) and folders, searched with everything below them; - is standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _framework = new("--framework") { HelpName = "ID", Description = "The framework of the letters, instead of recognising it" };
    private readonly Option<string> _previous = new("--previous") { HelpName = "LETTER", Description = "Last year's letter of the same authority, to compare with" };
    private readonly Option<string> _format = new("--format") { HelpName = "text|json", Description = "How findings are written (text)" };
    private readonly Option<string> _output = new("-o", "--output") { HelpName = "FILE", Description = "Where findings are written, instead of standard output" };
    private readonly Option<string> _failOn = new("--fail-on") { HelpName = "error|warning|info|never", Description = "The least severity that makes the exit code 1 (error)" };
    private readonly Option<string[]> _rules = new("--rules") { HelpName = "A,B", Description = "The rules to check, instead of all" };
    private readonly Option<string[]> _severities = new("--severity") { HelpName = "RULE=LEVEL", Description = "Another severity for a rule; may be given several times" };
    private readonly Option<string> _verbose = new("--verbose") { Arity = ArgumentArity.Zero, Description = "What the program does, on standard error; never a word of a letter" };

    public CheckCommand()
        : base("check",
            "Checks letters and shows what contradicts itself. Exit code: 0 nothing at or above --fail-on, 1 something, 2 some input could not be checked or the call was wrong.",
            "check drafts",
            "check draft.docx --fail-on warning",
            "check draft.docx --previous last-year.docx",
            "check drafts --format json -o findings.json",
            "check draft.md --rules grade-contradicts-word,grade-missing")
    {
        Add(_paths);
        Add(_framework);
        Add(_previous);
        Add(_format);
        Add(_output);
        Add(_failOn);
        Add(_rules);
        Add(_severities);
        Add(_verbose);
        SetAction(Run);
    }

    private int Run(ParseResult call)
    {
        var format = Choice(call, _format, "text", "json");
        var failOn = Choice(call, _failOn, "error", "warning", "info", "never");
        var letters = LetterFiles.Find(call.GetRequiredValue(_paths).Select(NoOption));
        var rules = Configured(call, BuiltIn.Rules());
        var frameworks = BuiltIn.Frameworks();
        var framework = call.GetValue(_framework) is { } id ? Find(frameworks, id) : null;
        using var log = call.GetResult(_verbose) is not null ? new Log() : null;
        log?.Started(letters.Count, rules.Rules.Length, frameworks.Frameworks.Select(known => known.Id));

        using var output = Output.To(call.GetValue(_output), letters.Select(letter => letter.Path));
        var progress = new Progress(letters.Count, isWanted: !output.IsTerminal);
        var run = new CheckRun(new Linter(rules, frameworks), framework, progress, log, call.GetValue(_previous));
        var results = run.Check(letters);
        if (format == "json")
        {
            JsonReport.Write(results, output.Stream);
        }
        else
        {
            output.WriteText(write => TextReport.Write(results, rules, write));
        }

        progress.Clear();
        output.Finish();
        return run.Tally.Unchecked > 0 || run.IsPreviousWrong ? ExitCode.Unchecked
            : failOn != "never" && run.Tally.HasAtLeast(Level(failOn)) ? ExitCode.Findings
            : ExitCode.Clean;
    }

    private RuleSet Configured(ParseResult call, RuleSet rules)
    {
        foreach (var setting in call.GetValue(_severities) ?? [])
        {
            var parts = setting.Split('=');
            rules = parts.Length == 2 && parts[1] is "error" or "warning" or "info"
                ? rules.With(ExplainCommand.Find(rules, parts[0]), Level(parts[1]))
                : throw new CallException($"“--severity {setting}” is not understood; write rule=error, rule=warning or rule=info.");
        }

        return Chosen(rules, call.GetValue(_rules));
    }

    /// <summary>The rules of a list, or all where there is none.</summary>
    internal static RuleSet Chosen(RuleSet rules, string[]? lists) => lists is { Length: > 0 }
        ? rules.Only([.. lists.SelectMany(list => list.Split(',')).Select(id => ExplainCommand.Find(rules, id.Trim()))])
        : rules;

    private static string NoOption(string path) => path.Length > 1 && path[0] == '-' && !Path.Exists(path)
        ? throw new CallException($"There is no option “{path}”; “letterlint check --help” shows what there is.")
        : path;

    internal static Framework Find(FrameworkLibrary frameworks, string id) => frameworks.Find(id)
        ?? throw new CallException($"There is no framework “{id}”; there are {string.Join(", ", frameworks.Frameworks.Select(known => known.Id))}.");

    /// <summary>The chosen word, or the first where none is.</summary>
    private static string Choice(ParseResult call, Option<string> option, params string[] choices)
    {
        var chosen = call.GetValue(option) ?? choices[0];
        return choices.Contains(chosen) ? chosen
            : throw new CallException($"“{option.Name} {chosen}” is not understood; write {string.Join(", ", choices[..^1])} or {choices[^1]}.");
    }

    private static Severity Level(string word) => word switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        _ => Severity.Info,
    };
}
