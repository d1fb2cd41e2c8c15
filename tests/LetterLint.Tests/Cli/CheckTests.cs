using System.Diagnostics;
using Shouldly;

namespace LetterLint.Tests.Cli;

public sealed class CheckTests : IDisposable
{
    private const string Clean = "seeds/northmere-apa-2007.md";
    private const string Faulty = "seeds/saltwick-on-sea-apa-2007-faulty.md";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Clean, "error", 0)]
    [InlineData(Faulty, "error", 1)]
    [InlineData(Faulty, "info", 1)]
    [InlineData(Faulty, "never", 0)]
    public void The_exit_code_follows_the_worst_finding(string letter, string failOn, int code) =>
        Tool.Run("check", letter, "--fail-on", failOn).ExitCode.ShouldBe(code);

    [Fact]
    public void A_rule_of_lower_severity_does_not_fail()
    {
        var run = Tool.Run("check", Faulty, "--rules", "grade-contradicts-word", "--severity", "grade-contradicts-word=info");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("info[grade-contradicts-word]");
    }

    [Fact]
    public void Standard_input_is_read_whatever_its_format()
    {
        var run = Tool.Run(File.ReadAllText(Repository.PathOf(Faulty)), ["check", "-"]);
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("--> -:");
    }

    [Fact]
    public void Runs_are_the_same_byte_for_byte()
    {
        var first = Tool.Run("check", "seeds", "--format", "json");
        first.Output.Length.ShouldBeGreaterThan(1000);
        Tool.Run("check", "seeds", "--format", "json").ShouldBe(first);
    }

    [Fact]
    public void A_file_holds_what_standard_output_would()
    {
        var report = _folder.Write("report.txt", "an older report");
        var run = Tool.Run("check", Faulty, "-o", report);

        run.Output.ShouldBeEmpty();
        File.ReadAllText(report).ShouldBe(Tool.Run("check", Faulty).Output);
        Directory.GetFiles(_folder.Path).ShouldBe([report]);
    }

    [Fact]
    public void Verbose_tells_no_word_of_the_letter()
    {
        var run = Tool.Run("check", Faulty, "--verbose");
        run.Error.ShouldContain("sections");
        run.Error.ShouldNotContain("Saltwick-on-Sea City");
        run.Output.ShouldBe(Tool.Run("check", Faulty).Output);
    }

    [Fact]
    public void Ctrl_c_ends_with_130_and_leaves_no_file()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var process = Tool.Start("check", "-", "-o", _folder.PathOf("report.txt"));
        SpinWait.SpinUntil(() => Directory.GetFiles(_folder.Path).Length > 0, TimeSpan.FromSeconds(30)).ShouldBeTrue();
        Process.Start("kill", ["-INT", $"{process.Id}"]).WaitForExit();

        process.WaitForExit(TimeSpan.FromSeconds(10)).ShouldBeTrue();
        process.ExitCode.ShouldBe(130);
        Directory.GetFiles(_folder.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("rules", "grade-contradicts-word")]
    [InlineData("rules --graph", "grade-contradicts-word is about")]
    [InlineData("rules --graph overall-unexplained", "reached + overall.Unknown")]
    [InlineData("frameworks", "apa-2007")]
    [InlineData("explain grade-contradicts-word", "The council reads the word")]
    [InlineData("--help", "letterlint check drafts")]
    [InlineData("check --help", "--fail-on")]
    [InlineData("--version", ".")]
    public void Answers_go_to_standard_output(string call, string expected)
    {
        var run = Tool.Run(call.Split(' '));
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain(expected);
        run.Error.ShouldBeEmpty();
    }
}
