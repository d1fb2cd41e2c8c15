using System.Text.Json;
using LetterLint.Tests.Cli;
using LetterLint.Tests.House;
using Shouldly;

namespace LetterLint.Tests.Editor;

/// <summary>What an editor shows in a draft is what a check of its file says.</summary>
public sealed class LspFindingsTests : IDisposable
{
    private const string Faulty = "seeds/saltwick-on-sea-apa-2007-faulty.md";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Faulty)]
    [InlineData("seeds/fallowden-sif-faulty.txt")]
    [InlineData("seeds/northmere-apa-2007.md")]
    public async Task Findings_are_those_of_a_check(string seed)
    {
        using var editor = await EditorClient.StartAsync();
        ShouldAgree(await editor.OpenAsync(Repository.PathOf(seed)), Repository.PathOf(seed));
    }

    [Fact]
    public async Task Places_count_in_utf_16_units_and_in_every_kind_of_line()
    {
        var text = await File.ReadAllTextAsync(Repository.PathOf(Faulty));
        var path = _folder.Write("draft.md", text.Replace("The contribution", "😀 The contribution", StringComparison.Ordinal).ReplaceLineEndings("\r\n"));
        using var editor = await EditorClient.StartAsync(_folder.Path);
        ShouldAgree(await editor.OpenAsync(path), path);
    }

    [Fact]
    public async Task A_finding_shows_the_other_half_of_its_contradiction()
    {
        using var editor = await EditorClient.StartAsync();
        var found = (await editor.OpenAsync(Repository.PathOf(Faulty))).Single(one => one.GetProperty("code").GetString() == "grade-contradicts-word");
        found.GetProperty("source").GetString().ShouldBe("LetterLint");
        var related = found.GetProperty("relatedInformation")[0];
        related.GetProperty("message").GetString().ShouldBe("the grade is given here: “3”");
        related.GetProperty("location").GetProperty("uri").GetString().ShouldBe(EditorClient.UriOf(Repository.PathOf(Faulty)));
        Start(related.GetProperty("location")).ShouldBe((45, 22));
    }

    [Fact]
    public async Task A_draft_that_changes_is_checked_again_until_it_is_closed()
    {
        var path = Repository.PathOf("seeds/northmere-apa-2007.md");
        var clean = await File.ReadAllTextAsync(path);
        using var editor = await EditorClient.StartAsync();
        (await editor.OpenAsync(path)).ShouldBeEmpty();
        Codes(await editor.ChangeAsync(path, 2, clean.Replace(" services ", " services services ", StringComparison.Ordinal))).ShouldContain("word-repeated");
        (await editor.ChangeAsync(path, 3, clean)).ShouldBeEmpty();
        await editor.TellAsync("textDocument/didClose", new { textDocument = new { uri = EditorClient.UriOf(path) } });
        (await editor.FindingsAsync(path, null)).ShouldBeEmpty();
        editor.Unheard.ShouldBe(0);
    }

    [Fact]
    public async Task A_long_check_keeps_nothing_else_waiting()
    {
        var path = _folder.Write("draft.md", "");
        var text = await File.ReadAllTextAsync(Repository.PathOf(Faulty));
        using var editor = await EditorClient.StartAsync(_folder.Path);
        await editor.TellAsync("textDocument/didOpen", new { textDocument = new { uri = EditorClient.UriOf(path), languageId = "markdown", version = 1, text = string.Concat(Enumerable.Repeat(text, 50)) } });
        (await editor.RefusalAsync("letterlint/nothing")).ShouldBe(-32601);
        editor.Unheard.ShouldBe(0);
        (await editor.FindingsAsync(path, 1)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_a_search_of_the_folder_passes_over_has_no_findings()
    {
        var faulty = await File.ReadAllTextAsync(Repository.PathOf(Faulty));
        _folder.Write(".letterlint.yml", "exclude: [templates]\n");
        _folder.Write(".letterlintignore", "*-old.md\n");
        using var editor = await EditorClient.StartAsync(_folder.Path);
        foreach (var name in new[] { "templates/draft.md", "may/draft-old.md", "may/.drafts/draft.md", "draft.findings.txt", "draft.html" })
        {
            (await editor.OpenAsync(_folder.Write(name, faulty))).ShouldBeEmpty(name);
        }

        (await editor.OpenAsync(_folder.Write("README.md", "# Drafts\n\nThe drafts of of this year.\n"))).ShouldBeEmpty();
        (await editor.OpenAsync(_folder.Write("empty.md", ""))).ShouldBeEmpty();
        (await editor.OpenAsync(_folder.Write("may/draft.md", faulty))).ShouldNotBeEmpty();
        editor.Unheard.ShouldBe(0);
    }

    [Fact]
    public async Task Settings_apply_as_soon_as_they_are_saved()
    {
        var path = _folder.Write("draft.md", await File.ReadAllTextAsync(Repository.PathOf(Faulty)));
        using var editor = await EditorClient.StartAsync(_folder.Path);
        Severity(await editor.OpenAsync(path), "grade-missing").ShouldBe(1);
        _folder.Write(".letterlint.yml", "severity:\n  grade-missing: info\n  names: off\n");
        await editor.TellAsync("workspace/didChangeWatchedFiles", new { changes = Array.Empty<object>() });
        var found = await editor.FindingsAsync(path, 1);
        Severity(found, "grade-missing").ShouldBe(3);
        ShouldAgree(found, path);

        var wrong = _folder.Write(".letterlint.yml", "severity:\n  grade-missing: grave\n");
        (await editor.ChangeAsync(path, 2, await File.ReadAllTextAsync(path))).ShouldBeEmpty();
        var said = await editor.HearAsync("window/showMessage");
        said.GetProperty("message").GetString().ShouldBe($"LetterLint: {wrong}:2:18: “grave” is no severity; write error, warning, info or off.");
        (await editor.ChangeAsync(path, 3, "Nothing.")).ShouldBeEmpty();
        editor.Unheard.ShouldBe(0);
    }

    [Fact]
    public async Task Scripts_that_only_came_with_a_draft_are_not_run()
    {
        _folder.Write(".letterlint.yml", "house: house\n");
        var script = _folder.Write("house/always-wrong.csx", "System.Console.WriteLine(\"run\");");
        using var editor = await EditorClient.StartAsync(_folder.Path);
        (await editor.OpenAsync(_folder.Write("draft.md", await File.ReadAllTextAsync(Repository.PathOf(Faulty))))).ShouldNotBeEmpty();
        (await editor.HearAsync("window/showMessage")).GetProperty("message").GetString().ShouldNotBeNull().ShouldStartWith($"LetterLint: {script}:1:1: This script was not run: scripts are code");
    }

    [Fact]
    public async Task What_a_trusted_script_prints_is_no_message_to_the_editor()
    {
        _folder.Write(".letterlint.yml", "house: house\n");
        _folder.Write("house/has-sentences.csx", HouseScripts.Rule("HasSentences", constructor: "public HasSentences() => System.Console.WriteLine(\"a script speaks\");"));
        var environment = new Dictionary<string, string> { ["XDG_CONFIG_HOME"] = _folder.PathOf(".config"), ["XDG_DATA_HOME"] = _folder.PathOf(".data") };
        Tool.RunWith(environment, "trust", _folder.Path).ExitCode.ShouldBe(0);
        using var editor = await EditorClient.StartAsync(_folder.Path, environment);
        Codes(await editor.OpenAsync(_folder.Write("draft.md", await File.ReadAllTextAsync(Repository.PathOf("seeds/northmere-apa-2007.md"))))).ShouldBe(["has-sentences"]);
        await editor.AskAsync("shutdown");
        await editor.TellAsync("exit");
        (await editor.EndAsync()).ShouldBe((0, "a script speaks\n"));
    }

    private static void ShouldAgree(JsonElement[] found, string path)
    {
        var report = JsonDocument.Parse(Tool.Run("check", path, "--format", "json").Output).RootElement;
        var expected = report.GetProperty("letters")[0].GetProperty("diagnostics").EnumerateArray().Where(one => one.GetProperty("waived").ValueKind == JsonValueKind.Null)
            .Select(one => (one.GetProperty("rule").GetString(), Place(one.GetProperty("start")), Place(one.GetProperty("end")), one.GetProperty("message").GetString())).ToArray();
        found.Select(one => (one.GetProperty("code").GetString(), Start(one), End(one), one.GetProperty("message").GetString())).ShouldBe(expected);
    }

    private static (int Line, int Column) Place(JsonElement at) => (at.GetProperty("line").GetInt32(), at.GetProperty("column").GetInt32());

    private static (int Line, int Column) Start(JsonElement found) => Position(found.GetProperty("range").GetProperty("start"));

    private static (int Line, int Column) End(JsonElement found) => Position(found.GetProperty("range").GetProperty("end"));

    private static (int Line, int Column) Position(JsonElement at) => (at.GetProperty("line").GetInt32() + 1, at.GetProperty("character").GetInt32() + 1);

    private static string[] Codes(JsonElement[] found) => [.. found.Select(one => one.GetProperty("code").GetString()!)];

    private static int Severity(JsonElement[] found, string rule) => found.First(one => one.GetProperty("code").GetString() == rule).GetProperty("severity").GetInt32();
}
