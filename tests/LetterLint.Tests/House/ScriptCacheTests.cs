using System.Collections.Immutable;
using LetterLint.House;
using LetterLint.Scripting;
using Shouldly;

namespace LetterLint.Tests.House;

public sealed class ScriptCacheTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_folder_is_the_users_alone_and_what_others_could_have_put_there_is_not_trusted()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Write("has-sentences");
        Load().Rules.ShouldHaveSingleItem();
        File.GetUnixFileMode(Cache).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.GetFiles(Cache).Length.ShouldBe(3);

        File.SetUnixFileMode(Cache, File.GetUnixFileMode(Cache) | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute);
        ScriptCache.In(Cache).ShouldNotBeNull();
        Directory.GetFiles(Cache).ShouldBeEmpty();
        File.GetUnixFileMode(Cache).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void A_script_that_has_changed_is_compiled_anew()
    {
        Write("has-sentences");
        Load().Rules[0].Rule.Info.Why.ShouldBe("It harms nobody.");
        _folder.Write("house/has-sentences.csx", HouseScripts.Rule("HasSentences").Replace("nobody", "somebody"));
        Load().Rules[0].Rule.Info.Why.ShouldBe("It harms somebody.");
        Load().Rules[0].Rule.Info.Why.ShouldBe("It harms somebody.");
        Directory.GetFiles(Cache, "*.dll").Length.ShouldBe(2);
    }

    [Fact]
    public void A_stored_file_that_is_damaged_is_compiled_anew()
    {
        Write("has-sentences");
        Load();
        File.WriteAllText(Directory.GetFiles(Cache, "*.dll").Single(), "no assembly");
        Load().Rules.ShouldHaveSingleItem();
    }

    [Fact]
    public void Where_nothing_can_be_stored_scripts_run_all_the_same()
    {
        Write("has-sentences");
        HouseFolders.Load([_folder.PathOf("house")], runsScripts: true, cache: null).Rules.ShouldHaveSingleItem();
        ScriptCache.In(_folder.Write("a-file", "x")).ShouldBeNull();
    }

    [Fact]
    public void Twenty_scripts_are_one_assembly()
    {
        for (var i = 0; i < 20; i++)
        {
            Write($"has-sentences{i}");
        }

        Load().Rules.Select(rule => rule.Rule.GetType().Assembly).Distinct().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("public sealed class HasSentences : Nothing { }\n", 1, "does not compile")]
    [InlineData("var x = 1;\n", 1, "stands outside the class")]
    [InlineData("public sealed class Another { }\n", 1, "must hold “public sealed class HasSentences : LetterRule”")]
    public void A_file_that_is_no_rule_is_a_fault_with_its_place(string text, int line, string message)
    {
        _folder.Write("house/has-sentences.csx", text);
        Write("has-words");
        var house = Load();
        house.Rules.ShouldHaveSingleItem().Rule.Id.ShouldBe("has-words");
        var fault = house.Faults.ShouldHaveSingleItem();
        fault.Line.ShouldBe(line);
        fault.Message.ShouldContain(message);
    }

    [Fact]
    public void A_rule_that_never_comes_to_be_is_a_fault()
    {
        _folder.Write("house/has-sentences.csx", HouseScripts.Rule("HasSentences", constructor: "public HasSentences() { while (true) { } }"));
        var faults = ImmutableArray.CreateBuilder<HouseFault>();
        var rules = ImmutableArray.CreateBuilder<HouseRule>();
        var path = _folder.PathOf("house/has-sentences.csx");
        new ScriptLoader(cache: null, TimeSpan.FromMilliseconds(500)).Load([new Script(path, File.ReadAllText(path))], rules, faults);
        rules.ShouldBeEmpty();
        faults.ShouldHaveSingleItem().Message.ShouldContain("has exceeded its time");
        (faults[0].Line, faults[0].Column).ShouldBe((1, 21));
    }

    [Fact]
    public void Two_rules_of_one_name_are_a_fault()
    {
        Write("grade-missing");
        var (rules, house) = Load().Beside(Repository.Linter.Rules);
        rules.ShouldBe(Repository.Linter.Rules);
        house.Faults.ShouldHaveSingleItem().Message.ShouldContain("another rule “grade-missing”");
    }

    private string Cache => _folder.PathOf("cache");

    private void Write(string id) => _folder.Write($"house/{id}.csx", HouseScripts.Rule(new Script(id, "").ClassName));

    private HouseRules Load() => HouseFolders.Load([_folder.PathOf("house")], runsScripts: true, ScriptCache.In(Cache));
}
