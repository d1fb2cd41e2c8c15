using LetterLint.Frameworks;
using LetterLint.Text;
using Shouldly;

namespace LetterLint.Tests.Frameworks;

/// <summary>A file that does not say what it must is refused, with the place and what to do.</summary>
public sealed class FrameworkFileTests
{
    [Theory]
    [InlineData("kind: development", "kind: developments", 30, "“developments” is not known here; there are strength, development, weakness, recommendation, priority, focus.")]
    [InlineData("untried: true", "untried: yes", 3, "“untried” must be true or false.")]
    [InlineData("required: true", "requierd: true", 24, "“requierd” is not known here; known are source, id, name, headings, telling, judges, also-judges, required, goes-with, ordered, part, summary, standing, setting.")]
    [InlineData("word: good", "wrod: good", 13, "“word” is missing here.")]
    [InlineData("judges: safe", "judges: sage", 24, "“sage” is not among the judgements of this framework; there are overall, safe.")]
    [InlineData("at-best: adequate", "at-best: poor", 51, "“poor” is not a word of this framework's scale; there are good, adequate.")]
    [InlineData("from: 1", "from: one", 53, "“from” must be a whole number.")]
    [InlineData("id: safe, name: Staying safe, labels", "id: overall, name: Staying safe, labels", 20, "“overall” is among the judgements already; give this one another id.")]
    [InlineData("[staying safe]", "[(staying safe]", 20, "“(” has no partner in “(staying safe”.")]
    [InlineData("(sent|issued)", "\"{sent}\"", 45, "There is no slot “{sent}”; there are {any}, {few}, {authority}, {year}, {grade}, {number} and {word}.")]
    [InlineData("normally:\n    - { source: here, overall: good, at: adequate, from: 1, to: 1, says: all are adequate }", "normally: often", 52, "“normally” must be a list.")]
    [InlineData("- { source: here, id: letter, ", "- letter # { ", 45, "“of” must be a list of “key: value” pairs.")]
    [InlineData("sums-up: [safe]", "sums-up: []", 49, "“sums-up” must hold at least one text.")]
    [InlineData("sums-up: [safe]", "sums-up: { safe: 1 }", 49, "“sums-up” must be a text.")]
    [InlineData("name: Test letter", "name: Test letter\nname: Another", 3, "“name” stands here a second time; keep one.")]
    [InlineData("name: Test letter", "name: &anchor Test letter\nnote: *anchor", 3, "Anchors and aliases are not used here; write the value out.")]
    [InlineData("scale:\n", "scale: [\n", 0, "This is not YAML: ")]
    public void A_fault_is_told_with_its_place(string right, string wrong, int line, string message)
    {
        Complete.Yaml.ShouldContain(right);

        var error = Should.Throw<FrameworkException>(() => Read(Complete.Yaml.Replace(right, wrong)));

        var start = $"test.yml:{error.Line}:{error.Column}: {message}";
        error.Message[..Math.Min(start.Length, error.Message.Length)].ShouldBe(start);
        error.Column.ShouldBeGreaterThan(0);
        if (line > 0)
        {
            error.Line.ShouldBe(line);
        }
    }

    [Fact]
    public void An_empty_file_is_refused() =>
        Should.Throw<FrameworkException>(() => Read("")).Message.ShouldBe("test.yml:1:1: The file is empty; write what it is for, or delete it.");

    [Fact]
    public void A_file_that_is_a_list_is_refused() =>
        Should.Throw<FrameworkException>(() => Read("- one\n- two\n")).Message.ShouldBe("test.yml:1:1: The file must begin with “key: value”.");

    [Fact]
    public void A_file_that_is_right_is_read()
    {
        var framework = Read(Complete.Yaml);

        framework.Id.ShouldBe("test-2020");
        framework.WordFor("2").ShouldBe("adequate");
        framework.HasWord("well").ShouldBeTrue();
        framework.Sections[0].Required.ShouldBeTrue();
        framework.Overall!.Limits[0].Says.ShouldBe("Safety comes first.");
    }

    [Fact]
    public void A_folder_of_files_wins_over_what_is_built_in()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "apa-2007.yml"), Complete.Yaml.Replace("test-2020", "apa-2007"));

        FrameworkLibrary.Load([folder.FullName], [], [], []).Find("apa-2007")!.Name.ShouldBe("Test letter");
        folder.Delete(recursive: true);
    }

    /// <summary>A run reads the phrases of a framework that comes with LetterLint when it looks for them; a folder's are read at once.</summary>
    [Fact]
    public void Every_phrase_of_what_is_built_in_can_be_read() =>
        FrameworkLibrary.Load([Repository.PathOf("rules/frameworks")], [], [], []).Frameworks.Length.ShouldBe(FrameworkLibrary.Load().Frameworks.Length);

    [Fact]
    public void A_framework_that_tells_of_one_that_is_not_there_is_refused()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("test.yml", Complete.Yaml.Replace("counted-as: [outcomes]", "told-of: nowhere-2020"));

        Should.Throw<FrameworkException>(() => FrameworkLibrary.Load([folder.Path], [], [], []))
            .Message.ShouldStartWith($"{file}:1:1: “told-of”: there is no framework “nowhere-2020”; there are ");
    }

    private static Framework Read(string yaml) => FrameworkFile.Read("test.yml", new StringReader(yaml), scale => new GradeWords([.. scale, "good"]));
}
