using System.CommandLine;
using LetterLint.Reporting;
using LetterLint.Specimens;

namespace LetterLint.Cli.Commands;

/// <summary>letterlint test: runs the examples and specimens of rules.</summary>
internal sealed class TestCommand : ToolCommand
{
    private readonly Argument<string> _path = new("PATH")
    {
        Description = "A folder with house rules or specimens in it or below it; its scripts are run. Without one, the house folders that the settings name, scripts only where they are trusted",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public TestCommand()
        : base("test",
            "Runs the examples of rules and the specimens beside them. Exit code: 0 all pass, 1 some do not, 2 some rule is broken or the call was wrong.",
            "test rules", "test tests/specimens")
    {
        Add(_path);
        SetAction(call => Run(call.GetValue(_path)));
    }

    private static int Run(string? path)
    {
        if (path is not null && !Directory.Exists(path))
        {
            throw new CallException($"{path}: there is no such folder; name one that holds house rules or specimens.");
        }

        var here = LintSetups.Here(path is null ? null : [.. HouseFoldersIn(path)]);
        var tests = TestsOf(here, path).ToArray();
        if (tests.Length == 0 && here.House.Faults.IsEmpty)
        {
            throw new CallException($"{path ?? "The settings name no house folder"}: there is nothing to test; name a folder that holds house rules or specimens.");
        }

        using var output = Output.ToTerminal();
        var (passed, failed) = (0, 0);
        output.WriteText(write =>
        {
            foreach (var rule in tests)
            {
                var results = rule.Run(here.Linter, Environment.GetEnvironmentVariable("LETTERLINT_ACCEPT") == "1").ToArray();
                var failures = results.Select(result => result.Failure).OfType<string>().ToList();
                if (!File.Exists(rule.Path))
                {
                    failures.Add($"{rule.Path} is missing: write its specimen, letters in which it fires and letters in which it is silent.");
                }

                (passed, failed) = (passed + results.Count(result => result.Failure is null), failed + failures.Count);
                write($"{rule.Rule.Id}: ", Tone.Strong);
                write($"{results.Count(result => result.Failure is null)} of {results.Length} pass\n", failures.Count > 0 ? Tone.Error : Tone.Plain);
                failures.ForEach(failure => write($"\n{failure}\n\n", Tone.Plain));
            }

            write($"{tests.Length} rules, {passed + failed} tests: {passed} passed, {failed} failed\n", Tone.Strong);
        });
        output.Finish();
        foreach (var fault in here.House.Faults)
        {
            Terminal.Problem($"{fault.Path}:{fault.Line}:{fault.Column}: {fault.Message}");
        }

        return here.House.Faults.Length > 0 ? ExitCode.Unchecked : failed > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>House rules with the specimens beside them, then built-in rules whose specimens stand below the path.</summary>
    private static IEnumerable<RuleTests> TestsOf(LintSetup setup, string? path)
    {
        foreach (var rule in setup.House.Rules)
        {
            yield return new RuleTests(rule.Rule, Path.ChangeExtension(rule.Path, ".md"));
        }

        var house = setup.House.Rules.Select(rule => rule.Rule).ToHashSet();
        string[] pages = path is null ? [] : Directory.GetFiles(path, "*.md", SearchOption.AllDirectories);
        foreach (var page in pages.Order(StringComparer.Ordinal))
        {
            if (setup.Rules.Find(Path.GetFileNameWithoutExtension(page)) is { } rule && !house.Contains(rule) && RuleTests.AreIn(page))
            {
                yield return new RuleTests(rule, page);
            }
        }
    }

    /// <summary>The folders at or below the path that hold a script, or a list of terms with its specimen.</summary>
    private static IEnumerable<string> HouseFoldersIn(string path) => Directory.GetDirectories(path, "*", SearchOption.AllDirectories).Prepend(path)
        .Where(folder => Directory.EnumerateFiles(folder).Any(file =>
            Path.GetExtension(file) is ".csx" || (Path.GetExtension(file) is ".yml" && File.Exists(Path.ChangeExtension(file, ".md")))))
        .Order(StringComparer.Ordinal);
}
