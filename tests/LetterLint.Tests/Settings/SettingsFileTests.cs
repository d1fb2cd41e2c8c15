using System.Text.Json.Nodes;
using LetterLint.Frameworks;
using LetterLint.Rules;
using LetterLint.Settings;
using Shouldly;

namespace LetterLint.Tests.Settings;

public sealed class SettingsFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_setting_is_read()
    {
        Directory.CreateDirectory(_folder.PathOf("ours"));
        var settings = Read("""
            framework: apa-2007
            severity: { all: info, language: warning, grade-missing: error }
            frameworks: ours
            vocabulary: [ours]
            house: ours
            abbreviations: [QXZ]
            names: [ASPIRE]
            output: { format: json, fail-on: never }
            """);

        settings.FrameworkIn(FrameworkLibrary.Load())!.Id.ShouldBe("apa-2007");
        settings.House.ShouldHaveSingleItem().ShouldBe(_folder.PathOf("ours"));
        settings.Format!.Value.ShouldBe("json");
        settings.FailOn!.Value.ShouldBe("never");
        settings.All.Select(setting => setting.Line).ShouldBe([1, 2, 2, 2, 3, 4, 5, 6, 7, 8, 8]);
    }

    [Fact]
    public void Settings_that_are_a_pipe_are_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        System.Diagnostics.Process.Start("mkfifo", _folder.PathOf(SettingsFile.Name)).WaitForExit();
        Should.Throw<FrameworkException>(() => SettingsFile.Read(_folder.PathOf(SettingsFile.Name))).Message.ShouldContain("cannot be opened");
    }

    [Theory]
    [InlineData(": [\nv")]
    [InlineData("framework: [apa-2007")]
    [InlineData("severity: {")]
    [InlineData("\"")]
    [InlineData("!!]")]
    public void Settings_that_break_off_are_called_no_yaml(string text) =>
        Should.Throw<FrameworkException>(() => Read(text)).Message.ShouldContain("This is not YAML");

    [Fact]
    public void A_rule_wins_over_its_family_and_a_family_over_all()
    {
        var rules = Read("severity: { grade-missing: error, language: warning, all: info }").Apply(Repository.Linter.Rules);
        Level("grade-missing").ShouldBe(Severity.Error);
        Level("word-repeated").ShouldBe(Severity.Warning);
        Level("section-missing").ShouldBe(Severity.Info);

        Severity Level(string id) => rules.SeverityOf(rules.Find(id)!);
    }

    [Theory]
    [InlineData("", "1:1: The file is empty")]
    [InlineData("framework: [", "2:1: This is not YAML")]
    [InlineData("- framework", "1:1: The file must begin with “key: value”.")]
    [InlineData("severity:\n  grade-missing: fatal", "2:18: “fatal” is no severity; write error, warning, info or off.")]
    [InlineData("names: x\nframwork: apa-2007", "2:1: “framwork” is not known here; known are ")]
    [InlineData("output:\n  format: xml", "2:11: “xml” is not understood; write ")]
    [InlineData("output:\n  fail-on: sometimes", "2:12: “sometimes” is not understood; write error, warning, info or never.")]
    [InlineData("house: [nowhere]", "1:9: There is no folder “nowhere” beside this file.")]
    [InlineData("abbreviations: []", "1:16: “abbreviations” must hold at least one text.")]
    public void A_fault_is_named_with_its_place(string yaml, string message)
    {
        var error = Should.Throw<FrameworkException>(() => Read(yaml));
        error.Message.ShouldStartWith($"{_folder.PathOf(SettingsFile.Name)}:{message}");
    }

    [Fact]
    public void What_the_rules_and_frameworks_do_not_have_is_named_with_its_place()
    {
        Should.Throw<FrameworkException>(() => Read("severity:\n  grade-mising: info").Apply(Repository.Linter.Rules)).Message
            .ShouldEndWith(":2:3: There is no rule or family “grade-mising”; “letterlint rules” lists them.");
        Should.Throw<FrameworkException>(() => Read("framework: apa-1066").FrameworkIn(FrameworkLibrary.Load())).Message
            .ShouldContain(":1:12: There is no framework “apa-1066”; there are ");
    }

    [Fact]
    public void The_nearest_file_applies()
    {
        var (top, below) = (_folder.Write(SettingsFile.Name, "names: A"), _folder.Write("a/b/" + SettingsFile.Name, "names: B"));
        Directory.CreateDirectory(_folder.PathOf("a/b/c"));
        SettingsFile.Find(_folder.PathOf("a")).ShouldBe(top);
        SettingsFile.Find(_folder.PathOf("a/b/c")).ShouldBe(below);
    }

    [Fact]
    public void Nothing_above_a_repository_applies()
    {
        _folder.Write(SettingsFile.Name, "names: A");
        Directory.CreateDirectory(_folder.PathOf("repository/.git"));
        Directory.CreateDirectory(_folder.PathOf("repository/drafts"));
        SettingsFile.Find(_folder.PathOf("repository/drafts")).ShouldBeNull();
        SettingsFile.Find(_folder.PathOf("repository")).ShouldBeNull();
        var own = _folder.Write("repository/" + SettingsFile.Name, "names: B");
        SettingsFile.Find(_folder.PathOf("repository/drafts")).ShouldBe(own);
    }

    [Fact]
    public void Editors_are_told_the_same_keys_and_choices()
    {
        var schema = JsonNode.Parse(File.ReadAllText(Repository.PathOf("src", "LetterLint", "Settings", "letterlint.settings.schema.json")))!;
        Known("x: y").ShouldBe(Keys(schema));
        Known("output: { x: y }").ShouldBe(Keys(schema["properties"]!["output"]!));
        Choices("format").ShouldBe(SettingsFile.Formats);
        Choices("fail-on").ShouldBe(SettingsFile.Levels);

        string[] Known(string yaml) => Should.Throw<FrameworkException>(() => Read(yaml)).Message.Split("known are ")[1].TrimEnd('.').Split(", ").Order().ToArray();
        IEnumerable<string> Keys(JsonNode node) => node["properties"]!.AsObject().Select(property => property.Key).Order();
        IEnumerable<string> Choices(string key) => schema["properties"]!["output"]!["properties"]![key]!["enum"]!.AsArray().Select(choice => choice!.GetValue<string>());
    }

    private HouseSettings Read(string yaml) => SettingsFile.Read(_folder.Write(SettingsFile.Name, yaml));
}
