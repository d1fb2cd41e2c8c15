using System.Text;
using Microsoft.Playwright;
using Shouldly;

namespace LetterLint.Browser.Tests;

/// <summary>The edited copy of a draft on the page for authors: what stands there is always of one file, and the page says of which.</summary>
public sealed class PageCopyTests(Browser browser) : IClassFixture<Browser>
{
    private const string Name = "saltwick-on-sea-apa-2007-faulty.md";
    private static readonly byte[] Notes = Encoding.UTF8.GetBytes("Notes of a meeting about chairs.");

    [BrowserFact]
    public async Task A_copy_whose_check_is_cancelled_does_not_take_the_place_of_the_draft()
    {
        await using var page = await AuthorPage.Open(browser, Name);
        var verdict = await page.Page.Locator(".verdict").InnerTextAsync();
        await page.Page.RouteAsync("**/v1/letter", _ => { });
        await page.Drop(("saltwick-on-sea-apa-2007-faulty (fixes).md", Notes));
        await Assertions.Expect(page.Page.Locator(".progress")).ToContainTextAsync("(fixes).md");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Assertions.Expect(page.Page.Locator(".cancelled")).ToContainTextAsync("(fixes).md was not checked");
        await Assertions.Expect(page.Page.Locator(".draft-head .file")).ToHaveTextAsync(Name);
        await Assertions.Expect(page.Page.Locator(".verdict")).ToHaveTextAsync(verdict);
        await Browser.ShouldBeAccessible(page.Page);
        await Browser.Picture(page.Page, "page-copy-cancelled");

        await page.Page.UnrouteAllAsync();
        var (name, report) = await page.Save("A report of the findings");
        name.ShouldBe("saltwick-on-sea-apa-2007-faulty (findings).html");
        Encoding.UTF8.GetString(report).ShouldNotContain("chairs");
    }

    [BrowserFact]
    public async Task A_copy_that_is_not_recognised_is_nothing_to_compare_with()
    {
        await using var page = await AuthorPage.Open(browser, Name);
        var count = await page.Cards.CountAsync();
        await page.Drop((Name, Notes));
        await Assertions.Expect(page.Page.Locator(".problem")).ToContainTextAsync("What kind of letter is it?");
        await page.Drop((Name, await File.ReadAllBytesAsync(AuthorPage.Seed(Name))));
        await Assertions.Expect(page.Page.Locator(".changes")).ToContainTextAsync($"0 gone, {count} stayed, 0 came.");
    }

    [BrowserFact]
    public async Task A_damaged_copy_leaves_the_draft_before_it_and_shows_that_it_is_the_one_before()
    {
        await using var page = await AuthorPage.Open(browser, "saltwick-on-sea-apa-2007-faulty.docx");
        var count = await page.Cards.CountAsync();
        await page.Drop(("saltwick-on-sea-apa-2007-faulty.docx", [(byte)'P', (byte)'K', 1, 2, 3]));
        await Assertions.Expect(page.Page.Locator(".problem")).ToContainTextAsync("damaged");
        await Assertions.Expect(page.Page.Locator(".problem")).ToContainTextAsync("What stands below was read before.");
        await Assertions.Expect(page.Page.Locator(".draft-body.stale")).ToHaveCountAsync(1);
        await Browser.Picture(page.Page, "page-copy-damaged");
        (await page.Save("The draft with the findings as comments")).Bytes.Length.ShouldBeGreaterThan(1000);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Go on with what was read before" }).ClickAsync();
        await Assertions.Expect(page.Page.Locator(".draft-body.stale")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Cards).ToHaveCountAsync(count);
    }

    [BrowserFact]
    public async Task What_went_and_came_is_still_told_when_the_kind_or_last_years_letter_is_chosen_afterwards()
    {
        await using var page = await AuthorPage.Open(browser, Name);
        await page.Drop((Name, Encoding.UTF8.GetBytes((await File.ReadAllTextAsync(AuthorPage.Seed(Name))).Replace("Help is offered early", "Help is is offered early", StringComparison.Ordinal))));
        await Assertions.Expect(page.Page.Locator(".changes")).ToContainTextAsync("1 came.");
        await page.Page.Locator(".kind select").SelectOptionAsync("apa-2007");
        await Assertions.Expect(page.Page.Locator(".kind")).ToContainTextAsync("Checked as");
        await Assertions.Expect(page.Page.Locator(".changes")).ToContainTextAsync("1 came.");
        await page.Page.Locator(".previous input[type=file]").SetInputFilesAsync(AuthorPage.Seed("northmere-apa-2007.docx"));
        await Assertions.Expect(page.Page.Locator(".choices-of-draft .previous")).ToContainTextAsync("northmere-apa-2007.docx");
        await Assertions.Expect(page.Page.Locator(".changes")).ToContainTextAsync("came.");
    }
}
