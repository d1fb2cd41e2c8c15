using System.Text.Json;
using LetterLint.Tests.Cli;
using Shouldly;

namespace LetterLint.Tests.House;

/// <summary>House rules as a run of the program sees them.</summary>
public sealed class HouseRunTests : IDisposable
{
    private const string Letter = "seeds/northmere-apa-2007.md";
    private const string Roslyn = "Microsoft.CodeAnalysis";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("fix", "--diff")]
    [InlineData("annotate", "-o")]
    public void A_broken_rule_is_told_of_where_a_letter_is_changed(string command, string option)
    {
        var broken = _folder.Write("house/word-broken.yml", "terms:\n  - sya: this\n");
        var settings = _folder.Write(".letterlint.yml", "house: house\n");
        var letter = _folder.Write("draft.docx", File.ReadAllBytes(Repository.PathOf("seeds", "saltwick-on-sea-apa-2007-faulty.docx")));
        string[] call = [command, letter, "--config", settings, option];
        var run = Tool.Run(option == "-o" ? [.. call, _folder.PathOf("out.docx")] : call);
        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldContain(line => line.StartsWith($"letterlint: {broken}:2:5: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_script_and_a_list_of_terms_are_rules_like_any_other()
    {
        _folder.Write("house/has-sentences.csx", HouseScripts.Rule("HasSentences"));
        _folder.Write("house/word-outdated.yml", "terms:\n  - say: authority\n    instead of: council\n    because: it is shorter.\n");

        var check = Run("check", Letter, "--house", House);
        check.ExitCode.ShouldBe(0);
        check.Output.ShouldContain("warning[has-sentences]");
        check.Output.ShouldContain("info[word-outdated]: “council” is “authority” in the house style: it is shorter.");
        Run("check", Letter, "--house", House, "--rules", "has-sentences").Output.ShouldNotContain("word-outdated");
        Run("explain", "has-sentences", "--house", House).Output.ShouldContain("It harms nobody.");
        Run("explain", "word-outdated", "--house", House).Output.ShouldContain("The letter says {|council|} here.");
        Run("rules", "--house", House).Output.ShouldContain("has-sentences");
    }

    [Fact]
    public void A_script_that_does_not_compile_is_shown_and_the_letter_is_checked_by_all_others()
    {
        _folder.Write("house/has-sentences.csx", HouseScripts.Rule("HasSentences"));
        var broken = _folder.Write("house/is-broken.csx", HouseScripts.Rule("IsBroken", "letter.Sentence.Length > 0"));
        var list = _folder.Write("house/word-broken.yml", "terms:\n  - sya: this\n");

        var run = Run("check", Letter, "--house", House, "--format", "json");
        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldBe([$"letterlint: {broken}: This house rule is broken; the report shows where.", $"letterlint: {list}: This house rule is broken; the report shows where."]);
        var letters = JsonDocument.Parse(run.Output).RootElement.GetProperty("letters");
        letters[0].GetProperty("diagnostics").EnumerateArray().Count(found => found.GetProperty("rule").GetString() == "has-sentences").ShouldBe(1);
        Fault(letters[1]).ShouldBe((broken, 15, 37, "Sentence", "The rule does not compile: 'Letter' does not contain a definition for 'Sentence' and no accessible extension method 'Sentence' accepting a first argument of type 'Letter' could be found (are you missing a using directive or an assembly reference?) (CS1061)"));
        Fault(letters[2]).ShouldBe((list, 2, 5, "sya: this", "“say” is missing here."));
    }

    [Fact]
    public void A_script_that_fails_is_shown_where_it_failed()
    {
        var failing = _folder.Write("house/always-fails.csx", HouseScripts.Rule("AlwaysFails", "letter.Sentences[1_000_000].Index == 0"));

        var run = Run("check", Letter, Letter.Replace(".md", ".docx"), "--house", House, "--format", "json");
        run.ExitCode.ShouldBe(2);
        var letters = JsonDocument.Parse(run.Output).RootElement.GetProperty("letters");
        letters.GetArrayLength().ShouldBe(3);
        var (path, line, _, _, message) = Fault(letters[2]);
        (path, line).ShouldBe((failing, 15));
        message.ShouldContain("The rule has failed: ");
        message.ShouldContain("IndexOutOfRangeException");
        letters[0].GetProperty("checked").EnumerateArray().Single(check => check.GetProperty("rule").GetString() == "always-fails").GetProperty("status").GetString().ShouldBe("stopped");
    }

    [Fact]
    public void A_script_that_never_ends_does_not_keep_the_run_from_ending()
    {
        _folder.Write("house/never-ends.csx", HouseScripts.Rule("NeverEnds", "Forever()").TrimEnd()[..^1] + "\n    private static bool Forever() { while (true) { } }\n}\n");
        var run = Run("check", Letter, "--house", House);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain("error[house-rule-broken]: The rule has exceeded its time");
        run.Output.ShouldContain($"{Letter}: no findings");
    }

    [Fact]
    public void On_a_warm_cache_the_compiler_is_not_loaded()
    {
        _folder.Write("house/has-sentences.csx", HouseScripts.Rule("HasSentences"));
        var cold = LoadedAssemblies.Of(_folder, "check", Letter, "--house", House);
        var warm = LoadedAssemblies.Of(_folder, "check", Letter, "--house", House);

        cold.Assemblies.ShouldContain(name => name.StartsWith(Roslyn));
        warm.Assemblies.ShouldContain("LetterLint.Scripting");
        warm.Assemblies.ShouldNotContain(name => name.StartsWith(Roslyn));
        warm.Run.ShouldBe(cold.Run);
    }

    [Fact]
    public void Without_a_named_folder_nothing_is_loaded_and_a_script_beside_a_letter_is_not_run()
    {
        _folder.Write("drafts/has-sentences.csx", HouseScripts.Rule("HasSentences"));
        _folder.Write("drafts/rules/house/has-words.csx", HouseScripts.Rule("HasWords"));
        _folder.Write("drafts/letter.md", File.ReadAllText(Repository.PathOf(Letter)));
        var (run, assemblies) = LoadedAssemblies.Of(_folder, "check", _folder.PathOf("drafts"));

        run.Output.ShouldNotContain("[has-");
        assemblies.ShouldNotContain(name => name.StartsWith(Roslyn) || name == "LetterLint.Scripting");
    }

    [Fact]
    public void Scripts_that_settings_beside_a_letter_name_are_not_run_but_lists_of_terms_are()
    {
        var script = _folder.Write("drafts/house/has-sentences.csx", HouseScripts.Rule("HasSentences"));
        _folder.Write("drafts/house/word-outdated.yml", "terms:\n  - say: authority\n    instead of: council\n    because: it is shorter.\n");
        var settings = _folder.Write("drafts/.letterlint.yml", "house: house\nseverity:\n  has-sentences: error\n");
        var letter = _folder.Write("drafts/letter.md", File.ReadAllText(Repository.PathOf(Letter)));

        var found = Run("check", letter);
        found.ExitCode.ShouldBe(2);
        found.ErrorLines.ShouldHaveSingleItem().ShouldContain(script);
        found.Output.ShouldContain("This script was not run");
        found.Output.ShouldContain("info[word-outdated]");
        found.Output.ShouldNotContain("[has-sentences]");
        Run("check", letter, "--config", settings).Output.ShouldContain("error[has-sentences]");
    }

    /// <summary>The same folder with a slash, through a link, from here and from the root, in the call and in the settings.</summary>
    [Fact]
    public void A_folder_that_is_named_in_several_ways_is_loaded_once()
    {
        _folder.Write("house/has-sentences.csx", HouseScripts.Rule("HasSentences"));
        Directory.CreateSymbolicLink(_folder.PathOf("link"), House);
        Directory.CreateSymbolicLink(_folder.PathOf("drafts"), _folder.Path);
        var settings = _folder.Write(".letterlint.yml", "house: [house, ./house/, link, drafts/house, ../" + Path.GetFileName(_folder.Path) + "/house]\n");
        string[] named = [House, House + "/", Path.GetRelativePath(Repository.Root, House), _folder.PathOf("link"), _folder.PathOf("drafts/link/")];
        string[] call = ["check", Letter, "--rules", "has-sentences", "--config", settings];

        Once(call);
        Once([.. call, .. named.SelectMany(folder => new[] { "--house", folder })]);
        foreach (var folder in named)
        {
            Once([.. call, "--house", folder]);
        }

        void Once(string[] arguments)
        {
            var run = Run(arguments);
            run.Error.ShouldBeEmpty();
            run.ExitCode.ShouldBe(0);
            run.Output.ShouldContain("warning[has-sentences]");
        }
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_wrong_call()
    {
        var run = Run("check", Letter, "--house", House);
        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldBe($"letterlint: {House}: there is no such folder of house rules; look at its name.");
    }

    private string House => _folder.PathOf("house");

    private ToolRun Run(params string[] arguments) => Tool.RunWith(new Dictionary<string, string> { ["XDG_DATA_HOME"] = _folder.PathOf("data") }, arguments);

    private static (string Path, int Line, int Column, string Quote, string Message) Fault(JsonElement letter)
    {
        var fault = letter.GetProperty("diagnostics").EnumerateArray().Single();
        var start = fault.GetProperty("start");
        return (letter.GetProperty("path").GetString()!, start.GetProperty("line").GetInt32(), start.GetProperty("column").GetInt32(),
            fault.GetProperty("quote").GetString()!, fault.GetProperty("message").GetString()!);
    }
}
