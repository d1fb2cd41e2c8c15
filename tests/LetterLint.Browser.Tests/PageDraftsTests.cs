using System.Text;
using Microsoft.Playwright;
using Shouldly;

namespace LetterLint.Browser.Tests;

/// <summary>Several drafts on the page for authors: they come, are told apart, and go.</summary>
public sealed class PageDraftsTests(Browser browser) : IClassFixture<Browser>
{
    private const string Faulty = "saltwick-on-sea-apa-2007-faulty.docx";
    private const string Clean = "northmere-apa-2007.docx";

    [BrowserFact]
    public async Task A_draft_is_closed_and_its_neighbour_is_chosen_and_at_last_the_page_is_as_it_was()
    {
        await using var page = await AuthorPage.Open(browser, Faulty, Clean, "fallowden-sif-faulty.txt");
        await Browser.ShouldBeAccessible(page.Page);
        await Browser.Picture(page.Page, "page-close");
        await page.Page.Locator(".draft-tab", new() { HasText = "northmere" }).ClickAsync();
        await Close(page, Clean).ClickAsync();
        await Assertions.Expect(page.Page.Locator(".draft-tab", new() { HasText = "fallowden" })).ToBeFocusedAsync();
        await Assertions.Expect(page.Page).ToHaveTitleAsync("fallowden-sif-faulty.txt – LetterLint");
        await Assertions.Expect(page.Page.Locator(".draft")).ToHaveCountAsync(2);

        // The last of the row has only a neighbour to its left, which then stands alone and without tabs.
        await Close(page, "fallowden-sif-faulty.txt").ClickAsync();
        await Assertions.Expect(page.Page.Locator("#drafts")).ToBeHiddenAsync();
        await Assertions.Expect(page.Page.Locator(".draft h1")).ToBeFocusedAsync();
        await Assertions.Expect(page.Page.Locator(".draft .file")).ToHaveTextAsync(Faulty);
        await Browser.ShouldBeAccessible(page.Page);
        await Browser.Picture(page.Page, "page-close-alone");
        await Close(page, Faulty).ClickAsync();
        await Assertions.Expect(page.Page.Locator("#welcome")).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.Locator("#more")).ToBeHiddenAsync();
        await Assertions.Expect(page.Page).ToHaveTitleAsync("LetterLint");
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Button, new() { Name = "Choose a draft …" })).ToBeFocusedAsync();
        await Assertions.Expect(page.Page.Locator("#ended")).ToBeEmptyAsync();

        // What had this name is forgotten, and nothing of it listens any more.
        await page.Page.SetViewportSizeAsync(500, 900);
        await page.Drop((Faulty, await File.ReadAllBytesAsync(AuthorPage.Seed(Faulty))));
        await page.Settled();
        await Assertions.Expect(page.Page.Locator(".verdict")).ToContainTextAsync("to put right");
        await Assertions.Expect(page.Page.Locator(".changes")).ToHaveCountAsync(0);
        page.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_draft_with_words_that_would_be_lost_is_closed_only_after_a_question()
    {
        await using var page = await AuthorPage.Open(browser, Faulty);
        await page.Page.Keyboard.PressAsync("j");
        await page.Page.Locator(".finding.active").GetByRole(AriaRole.Button, new() { Name = "May stand …" }).ClickAsync();
        await page.Page.Keyboard.TypeAsync("just so");
        await Close(page, Faulty).ClickAsync();
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("a reason that is only half written");
        await Browser.ShouldBeAccessible(page.Page);
        await Browser.Picture(page.Page, "page-close-asks");
        await page.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Assertions.Expect(Close(page, Faulty)).ToBeFocusedAsync();

        await page.Page.Locator(".finding.active textarea").PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator(".verdict")).ToContainTextAsync("1 waived");
        await Close(page, Faulty).ClickAsync();
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("1 waiver that is not saved");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Keep it open" }).ClickAsync();
        await page.Save("The draft with 1 waiver");
        await Close(page, Faulty).ClickAsync();
        await Assertions.Expect(page.Page.Locator("#welcome")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_draft_that_nobody_looks_at_is_closed_and_the_other_stays_as_it_is()
    {
        await using var page = await AuthorPage.Open(browser, Faulty, Clean, "fallowden-sif-faulty.txt");
        await page.Page.Keyboard.PressAsync("j");
        await page.Page.Locator(".finding.active .quote").Nth(1).ClickAsync();
        await Close(page, Clean).ClickAsync();
        await Assertions.Expect(page.Page.Locator(".draft:not([hidden]) .file")).ToHaveTextAsync(Faulty);
        await Assertions.Expect(page.Page.Locator(".draft-tab", new() { HasText = "fallowden" })).ToBeFocusedAsync();
        await Assertions.Expect(page.Page.Locator(".finding.active")).ToHaveCountAsync(1);
        (await page.Page.EvaluateAsync<bool>("() => CSS.highlights.has('shown')")).ShouldBeTrue();
    }

    [BrowserFact]
    public async Task A_draft_that_is_closed_while_it_is_read_is_read_no_further()
    {
        await using var page = await AuthorPage.Open(browser);
        await page.Page.RouteAsync("**/v1/letter", _ => { });
        await page.Drop(("slow.txt", Encoding.UTF8.GetBytes("A letter.")));
        await page.Page.Locator(".progress").WaitForAsync();
        var given = new TaskCompletionSource();
        page.Page.RequestFailed += (_, _) => given.TrySetResult();
        await Close(page, "slow.txt").ClickAsync();
        await given.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await Assertions.Expect(page.Page.Locator(".draft")).ToHaveCountAsync(0);
        page.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Two_drafts_of_one_name_that_come_together_are_two_drafts()
    {
        await using var page = await AuthorPage.Open(browser);
        var (faulty, clean) = (await File.ReadAllBytesAsync(AuthorPage.Seed(Faulty)), await File.ReadAllBytesAsync(AuthorPage.Seed(Clean)));
        await page.Drop(("a.docx", faulty), ("a.docx", clean));
        await page.Settled();
        await Assertions.Expect(page.Page.Locator(".draft-tab .name")).ToHaveTextAsync(["a.docx", "a.docx (2)"]);
        await Assertions.Expect(page.Page.Locator(".draft-tab .says")).ToContainTextAsync(["to put right", "Nothing found"]);

        // Dropped later, it is the edited copy of the one that is looked at.
        await page.Page.Locator(".draft-tab").Nth(1).ClickAsync();
        await page.Drop(("a.docx", faulty));
        await Assertions.Expect(page.Page.Locator(".draft:not([hidden]) .changes")).ToContainTextAsync("0 gone, 0 stayed, ");
        await Assertions.Expect(page.Page.Locator(".draft-tab .name")).ToHaveTextAsync(["a.docx", "a.docx (2)"]);
    }

    [BrowserFact]
    public async Task Of_many_drafts_the_chosen_one_can_be_seen_among_the_tabs()
    {
        await using var page = await AuthorPage.Open(browser);
        var letter = Encoding.UTF8.GetBytes("Notes of a meeting about chairs.");
        await page.Drop([.. Enumerable.Range(1, 24).Select(number => ($"notes of the meeting in week {number}.txt", letter))]);
        await page.Settled();
        var last = page.Page.Locator(".draft-tab").Last;
        await last.EvaluateAsync("tab => { document.getElementById('drafts').scrollTop = 0; tab.click(); }");
        (await last.EvaluateAsync<bool>("""
            tab => {
              const [strip, box] = [document.getElementById('drafts').getBoundingClientRect(), tab.getBoundingClientRect()];
              return box.top >= strip.top - 1 && box.bottom <= strip.bottom + 1;
            }
            """)).ShouldBeTrue();
    }

    private static ILocator Close(AuthorPage page, string name) => page.Page.GetByRole(AriaRole.Button, new() { Name = "Close " + name, Exact = true });
}
