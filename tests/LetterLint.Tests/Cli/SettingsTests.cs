using LetterLint.Tests.Frameworks;
using Shouldly;

namespace LetterLint.Tests.Cli;

public sealed class SettingsTests : IDisposable
{
    private const string Letter = "Annual performance assessment\n\nStaying safe Grade 3\n\nThe QXZ meets. The area area is good.\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_settings_of_each_draft_apply_to_it_alone()
    {
        _folder.Write("a/.letterlint.yml", "framework: apa-2007\nseverity: { word-repeated: error }\nabbreviations: [QXZ]\n");
        var (ours, theirs) = (_folder.Write("a/draft.md", Letter), _folder.Write("b/draft.md", Letter));

        var run = Tool.Run("check", _folder.Path, "--framework", "apa-2007", "--rules", "word-repeated,abbreviation-unexpanded");
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain($"{ours}: 1 error, 0 warnings, 0 infos");
        run.Output.ShouldContain($"{theirs}: 0 errors, 2 warnings, 0 infos");
    }

    [Fact]
    public void What_the_call_says_wins()
    {
        _folder.Write(".letterlint.yml", "framework: apa-2006\nseverity: { all: error }\noutput: { format: json, fail-on: never }\n");
        var draft = _folder.Write("draft.md", Letter);
        Tool.Run("check", draft).ShouldSatisfyAllConditions(run => run.ExitCode.ShouldBe(0), run => run.Output.ShouldStartWith("{"), run => run.Output.ShouldContain("apa-2006"));

        var call = Tool.Run("check", draft, "--framework", "apa-2007", "--format", "text", "--fail-on", "info", "--severity", "language=info", "--rules", "word-repeated");
        call.ExitCode.ShouldBe(1);
        call.Output.ShouldContain("info[word-repeated]");
        call.Output.ShouldContain("apa-2007");
    }

    [Fact]
    public void Settings_can_be_named()
    {
        var draft = _folder.Write("draft.md", Letter);
        var settings = _folder.Write("elsewhere/ours.yml", "framework: apa-2007\n");
        Tool.Run("check", draft, "--config", settings, "--rules", "word-repeated", "--fail-on", "warning").ExitCode.ShouldBe(1);
    }

    [Fact]
    public void Vocabulary_adds_to_what_is_built_in()
    {
        _folder.Write(".letterlint.yml", "framework: apa-2007\nvocabulary: words\n");
        _folder.Write("words/terms.yml", "terms:\n  - forms: [pathway plan, path-way plan]\n");
        var draft = _folder.Write("draft.md", "Staying safe Grade 3\n\nEach pathway plan is good, the pathway plan most of all, but a path-way plan is late. A careleaver met a care leaver.\n");

        var run = Tool.Run("check", draft, "--rules", "term-varies");
        run.Output.ShouldContain("path-way plan");
        run.Output.ShouldContain("careleaver");
    }

    [Fact]
    public void Two_houses_in_one_run_have_each_their_own_vocabulary()
    {
        const string Draft = "Staying safe Grade 3\n\nEach pathway plan is good, the pathway plan most of all, but a path-way plan and a pathwayplan are late.\n";
        foreach (var (house, form) in (ReadOnlySpan<(string, string)>)[("a", "path-way plan"), ("b", "pathwayplan")])
        {
            _folder.Write($"{house}/.letterlint.yml", "framework: apa-2007\nvocabulary: words\n");
            _folder.Write($"{house}/words/terms.yml", $"terms:\n  - forms: [pathway plan, {form}]\n");
            _folder.Write($"{house}/draft.md", Draft);
        }

        var run = Tool.Run("check", _folder.Path, "--rules", "term-varies");
        run.Error.ShouldBeEmpty();
        run.Output.Split('\n').Where(line => line.StartsWith("info[term-varies]", StringComparison.Ordinal)).ShouldBe(
        [
            "info[term-varies]: The letter writes “path-way plan” here and “pathway plan” in 2 other places.",
            "info[term-varies]: The letter writes “pathwayplan” here and “pathway plan” in 2 other places.",
        ]);
    }

    [Theory]
    [InlineData("framework: apa-1066", ".letterlint.yml", ":1:12: ")]
    [InlineData("colour: red", ".letterlint.yml", ":1:1: ")]
    [InlineData("severity: { no-such-rule: info }", ".letterlint.yml", ":1:13: ")]
    [InlineData("frameworks: ours", "ours/broken.yml", ":5:3: ")]
    [InlineData("framework: apa-2007\nvocabulary: words", "words/terms.yml", ":2:5: ")]
    [InlineData("vocabulary: odd", "odd/colours.yml", ":1:1: ")]
    public void A_broken_file_of_the_house_gives_one_clear_line(string settings, string file, string place)
    {
        _folder.Write(".letterlint.yml", settings + "\n");
        _folder.Write("ours/broken.yml", Complete.Yaml.Replace("  by:", "  buy:"));
        _folder.Write("words/terms.yml", "terms:\n  - froms: [a, b]\n");
        _folder.Write("odd/colours.yml", "red: blue\n");
        var draft = _folder.Write("draft.md", Letter);

        var run = Tool.Run("check", draft);
        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain($"{_folder.PathOf(file)}{place}");
        run.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public void Config_tells_what_applies_and_where_it_comes_from()
    {
        var file = _folder.Write(".letterlint.yml", "# ours\nframework: apa-2007\nseverity:\n  grade-missing: info\n");
        var run = Tool.Run("config", _folder.Write("drafts/draft.md", Letter));
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldStartWith($"settings: {file}\noutput.format: text  (default)\noutput.fail-on: error  (default)\nframework: apa-2007  {file}:2:12\nseverity.grade-missing: info  {file}:4:3\n");
        run.Output.ShouldContain("severity of grade-missing: info instead of error");

        Tool.Run("config").Output.ShouldStartWith("settings: none");
    }
}
