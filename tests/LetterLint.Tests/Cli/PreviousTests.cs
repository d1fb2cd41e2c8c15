using System.Text.Json;
using Shouldly;

namespace LetterLint.Tests.Cli;

public sealed class PreviousTests : IDisposable
{
    private const string Now = """
        2008 annual performance assessment of services for children and young people in Northmere Borough Council

        Overall effectiveness of children's services Grade 3

        Last year, children's services in Northmere were judged to be adequate.
        """;

    private const string Before = """
        2007 annual performance assessment of services for children and young people in Northmere

        Overall effectiveness of children's services Grade 4

        The overall effectiveness of children's services is outstanding.
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Both_places_are_shown_each_with_its_letter()
    {
        var (now, before) = (_folder.Write("now.md", Now), _folder.Write("before.md", Before));

        var text = Tool.Run("check", now, "--previous", before, "--rules", "previous-grade-misquoted");
        text.ExitCode.ShouldBe(1);
        text.Output.ShouldContain($"--> {now}:5:63");
        text.Output.ShouldContain($"::: {before}:3:52");

        var run = Tool.Run("check", now, "--previous", before, "--rules", "previous-grade-misquoted", "--format", "json");
        var related = JsonDocument.Parse(run.Output).RootElement.GetProperty("letters")[0].GetProperty("diagnostics")[0].GetProperty("related")[0];
        related.GetProperty("path").GetString().ShouldBe(before);
        related.GetProperty("quote").GetString().ShouldBe("4");
    }

    [Fact]
    public void Letters_of_one_run_are_compared_with_one_another()
    {
        _folder.Write("now.md", Now);
        _folder.Write("before.md", Before);

        Tool.Run("check", _folder.Path, "--rules", "previous-grade-misquoted").Output.ShouldContain("error[previous-grade-misquoted]");
    }

    [Fact]
    public void The_letter_of_another_authority_is_refused_and_the_letter_still_checked()
    {
        var now = _folder.Write("now.md", Now);
        var other = _folder.Write("other.md", Before.Replace("Northmere", "Harrow Vale"));

        var run = Tool.Run("check", now, "--previous", other);

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldBe([$"letterlint: {now}: This letter is about Northmere Borough Council, and {other} about Harrow Vale; give --previous a letter of the same authority."]);
        run.Output.ShouldContain("[section-missing]");
        run.Output.ShouldNotContain("previous-grade-misquoted");
    }

    [Fact]
    public void A_later_letter_is_refused()
    {
        var (now, before) = (_folder.Write("now.md", Now), _folder.Write("before.md", Before));

        var run = Tool.Run("check", before, "--previous", now);

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldBe([$"letterlint: {before}: This letter is older than {now}; give --previous the letter of the year before."]);
    }

    [Fact]
    public void A_missing_letter_is_named_and_the_letter_still_checked()
    {
        var now = _folder.Write("now.md", Now);

        var run = Tool.Run("check", now, "--previous", _folder.PathOf("nowhere.md"));

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldBe([$"letterlint: {_folder.PathOf("nowhere.md")}: There is no such file; look at its name and folder."]);
        run.Output.ShouldContain("[section-missing]");
    }

    [Fact]
    public void Standard_input_is_compared_too()
    {
        var before = _folder.Write("before.md", Before);

        Tool.Run(Now, ["check", "-", "--previous", before, "--rules", "previous-grade-misquoted"]).Output.ShouldContain("--> -:5:63");
    }
}
