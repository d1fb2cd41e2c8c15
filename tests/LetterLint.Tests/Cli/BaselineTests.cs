using Shouldly;

namespace LetterLint.Tests.Cli;

public sealed class BaselineTests : IDisposable
{
    private const string Faulty = "seeds/saltwick-on-sea-apa-2007-faulty";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(".md")]
    [InlineData(".docx")]
    public void What_is_known_does_not_count(string ending)
    {
        var draft = _folder.Write("drafts/draft" + ending, File.ReadAllBytes(Repository.PathOf(Faulty + ending)));
        var file = _folder.PathOf("known.json");

        Tool.Run("baseline", draft, "-o", file).ExitCode.ShouldBe(0);
        File.ReadAllText(file).ShouldContain("\"drafts/draft" + ending);
        File.ReadAllText(file).ShouldNotContain("Saltwick");
        var run = Check(draft, file);
        run.ExitCode.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldNotContain("error[");
        Tool.Run("check", draft).ExitCode.ShouldBe(1);
    }

    [Fact]
    public void Edits_elsewhere_keep_the_known_silent_and_what_is_new_counts()
    {
        var text = File.ReadAllText(Repository.PathOf(Faulty + ".md"));
        var draft = _folder.Write("draft.md", text);
        var file = _folder.PathOf("known.json");
        Tool.Run("baseline", draft, "-o", file);

        var title = text.IndexOf("\n\n", StringComparison.Ordinal);
        _folder.Write("draft.md", text.Insert(title, "\n\nAn introduction that was not there before, of one sentence.").Replace("\n", "\r\n"));
        Check(draft, file).ExitCode.ShouldBe(0);

        _folder.Write("draft.md", text.Insert(title, "\n\nThe council replied [TBC]."));
        var run = Check(draft, file);
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("[drafting-mark-left]");
        run.Output.ShouldContain("1 error, ");
    }

    [Fact]
    public void What_is_gone_is_reported_and_can_be_pruned()
    {
        var draft = _folder.Write("draft.md", "Staying safe Grade 3\n\nThe area area is good. The area area is safe. Figures are [TBC].\n");
        var (other, file) = (_folder.Write("other.md", "Staying safe Grade 3\n\nThe team team is good.\n"), _folder.PathOf("known.json"));
        Baseline(draft, other);
        _folder.Write("draft.md", "Staying safe Grade 3\n\nThe area is good. The area area is safe.\n");
        File.Delete(other);

        var run = Check(draft, file, "--framework", "apa-2007");
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith($"letterlint: {file}: 2 of its findings are no longer there; ");
        Check(draft, file, "--framework", "apa-2007", "--rules", "grade-missing").Error.ShouldBeEmpty();

        Baseline(draft, "--prune").ShouldContain(" taken out");
        Check(draft, file, "--framework", "apa-2007").Error.ShouldBeEmpty();
        File.ReadAllText(file).ShouldNotContain("other.md");

        // Pruned, it takes in nothing new.
        File.AppendAllText(draft, "\nThe staff staff are good.\n");
        Baseline(draft, "--prune").ShouldContain(", 0 taken out");
        Check(draft, file, "--framework", "apa-2007", "--fail-on", "warning").ExitCode.ShouldBe(1);

        string Baseline(params string[] arguments) => Tool.Run(["baseline", .. arguments, "--framework", "apa-2007", "-o", file]).Output;
    }

    [Fact]
    public void What_is_written_down_is_what_check_with_the_same_options_would_say()
    {
        var draft = _folder.Write("draft.md", "Staying safe Grade 3\n\nThe area area is good [TBC]. The council is council. <!-- letterlint: waive word-repeated because so -->\n");
        var (file, settings) = (_folder.PathOf("known.json"), _folder.Write("our.yml", "severity:\n  all: off\n  drafting-mark-left: error\n"));
        _folder.Write("house/word-outdated.yml", "terms:\n  - say: authority\n    instead of: council\n    because: it is shorter.\n");

        RulesOf("--rules", "drafting-mark-left").ShouldBe(["drafting-mark-left"]);
        RulesOf("--rules", "word-repeated", "--no-ignore").ShouldBe(["word-repeated"]);
        RulesOf("--rules", "word-repeated").ShouldBeEmpty();
        RulesOf("--severity", "all=off").ShouldBeEmpty();
        RulesOf("--rules", "word-outdated", "--house", _folder.PathOf("house")).ShouldBe(["word-outdated"]);
        RulesOf("--config", settings).ShouldBe(["drafting-mark-left"]);
        RulesOf("--rules", "previous-grade-misquoted", "--previous", Repository.PathOf("seeds", "northmere-apa-2007.md")).ShouldBeEmpty();

        string[] RulesOf(params string[] options)
        {
            string[] all = ["--framework", "apa-2007", .. options];
            Tool.Run(["baseline", draft, "-o", file, .. all]).Output.ShouldStartWith(file);
            Check(draft, file, [.. all, "--fail-on", "info"]).ExitCode.ShouldBe(0);
            return [.. System.Text.Json.JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("letters").EnumerateObject()
                .SelectMany(letter => letter.Value.EnumerateArray()).Select(entry => entry.GetProperty("rule").GetString()!).Distinct()];
        }
    }

    [Fact]
    public void A_page_among_the_drafts_is_passed_over_though_it_is_named()
    {
        var page = _folder.Write("README.md", "How we keep our drafts.\n");
        Tool.Run("baseline", page, "-o", _folder.PathOf("known.json")).ExitCode.ShouldBe(2);
        var run = Tool.Run("baseline", page, "-o", _folder.PathOf("other.json"), "--letters-only");
        run.ExitCode.ShouldBe(0);
        run.Error.ShouldContain("passed over");
    }

    [Theory]
    [InlineData("{", ":2:1: This is not JSON")]
    [InlineData("{}", ":1:1: This is no baseline")]
    [InlineData("[]", ":1:1: This is no baseline")]
    [InlineData("{ \"version\": 2, \"letters\": {} }", ":1:1: The baseline was written by a later LetterLint")]
    [InlineData("{ \"version\": 1, \"letters\": { \"a\": [ { \"rule\": 7 } ] } }", ":1:1: This is no baseline")]
    public void A_broken_baseline_gives_one_clear_line(string json, string fault)
    {
        var file = _folder.Write("known.json", json + "\n");
        var run = Check("seeds", file);
        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith($"letterlint: {file}{fault}");
    }

    private static ToolRun Check(string draft, string baseline, params string[] more) => Tool.Run(["check", draft, "--baseline", baseline, .. more]);
}
