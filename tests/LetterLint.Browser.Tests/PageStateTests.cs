using System.Text;
using Microsoft.Playwright;
using Shouldly;

namespace LetterLint.Browser.Tests;

/// <summary>Each state of the page for authors can be read by everyone, and says what to do.</summary>
public sealed class PageStateTests(Browser browser) : IClassFixture<Browser>
{
    private const string Faulty = "saltwick-on-sea-apa-2007-faulty.docx";

    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_letter_can_be_read_in_light_and_in_dark_and_with_high_contrast(bool isDark)
    {
        await using var page = await AuthorPage.Open(browser, 1440, isDark, Faulty);
        await page.Page.Keyboard.PressAsync("j");
        await page.Page.GetByRole(AriaRole.Tab, new() { Name = "Evidence" }).ClickAsync();
        await Browser.ShouldBeAccessible(page.Page);
        await Browser.Picture(page.Page, isDark ? "page-dark" : "page");
        await page.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await Browser.Picture(page.Page, isDark ? "page-dark-contrast" : "page-contrast");
    }

    [BrowserFact]
    public async Task In_a_narrow_window_one_thing_stands_at_a_time_and_nothing_is_cut_off()
    {
        await using var page = await AuthorPage.Open(browser, 320, isDark: false, Faulty);
        foreach (var view in new[] { "findings", "letter", "side" })
        {
            await page.Page.Locator($"[data-shows={view}]").ClickAsync();
            (await page.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBe(320);
            await Browser.ShouldBeAccessible(page.Page);
            await Browser.Picture(page.Page, $"page-narrow-{view}");
        }

        await page.Page.Locator("[data-shows=findings]").ClickAsync();
        await page.Page.Locator(".finding .head").First.ClickAsync();
        await page.Page.Locator(".finding .quote").First.ClickAsync();
        await Assertions.Expect(page.Page.Locator(".finding").First).ToBeHiddenAsync();
        await page.Page.Keyboard.PressAsync("Escape");
    }

    [BrowserFact]
    public async Task A_letter_that_no_framework_recognises_is_checked_as_the_author_chooses()
    {
        await using var page = await AuthorPage.Open(browser);
        await page.Drop(("notes.txt", Encoding.UTF8.GetBytes("Notes of a meeting about chairs.")));
        await page.Settled();
        await Assertions.Expect(page.Page.Locator(".problem")).ToContainTextAsync("What kind of letter is it?");
        await Browser.ShouldBeAccessible(page.Page);
        await Browser.Picture(page.Page, "page-unknown");
        await page.Page.Locator(".kind select").SelectOptionAsync("apa-2007");
        await Assertions.Expect(page.Page.Locator(".verdict")).ToContainTextAsync("to put right");
    }

    [BrowserFact]
    public async Task A_bullet_of_a_font_that_only_the_file_has_is_a_bullet_in_the_letter_and_beside_it()
    {
        await using var page = await AuthorPage.Open(browser);
        await page.Drop(("letter.txt", Encoding.UTF8.GetBytes("2007 Annual performance assessment\n\nStaying safe Grade 3\n\n\uf0a7 In the the area reviews are good.\n")));
        await page.Settled();
        await page.Page.Locator(".kind select").First.SelectOptionAsync("apa-2007");
        var card = page.Cards.Filter(new() { HasText = "stands twice in a row" });
        await card.Locator(".head").ClickAsync();
        await Assertions.Expect(card.Locator(".quote").First).ToContainTextAsync("area reviews are good");
        (await page.Page.Locator(".draft:not([hidden])").TextContentAsync())!.ShouldNotContain('\uf0a7');
    }

    [BrowserFact]
    public async Task A_file_that_cannot_be_read_says_why()
    {
        await using var page = await AuthorPage.Open(browser);
        await page.Drop(("broken.docx", [(byte)'P', (byte)'K', 1, 2, 3]), ("empty.txt", []));
        await page.Settled();
        await Assertions.Expect(page.Page.Locator(".draft:not([hidden]) .problem")).ToContainTextAsync("damaged");
        await Browser.ShouldBeAccessible(page.Page);
        await Browser.Picture(page.Page, "page-unreadable");
    }

    [BrowserFact]
    public async Task A_long_check_shows_that_it_goes_on_and_can_be_cancelled()
    {
        await using var page = await AuthorPage.Open(browser);
        await page.Page.RouteAsync("**/v1/letter", _ => { });
        await page.Drop(("slow.txt", Encoding.UTF8.GetBytes("A letter.")));
        await Assertions.Expect(page.Page.Locator(".progress")).ToContainTextAsync("Reading and checking slow.txt");
        await Browser.ShouldBeAccessible(page.Page);
        await Browser.Picture(page.Page, "page-progress");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Assertions.Expect(page.Page.Locator(".problem")).ToContainTextAsync("Cancelled");
    }

    [BrowserFact]
    public async Task The_program_ends_when_its_page_is_closed_and_the_page_says_when_the_program_has_ended()
    {
        await using var page = await AuthorPage.Open(browser, Faulty);
        await page.Page.ReloadAsync();
        await Assertions.Expect(page.Page.Locator("#ended")).ToBeEmptyAsync();
        await page.Service.StopAsync();
        await Assertions.Expect(page.Page.Locator("#ended")).ToContainTextAsync("LetterLint has ended");
        await Browser.ShouldBeAccessible(page.Page);
        await Browser.Picture(page.Page, "page-ended");
    }
}
