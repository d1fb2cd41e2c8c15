using Microsoft.Playwright;
using Shouldly;

namespace LetterLint.Browser.Tests;

/// <summary>A check in the background takes nothing from somebody who is answering the pane, or writing in Word.</summary>
public sealed class PaneQuestionTests(Browser browser) : IClassFixture<Browser>
{
    private const string Faulty = "saltwick-on-sea-apa-2007-faulty.docx";
    private const string Kind = "Single inspection framework report";

    [BrowserFact]
    public async Task The_kind_that_is_being_chosen_stays_chosen_and_the_focus_stays_where_it_is()
    {
        await using var pane = await Pane.Open(browser, PaneStateTests.Notes());
        await pane.Says("What kind of letter is this?");
        (await pane.Page.EvaluateAsync<bool>("() => document.activeElement === document.body")).ShouldBeTrue();
        await pane.Page.GetByLabel(Kind).CheckAsync();
        await pane.Page.Locator("#again").FocusAsync();
        await Edited(pane);
        await Assertions.Expect(pane.Page.GetByLabel(Kind)).ToBeCheckedAsync();
        await Assertions.Expect(pane.Page.Locator("#again")).ToBeFocusedAsync();
        await pane.Page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();
        await Assertions.Expect(pane.Page.Locator(".read-as")).ToContainTextAsync("Read as: " + Kind);
        await Assertions.Expect(pane.Page.Locator("#state")).ToBeEmptyAsync();
    }

    [BrowserFact]
    public async Task A_letter_that_is_recognised_again_is_shown_again()
    {
        await using var pane = await Pane.Open(browser, PaneStateTests.Notes());
        await pane.Says("What kind of letter is this?");
        pane.Document = new StandInDocument(await File.ReadAllBytesAsync(AuthorPage.Seed(Faulty)));
        await Edited(pane);
        await pane.Says("put right");
        await Assertions.Expect(pane.Page.Locator("#state")).ToBeEmptyAsync();
    }

    [BrowserFact]
    public async Task The_list_of_other_kinds_stays_until_one_is_chosen_or_none()
    {
        await using var pane = await Pane.Open(browser, Faulty);
        await pane.Settled();
        await pane.Page.GetByRole(AriaRole.Button, new() { Name = "Another kind …" }).ClickAsync();
        await pane.Page.GetByLabel(Kind).CheckAsync();
        await Edited(pane);
        await Assertions.Expect(pane.Page.GetByLabel(Kind)).ToBeCheckedAsync();
        await Assertions.Expect(pane.Page.GetByLabel(Kind)).ToBeFocusedAsync();
        await Assertions.Expect(pane.Page.Locator("#comments")).ToBeHiddenAsync();
        await Browser.ShouldBeAccessible(pane.Page);
        await Browser.Picture(pane.Page, "another-kind-or-none");
        await pane.Page.GetByRole(AriaRole.Button, new() { Name = "Leave it as it is" }).ClickAsync();
        await pane.Says("put right");
        await Assertions.Expect(pane.Page.GetByRole(AriaRole.Button, new() { Name = "Another kind …" })).ToBeFocusedAsync();
        await Assertions.Expect(pane.Page.Locator("#comments")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_finding_that_goes_while_its_reason_is_written_stays_until_the_reason_is_cancelled()
    {
        await using var pane = await Pane.Open(browser, Faulty);
        await pane.Settled();
        var card = pane.Page.Locator(".finding[data-rule=salutation-disagrees]");
        await card.Locator(".head").ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "May stand …" }).ClickAsync();
        await pane.Page.Keyboard.TypeAsync("She signs for");
        var line = Array.FindIndex(pane.Document.Texts(), text => text.StartsWith("Dear ", StringComparison.Ordinal));
        var (before, mended) = (pane.Document.Texts()[line], "Dear Mr Tallis");
        pane.Document.SetText(line, mended);
        await Edited(pane);
        await Assertions.Expect(card).ToContainTextAsync("This finding has gone from the letter.");
        await pane.Page.Keyboard.TypeAsync(" him");
        await Assertions.Expect(card.GetByRole(AriaRole.Button, new() { Name = "Waive" })).ToBeDisabledAsync();
        await pane.Page.Keyboard.PressAsync("Enter");
        pane.Document.Parts.ShouldBeEmpty();
        await Browser.ShouldBeAccessible(pane.Page);
        await Browser.Picture(pane.Page, "gone");

        // It comes back as it was, or is let go.
        pane.Document.SetText(line, before);
        await Edited(pane);
        await Assertions.Expect(card).Not.ToContainTextAsync("has gone");
        await Assertions.Expect(card.GetByRole(AriaRole.Button, new() { Name = "Waive" })).ToBeEnabledAsync();
        (await card.GetByLabel("Why may this stand?").InputValueAsync()).ShouldBe("She signs for him");
        pane.Document.SetText(line, mended);
        await Edited(pane);
        await card.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Assertions.Expect(card).ToHaveCountAsync(0);
        await Assertions.Expect(pane.Page.Locator(".stop").First).ToBeFocusedAsync();
    }

    /// <summary>Somebody has edited the letter in Word, and it has been checked again.</summary>
    private static async Task Edited(Pane pane)
    {
        await pane.Page.RunAndWaitForResponseAsync(() => pane.Page.EvaluateAsync("() => window.word.listeners[0]()"), response => response.Url.EndsWith("/v1/letter", StringComparison.Ordinal));
        await pane.Settled();
    }
}
