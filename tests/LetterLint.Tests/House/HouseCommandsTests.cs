using System.Diagnostics;
using LetterLint.Tests.Cli;
using Shouldly;

namespace LetterLint.Tests.House;

/// <summary>letterlint new, test and explain for rules of the house.</summary>
public sealed class HouseCommandsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_rule_loads_and_its_tests_say_what_is_missing()
    {
        var made = RunIn(_folder.Path, "new", "house/word-vague");
        made.ExitCode.ShouldBe(0);
        made.Output.ShouldStartWith("rules/house/word-vague.csx written\nrules/house/word-vague.md written\n");
        File.ReadAllText(_folder.PathOf("rules/house/word-vague.csx")).ShouldStartWith("public sealed class WordVague : LetterRule\n");

        var test = RunIn(_folder.Path, "test", "rules");
        test.ExitCode.ShouldBe(1);
        test.Output.ShouldContain("word-vague must fire on line 3 at “these words” and does not.");
        RunIn(_folder.Path, "new", "house/word-vague").ErrorLines.ShouldHaveSingleItem().ShouldContain("is there already");
    }

    [Theory]
    [InlineData("our/rules/word-vague", "our/rules")]
    [InlineData("./rules/word-vague", "./rules")]
    [InlineData("rules/word-vague", "rules")]
    public void A_new_rule_goes_into_the_folder_that_is_named(string name, string folder)
    {
        var made = RunIn(_folder.Path, "new", name);
        made.Output.ShouldBe($"{name}.csx written\n{name}.md written\n"
            + $"Fill them in, then run “letterlint test {folder}” and “letterlint check DRAFTS --house {folder}”.\n");
        RunIn(_folder.Path, "test", folder).Output.ShouldStartWith("word-vague: ");
    }

    [Fact]
    public void A_folder_called_house_is_meant_where_there_is_one_and_an_absolute_one_anywhere()
    {
        _folder.Write("house/word-outdated.yml", "terms:\n  - say: authority\n    instead of: council\n    because: it is shorter.\n");
        RunIn(_folder.Path, "new", "house/word-vague").Output.ShouldStartWith("house/word-vague.csx written\n");
        var far = _folder.PathOf("far/away");
        RunIn(_folder.Path, "new", far + "/word-vague").Output.ShouldStartWith($"{far}/word-vague.csx written\n");
        Tool.Run("new", far + "/word-long").ExitCode.ShouldBe(0);
        File.Exists(_folder.PathOf("far/away/word-long.md")).ShouldBeTrue();
        RunIn(_folder.Path, "new", "far/away/word-long").ErrorLines.ShouldHaveSingleItem().ShouldBe("letterlint: far/away/word-long.csx is there already; choose another name.");
        RunIn(_folder.Path, "new", "word-long").ErrorLines.ShouldHaveSingleItem().ShouldContain("names no folder");
    }

    [Fact]
    public void Tests_run_below_a_folder_and_tell_what_fails()
    {
        Tool.Run("test", "rules").ExitCode.ShouldBe(0);
        Tool.Run("test", "tests/specimens/judgements").Output.ShouldContain("grade-contradicts-word: ");
    }

    [Fact]
    public void A_rule_without_a_specimen_fails_and_a_broken_one_is_told_with_its_place()
    {
        _folder.Write("house/has-sentences.csx", HouseScripts.Rule("HasSentences"));
        var broken = _folder.Write("house/is-broken.csx", HouseScripts.Rule("IsBroken", "nothing"));
        var run = RunIn(_folder.Path, "test", ".");
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain("has-sentences.md is missing");
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("letterlint: ./house/is-broken.csx:15:30: The rule does not compile: ");
        File.Exists(broken).ShouldBeTrue();
    }

    [Fact]
    public void A_mark_without_its_end_in_an_example_is_told_with_its_rule()
    {
        _folder.Write("house/has-sentences.csx", HouseScripts.Rule("HasSentences").Replace("|}", "", StringComparison.Ordinal));
        RunIn(_folder.Path, "test", ".").ErrorLines.ShouldHaveSingleItem().ShouldStartWith("letterlint: has-sentences, the bad example: ");
    }

    [Fact]
    public void A_rule_that_fails_fails_its_tests()
    {
        _folder.Write("house/has-sentences.csx", HouseScripts.Rule("HasSentences", "letter.Sentences[1_000_000].Index == 0"));
        var run = RunIn(_folder.Path, "test", ".");
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("Line 15 of ./house/has-sentences.csx: The rule has failed: ");
    }

    [Fact]
    public void Settings_name_the_folder_for_check_test_and_explain()
    {
        _folder.Write("rules/has-sentences.csx", HouseScripts.Rule("HasSentences"));
        _folder.Write(".letterlint.yml", "house: rules\n");
        _folder.Write("drafts/letter.md", File.ReadAllText(Repository.PathOf("seeds", "northmere-apa-2007.md")));
        RunIn(_folder.Path, "trust", ".").Output.ShouldBe(".: the scripts that its settings name are run from now on.\n");
        RunIn(_folder.Path, "explain", "has-sentences").Output.ShouldContain("It harms nobody.");
        RunIn(_folder.Path, "test").Output.ShouldContain("has-sentences: ");
        RunIn(_folder.Path, "check", "drafts").Output.ShouldContain("warning[has-sentences]");
    }

    [Theory]
    [InlineData("test nowhere")]
    [InlineData("test seeds")]
    [InlineData("test")]
    public void Nothing_to_test_is_a_wrong_call(string call) => Tool.Run(call.Split(' ')).ExitCode.ShouldBe(2);

    [Theory]
    [InlineData("check", "drafts")]
    [InlineData("test")]
    [InlineData("rules")]
    public void Scripts_of_the_current_folder_are_not_run_before_it_is_trusted(params string[] call)
    {
        _folder.Write("house/has-sentences.csx", HouseScripts.Rule("HasSentences"));
        _folder.Write(".letterlint.yml", "house: house\n");
        _folder.Write("drafts/letter.md", File.ReadAllText(Repository.PathOf("seeds", "northmere-apa-2007.md")));
        var before = RunIn(_folder.Path, call);
        (before.Output + before.Error).ShouldContain(call[0] == "rules" ? "grade-contradicts-word" : "letterlint trust FOLDER");
        before.Output.ShouldNotContain("has-sentences  ");
        before.Output.ShouldNotContain("[has-sentences]");
        before.Output.ShouldNotContain("has-sentences: ");

        RunIn(_folder.Path, "trust", _folder.Path);
        RunIn(_folder.Path, call).Output.ShouldContain("has-sentences");
        RunIn(_folder.Path, "trust").Output.ShouldContain(_folder.Path);
        RunIn(_folder.Path, "trust", _folder.Path, "--remove").ExitCode.ShouldBe(0);
        RunIn(_folder.Path, "trust").Output.ShouldBe("No folder is trusted.\n");
    }

    /// <summary>Where the user has no configuration yet, its place is no place in the current folder.</summary>
    [Fact]
    public void A_folder_cannot_trust_itself()
    {
        _folder.Write("house/has-sentences.csx", HouseScripts.Rule("HasSentences"));
        _folder.Write(".letterlint.yml", "house: house\n");
        _folder.Write("letter.md", File.ReadAllText(Repository.PathOf("seeds", "northmere-apa-2007.md")));
        _folder.Write("letterlint/trusted", _folder.Path + "\n");

        RunIn(_folder.Path, "trust").Output.ShouldBe("No folder is trusted.\n");
        var run = RunIn(_folder.Path, "check", "letter.md");
        (run.Output + run.Error).ShouldContain("letterlint trust FOLDER");
    }

    private ToolRun RunIn(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LetterLint.Cli.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["XDG_DATA_HOME"] = _folder.PathOf("data");
        start.Environment["XDG_CONFIG_HOME"] = _folder.PathOf("config");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolRun(process.ExitCode, output, error.Result);
    }
}
