using System.CommandLine;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Reporting;
using LetterLint.Settings;

namespace LetterLint.Cli.Commands;

/// <summary>letterlint check: letters go in, findings come out.</summary>
internal sealed class CheckCommand : ToolCommand
{
    // Nobody reads the findings of more letters than these one by one.
    private const int FewLetters = 3;

    private readonly Option<string> _format = new("--format") { HelpName = "text|json|sarif|github|gitlab|junit|html", Description = "How findings are written (text)" };
    private readonly Option<string> _output = new("-o", "--output") { HelpName = "FILE", Description = "Where findings are written, instead of standard output" };
    private readonly Option<string> _failOn = new("--fail-on") { HelpName = "error|warning|info|never", Description = "The least severity that makes the exit code 1 (error)" };
    private readonly Option<string> _details = new("--details") { Arity = ArgumentArity.Zero, Description = $"Every finding in its place, also where there are more than {FewLetters} letters" };
    private readonly Option<string> _summary = new("--summary") { Arity = ArgumentArity.Zero, Description = "Only a line for each letter, its errors, and how often each rule has found something" };
    private readonly Option<string> _ndjson = new("--ndjson") { Arity = ArgumentArity.Zero, Description = "Standard input holds a letter on each line, {\"name\": …, \"text\" or \"base64\": …}; a line of JSON comes back for each, in order" };
    private readonly Option<string> _watch = new("--watch") { Arity = ArgumentArity.Zero, Description = "Goes on, and checks a letter again whenever it is saved; Ctrl-C ends it" };
    private readonly LetterOptions _letters;
    private readonly CheckOptions _options;

    public CheckCommand()
        : base("check",
            "Checks letters and shows what contradicts itself. Exit code: 0 nothing at or above --fail-on, 1 something, 2 some input could not be checked or the call was wrong.",
            "check drafts",
            "check draft.docx --fail-on warning",
            "check draft.docx --previous last-year.docx",
            "check drafts --format json -o findings.json",
            "check draft.md --rules grade-contradicts-word,grade-missing",
            "check drafts --watch",
            "check drafts --house rules/house")
    {
        _letters = new LetterOptions(this);
        Add(_format);
        Add(_output);
        Add(_failOn);
        Add(_ndjson);
        Add(_details);
        Add(_summary);
        Add(_watch);
        _options = new CheckOptions(this);
        SetAction(Run);
    }

    private int Run(ParseResult call)
    {
        var letters = Letters(call);
        if (call.GetResult(_ndjson) is not null && letters is not [{ IsStandardInput: true }])
        {
            throw new CallException("--ndjson reads letters from standard input; write “letterlint check - --ndjson”.");
        }

        return call.GetResult(_watch) is null ? Check(call, letters) : CheckAndWatch(call, letters);
    }

    private IReadOnlyList<LetterFile> Letters(ParseResult call) => _letters.Find(call, _options.ConfigOf(call));

    private int CheckAndWatch(ParseResult call, IReadOnlyList<LetterFile> letters)
    {
        if (letters.Any(letter => letter.IsStandardInput))
        {
            throw new CallException("Standard input cannot be watched; name the file of the letter.");
        }

        // What is saved while the letters are read must not be missed.
        using var watch = new Watch(_letters.PathsOf(call));
        var code = Check(call, letters);
        Terminal.Problem("watching; save a letter to have it checked again, Ctrl-C ends it.");
        foreach (var saved in watch.Saved())
        {
            if (Letters(call).Where(letter => saved.Contains(Path.GetFullPath(letter.Path))).ToArray() is { Length: > 0 } again)
            {
                Terminal.Problem($"{string.Join(", ", again.Select(letter => Path.GetFileName(letter.Path)))} {(again.Length == 1 ? "has" : "have")} been saved.");
                code = CheckAgain(call, again);
            }
        }

        return code;
    }

    /// <summary>Checks what was saved; what is wrong with the settings by now is said, and waits to be put right.</summary>
    private int CheckAgain(ParseResult call, IReadOnlyList<LetterFile> letters)
    {
        try
        {
            return Check(call, letters);
        }
        catch (Exception e) when (e is CallException or FrameworkException)
        {
            Terminal.Problem(e.Message);
            return ExitCode.Unchecked;
        }
    }

    private int Check(ParseResult call, IReadOnlyList<LetterFile> letters)
    {
        var failOn = Choice(call, _failOn, SettingsFile.Levels);
        _ = Choice(call, _format, SettingsFile.Formats);
        var setups = _options.SetupsOf(call, letters, failOn);
        var first = setups.First;
        var format = call.GetValue(_format) ?? first.Settings?.Format?.Value ?? SettingsFile.Formats[0];
        using var log = _options.LogOf(call, setups, letters.Count);

        using var output = Output.To(call.GetValue(_output), [.. letters.Select(letter => letter.Path)]);
        var progress = new Progress(letters.Count, isWanted: !output.IsTerminal);
        var run = _options.RunOf(call, setups, progress, log);
        if (call.GetResult(_ndjson) is not null)
        {
            DocumentLines.Write(run.Check(LettersIn()), output.Stream);
            output.Finish();
            return CodeOf(run);
        }

        var results = run.Check(letters);
        switch (format)
        {
            case "text" when IsSummary(call, letters.Count):
                output.WriteText(write => SummaryReport.Write(results, write, output.Width));
                break;
            case "text":
                output.WriteText(write => TextReport.Write(results, first.Rules, write, output.Width));
                break;
            case "json":
                JsonReport.Write(results, output.Stream);
                break;
            case "sarif":
                SarifReport.Write(results, output.Stream, new SarifAddresses(Checkout.Root(), SarifAddresses.BuiltPages));
                break;
            case "github":
                output.WriteText(write => GitHubReport.Write(results, text => write(text, Tone.Plain)));
                break;
            case "gitlab":
                GitLabReport.Write(results, output.Stream);
                break;
            case "junit":
                JunitReport.Write(results, first.FailOn, output.Stream);
                break;
            default:
                HtmlReport.Write(results, output.Stream);
                break;
        }

        progress.Clear();
        output.Finish();
        if (run.Gone > 0)
        {
            Terminal.Problem($"{_options.BaselineOf(call)}: {run.Gone} of its findings are no longer there; “letterlint baseline PATH… -o {_options.BaselineOf(call)} --prune” takes them out.");
        }

        return CodeOf(run);
    }

    private static int CodeOf(CheckRun run) => run.Tally.Unchecked > 0 || run.IsPreviousWrong ? ExitCode.Unchecked
        : run.HasFailed ? ExitCode.Findings
        : ExitCode.Clean;

    private bool IsSummary(ParseResult call, int letters) =>
        call.GetResult(_summary) is not null || (letters > FewLetters && call.GetResult(_details) is null);

    private static Stream LettersIn()
    {
        try
        {
            return LetterFile.OpenStandardInput();
        }
        catch (DocumentException e)
        {
            throw new CallException(e.Message);
        }
    }

    /// <summary>The chosen word, or null where none is.</summary>
    internal static string? Choice(ParseResult call, Option<string> option, IReadOnlyList<string> choices) =>
        call.GetValue(option) is not { } chosen || choices.Contains(chosen) ? call.GetValue(option)
            : throw new CallException($"“{option.Name} {chosen}” is not understood; write {SettingsFile.Either(choices)}.");
}
