using System.Text.Json;
using LetterLint.Text;
using Shouldly;

namespace LetterLint.Tests.Editor;

/// <summary>What an editor offers to do about a finding, and what it tells of its rule.</summary>
public sealed class LspActionsTests
{
    private static readonly string Path = Repository.PathOf("seeds/saltwick-on-sea-apa-2007-faulty.md");

    [Fact]
    public async Task A_fix_that_cannot_be_wrong_is_offered_and_made()
    {
        var clean = await File.ReadAllTextAsync(Repository.PathOf("seeds/northmere-apa-2007.md"));
        var text = clean.Insert(clean.IndexOf(" the ", clean.Length / 2, StringComparison.Ordinal), " the");
        using var editor = await EditorClient.StartAsync();
        var found = Of(await editor.OpenAsync(Path, text), "word-repeated");
        var actions = await editor.ActionsAsync(Path, found, only: "quickfix");
        var fix = actions.Single(action => action.TryGetProperty("isPreferred", out var isPreferred) && isPreferred.GetBoolean());
        fix.GetProperty("diagnostics")[0].GetProperty("message").GetString().ShouldBe(found.GetProperty("message").GetString());
        (await editor.ChangeAsync(Path, 2, Made(text, fix))).ShouldNotContain(one => one.GetProperty("code").GetString() == "word-repeated");
        (await editor.ActionsAsync(Path, found, only: "refactor")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_person_must_decide_is_not_offered_as_a_fix()
    {
        using var editor = await EditorClient.StartAsync();
        var found = Of(await editor.OpenAsync(Path), "grade-contradicts-word");
        (await editor.ActionsAsync(Path, found)).ShouldAllBe(action => action.GetProperty("title").GetString()!.StartsWith("Waive grade-contradicts-word here", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_waiver_counts_when_its_reason_is_written()
    {
        var text = await File.ReadAllTextAsync(Path);
        using var editor = await EditorClient.StartAsync();
        var found = Of(await editor.OpenAsync(Path), "direction-contradicts-figures");
        var waiver = (await editor.ActionsAsync(Path, found)).Single();
        var waived = Made(text, waiver);

        var without = await editor.ChangeAsync(Path, 2, waived);
        without.ShouldContain(one => one.GetProperty("code").GetString() == "direction-contradicts-figures");
        var complaint = Of(without, "waiver-without-reason");
        (await editor.ActionsAsync(Path, complaint)).ShouldNotContain(action => action.GetProperty("title").GetString()!.Contains("waiver-without-reason", StringComparison.Ordinal));

        var with = await editor.ChangeAsync(Path, 3, waived.Replace("because  -->", "because the council counts otherwise -->", StringComparison.Ordinal));
        with.ShouldNotContain(one => one.GetProperty("code").GetString() == "direction-contradicts-figures");
        with.ShouldNotContain(one => one.GetProperty("code").GetString()!.StartsWith("waiver-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Over_a_finding_stands_the_page_of_its_rule()
    {
        using var editor = await EditorClient.StartAsync();
        var found = Of(await editor.OpenAsync(Path), "salutation-disagrees");
        var hover = await editor.AskAsync("textDocument/hover", new { textDocument = new { uri = EditorClient.UriOf(Path) }, position = found.GetProperty("range").GetProperty("start") });
        hover.GetProperty("contents").GetProperty("kind").GetString().ShouldBe("markdown");
        var page = hover.GetProperty("contents").GetProperty("value").GetString()!;
        page.ShouldStartWith("# salutation-disagrees\n");
        (await File.ReadAllTextAsync(Repository.PathOf("rules/catalogue/salutation-disagrees.md"))).ShouldContain(page);
        (await editor.AskAsync("textDocument/hover", new { textDocument = new { uri = EditorClient.UriOf(Path) }, position = new { line = 0, character = 0 } })).ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static JsonElement Of(JsonElement[] found, string rule) => found.First(one => one.GetProperty("code").GetString() == rule);

    private static string Made(string text, JsonElement action)
    {
        var source = new SourceText(text);
        return source.With(action.GetProperty("edit").GetProperty("changes").EnumerateObject().Single().Value.EnumerateArray()
            .Select(edit => new TextEdit(Span.Between(Offset(edit, "start"), Offset(edit, "end")), edit.GetProperty("newText").GetString()!)));

        int Offset(JsonElement edit, string name) => edit.GetProperty("range").GetProperty(name) is var at ? source.Line(at.GetProperty("line").GetInt32()).Start + at.GetProperty("character").GetInt32() : 0;
    }
}
