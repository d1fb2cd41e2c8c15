using Microsoft.Playwright;
using Shouldly;

namespace LetterLint.Browser.Tests;

/// <summary>The page for authors at the widths of narrow windows and large print.</summary>
public sealed class PageWidthTests(Browser browser) : IClassFixture<Browser>
{
    private const string Faulty = "saltwick-on-sea-apa-2007-faulty.docx";

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(500)]
    [InlineData(700)]
    public async Task The_menu_and_the_help_can_be_read_whole(int width)
    {
        await using var page = await AuthorPage.Open(browser, width, isDark: false, Faulty);
        await page.Page.Locator(".save > summary").ClickAsync();
        await ShouldBeWithin(page.Page.Locator(".menu"), width);
        await Browser.Picture(page.Page, $"page-{width}-menu");
        await page.Page.Locator(".save > summary").ClickAsync();
        await page.Page.Locator(".help > summary").ClickAsync();
        await ShouldBeWithin(page.Page.Locator(".sheet"), width);
        await Browser.Picture(page.Page, $"page-{width}-help");
    }

    [BrowserFact]
    public async Task In_a_narrow_window_the_way_to_the_next_finding_stays_in_sight()
    {
        await using var page = await AuthorPage.Open(browser, 320, isDark: false, Faulty);
        await page.Page.EvaluateAsync("() => scrollTo(0, document.documentElement.scrollHeight)");
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Button, new() { Name = "Next" })).ToBeInViewportAsync(new() { Ratio = 1 });
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Button, new() { Name = "Previous" })).ToBeInViewportAsync(new() { Ratio = 1 });
        (await page.Page.Locator(".finding").Last.EvaluateAsync<bool>("card => card.getBoundingClientRect().bottom <= document.querySelector('.steps').getBoundingClientRect().top")).ShouldBeTrue();
        await Browser.ShouldBeAccessible(page.Page);
        await Browser.Picture(page.Page, "page-narrow-steps");
        await page.Page.Locator("[data-shows=letter]").ClickAsync();
        await Assertions.Expect(page.Page.Locator(".steps")).ToBeHiddenAsync();
    }

    [BrowserTheory]
    [InlineData(993)]
    [InlineData(1150)]
    public async Task The_bar_above_the_letter_does_not_cover_what_is_at_its_side(int width)
    {
        await using var page = await AuthorPage.Open(browser, width, isDark: false, Faulty);
        await page.Page.EvaluateAsync("() => scrollTo(0, 1500)");
        await page.Page.WaitForFunctionAsync("() => document.querySelector('.side').getBoundingClientRect().top >= document.querySelector('.filters').getBoundingClientRect().bottom");
        await Browser.Picture(page.Page, $"page-{width}-side");
    }

    [BrowserFact]
    public async Task The_words_in_a_table_are_not_broken_and_the_menu_has_an_edge_in_high_contrast()
    {
        await using var page = await AuthorPage.Open(browser, 320, isDark: false, Faulty);
        await page.Page.Locator("[data-shows=letter]").ClickAsync();
        (await page.Page.Locator(".letter td").EvaluateAllAsync<string[]>("""
            cells => cells.flatMap(cell => {
              const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
              const broken = [];
              while (walk.nextNode()) for (const word of walk.currentNode.data.matchAll(/\p{L}+/gu)) {
                const range = document.createRange();
                range.setStart(walk.currentNode, word.index);
                range.setEnd(walk.currentNode, word.index + word[0].length);
                if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) broken.push(word[0]);
              }
              return broken;
            })
            """)).ShouldBeEmpty();
        await Browser.Picture(page.Page, "page-narrow-table");
        await page.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        (await page.Page.Locator(".save > summary").EvaluateAsync<string>("summary => getComputedStyle(summary).borderTopWidth")).ShouldBe("1px");
    }

    private static async Task ShouldBeWithin(ILocator locator, int width)
    {
        var box = (await locator.BoundingBoxAsync())!;
        box.X.ShouldBeGreaterThanOrEqualTo(0);
        (box.X + box.Width).ShouldBeLessThanOrEqualTo(width);
    }
}
