using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;
using YamlDotNet.Serialization;

namespace LetterLint.Tests.Cli;

/// <summary>The action for GitHub: what it declares is what it uses, and its steps do what they say on a repository of drafts.</summary>
public sealed partial class ActionTests : IDisposable
{
    private static readonly Dictionary<string, object> Action = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(File.ReadAllText(Repository.PathOf("action.yml")));
    private readonly TemporaryFolder _folder = new();

    private static Dictionary<object, object> Inputs => (Dictionary<object, object>)Action["inputs"];

    private static Dictionary<object, object>[] Steps => [.. ((List<object>)((Dictionary<object, object>)Action["runs"])["steps"]).Cast<Dictionary<object, object>>()];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_input_is_described_and_used_and_none_is_used_that_is_not_there()
    {
        ((Dictionary<object, object>)Action["runs"])["using"].ShouldBe("composite");
        Inputs.Values.Cast<Dictionary<object, object>>().ShouldAllBe(input => input.ContainsKey("description") && input.ContainsKey("default"));
        Used().Matches(File.ReadAllText(Repository.PathOf("action.yml"))).Select(match => match.Groups[1].Value).Distinct().Order()
            .ShouldBe(Inputs.Keys.Cast<string>().Order());
    }

    [Fact]
    public void Every_step_is_one_that_GitHub_can_run()
    {
        foreach (var step in Steps)
        {
            if (step.TryGetValue("uses", out var uses))
            {
                ((string)uses).ShouldMatch("^[a-z-]+/[a-z-]+@v[0-9]+$");
                continue;
            }

            step["shell"].ShouldBe("bash");
            var run = (string)step["run"];

            // What somebody writes into an input stands in the environment, and is no part of the script.
            run.ShouldNotContain("${{");
            Variables().Matches(run).Select(match => match.Groups[1].Value).Where(name => name is not ("RUNNER_TEMP" or "GITHUB_ACTION_PATH"))
                .ShouldBeSubsetOf(EnvironmentOf(step).Keys);
        }
    }

    [ProgramFact("bash")]
    public void The_checks_write_the_report_and_fail_where_there_are_findings()
    {
        var program = _folder.Write("temp/letterlint/letterlint", $"#!/bin/sh\nexec dotnet '{Tool.Program}' \"$@\"\n");
        Process.Start("chmod", ["+x", program]).WaitForExit();
        _folder.Write("drafts/a draft.md", File.ReadAllText(Repository.PathOf("seeds", "saltwick-on-sea-apa-2007-faulty.md")));
        Directory.CreateDirectory(_folder.PathOf(".git"));
        var steps = Steps.Where(step => step.TryGetValue("run", out var run) && ((string)run).Contains(" check ", StringComparison.Ordinal)).ToArray();
        steps.Length.ShouldBe(2);

        Run(steps[0]).ExitCode.ShouldBe(0);
        using var report = JsonDocument.Parse(File.ReadAllText(_folder.PathOf("letterlint.sarif")));
        report.RootElement.GetProperty("runs")[0].GetProperty("artifacts")[0].GetProperty("location").GetProperty("uri").GetString().ShouldBe("drafts/a%20draft.md");
        var check = Run(steps[1]);
        check.ExitCode.ShouldBe(1);
        check.Output.ShouldContain("::error ");
    }

    private (int ExitCode, string Output) Run(Dictionary<object, object> step)
    {
        var start = new ProcessStartInfo("bash", ["-e", "-c", (string)step["run"]]) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true };
        start.Environment["RUNNER_TEMP"] = _folder.PathOf("temp");
        foreach (var (name, value) in EnvironmentOf(step))
        {
            start.Environment[name] = Used().Replace(value, match => (string)((Dictionary<object, object>)Inputs[match.Groups[1].Value])["default"]);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    private static Dictionary<string, string> EnvironmentOf(Dictionary<object, object> step) => step.TryGetValue("env", out var environment)
        ? ((Dictionary<object, object>)environment).ToDictionary(pair => (string)pair.Key, pair => (string)pair.Value)
        : [];

    [GeneratedRegex(@"(?:\$\{\{ )?inputs\.([a-z-]+)(?: \}\})?")]
    private static partial Regex Used();

    [GeneratedRegex(@"\$\{?([A-Z_]+)")]
    private static partial Regex Variables();
}
