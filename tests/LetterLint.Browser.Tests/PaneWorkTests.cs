using LetterLint.Documents;
using Microsoft.Playwright;
using Shouldly;

namespace LetterLint.Browser.Tests;

/// <summary>A pane that an inspector keeps open: it loses no work, and does nothing twice.</summary>
public sealed class PaneWorkTests(Browser browser) : IClassFixture<Browser>
{
    private const string Faulty = "saltwick-on-sea-apa-2007-faulty.docx";

    [BrowserFact]
    public async Task A_check_in_the_background_leaves_a_half_written_reason_and_the_focus_as_they_are()
    {
        await using var pane = await Pane.Open(browser, Faulty);
        await pane.Settled();
        var card = pane.Page.Locator(".finding[data-rule=grade-contradicts-word]").First;
        await card.Locator(".head").ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "May stand …" }).ClickAsync();
        await card.GetByLabel("Why may this stand?").PressSequentiallyAsync("The panel has");
        pane.Document.Insert(0, "Written above meanwhile.");
        pane.Document.SetText(3, "And this line is another.");
        await pane.Page.RunAndWaitForResponseAsync(() => pane.Page.EvaluateAsync("() => window.word.listeners[0]()"), response => response.Url.EndsWith("/v1/letter", StringComparison.Ordinal));
        await pane.Settled();
        await pane.Page.Keyboard.TypeAsync(" agreed");
        (await card.GetByLabel("Why may this stand?").InputValueAsync()).ShouldBe("The panel has agreed");
    }

    [BrowserFact]
    public async Task Next_and_previous_go_through_the_list_which_is_short_and_one_stop_of_the_tabulator()
    {
        await using var pane = await Pane.Open(browser, Faulty);
        await pane.Settled();
        var count = await pane.Page.Locator(".finding").CountAsync();
        (await pane.Page.EvaluateAsync<int>("() => document.querySelectorAll('.cards .stop:not([tabindex=\"-1\"])').length")).ShouldBe(1);
        (await pane.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight")).ShouldBeLessThan(count * 170);
        await pane.Page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await pane.Page.WaitForFunctionAsync("() => window.word.selected.length === 1");
        await Assertions.Expect(pane.Page.Locator(".where")).ToHaveTextAsync($"1 of {count}");
        await pane.Page.Keyboard.PressAsync("k");
        await Assertions.Expect(pane.Page.Locator(".where")).ToHaveTextAsync($"{count} of {count}");
        await Browser.Picture(pane.Page, "pane-next");

        var section = pane.Page.Locator(".of-section h3 button").First;
        var inIt = int.Parse(await section.Locator(".count").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await section.ClickAsync();
        (await pane.Page.Locator(".finding:visible").CountAsync()).ShouldBe(count - inIt);
    }

    [BrowserFact]
    public async Task All_certain_fixes_are_made_at_once_and_undone_at_once()
    {
        await using var pane = await Pane.Open(browser, "fallowden-sif-faulty.docx");
        await pane.Settled();
        var before = pane.Document.Texts();
        await pane.Page.Locator("#fix-all").DblClickAsync();
        await Assertions.Expect(pane.Page.Locator("#done")).ToContainTextAsync("made as tracked changes");
        await pane.Settled();
        pane.Document.Texts().ShouldNotBe(before);
        await Assertions.Expect(pane.Page.Locator("#fix-all")).ToBeHiddenAsync();
        await Browser.Picture(pane.Page, "pane-fixed");
        await pane.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(pane.Page.Locator("#done")).ToContainTextAsync("undone");
        pane.Document.Texts().ShouldBe(before);
    }

    [BrowserFact]
    public async Task The_kind_of_letter_and_last_years_letter_are_kept_in_the_document()
    {
        await using var pane = await Pane.Open(browser, "northmere-apa-2007.docx");
        await pane.Settled();
        await pane.Page.Locator(".read-as input[type=file]").SetInputFilesAsync(AuthorPage.Seed("saltwick-on-sea-apa-2007-faulty.md"));
        await Assertions.Expect(pane.Page.Locator(".read-as")).ToContainTextAsync("Compared with saltwick-on-sea-apa-2007-faulty.md");
        await Assertions.Expect(pane.Page.Locator(".read-as")).ToContainTextAsync("is about");
        var choices = Reader.Read("letter.docx", pane.Document.File()).Choices!;
        choices.PreviousName.ShouldBe("saltwick-on-sea-apa-2007-faulty.md");
        choices.Previous.ToArray().ShouldBe(await File.ReadAllBytesAsync(AuthorPage.Seed("saltwick-on-sea-apa-2007-faulty.md")));
        await Browser.ShouldBeAccessible(pane.Page);
        await Browser.Picture(pane.Page, "pane-previous");
        await pane.Page.GetByRole(AriaRole.Button, new() { Name = "Take it out" }).ClickAsync();
        await Assertions.Expect(pane.Page.Locator(".read-as")).ToContainTextAsync("Compare with last year’s letter");
        Reader.Read("letter.docx", pane.Document.File()).Choices!.PreviousName.ShouldBeNull();
    }

    [BrowserFact]
    public async Task Comments_are_taken_out_also_when_nothing_else_stands()
    {
        await using var pane = await Pane.Open(browser, Faulty);
        await pane.Settled();
        await pane.Page.Locator("#comments").ClickAsync();
        await Assertions.Expect(pane.Page.Locator("#done")).ToContainTextAsync("left in the margin");
        pane.Document = new StandInDocument(await File.ReadAllBytesAsync(AuthorPage.Seed("northmere-apa-2007.docx")));
        await pane.Page.Locator("#again").ClickAsync();
        await pane.Says("Nothing found");
        await Assertions.Expect(pane.Page.Locator("#comments")).ToBeHiddenAsync();
        await pane.Page.Locator("#uncomment").ClickAsync();
        await Assertions.Expect(pane.Page.Locator("#done")).ToContainTextAsync("taken out");
        pane.Document.Comments.ShouldBeEmpty();
        await Assertions.Expect(pane.Page.Locator("#uncomment")).ToBeHiddenAsync();
    }
}
