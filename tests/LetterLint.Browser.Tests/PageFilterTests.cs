using System.Globalization;
using Microsoft.Playwright;
using Shouldly;

namespace LetterLint.Browser.Tests;

/// <summary>What is left out on the page for authors is left out everywhere, and the page says so.</summary>
public sealed class PageFilterTests(Browser browser) : IClassFixture<Browser>
{
    private const string Faulty = "saltwick-on-sea-apa-2007-faulty.docx";
    private const string Marked = "() => [...new Set([...document.querySelectorAll('.letter [data-keys]')].flatMap(piece => piece.dataset.keys.split(' ')))].sort()";

    [BrowserFact]
    public async Task The_letter_marks_only_what_the_list_shows()
    {
        await using var page = await AuthorPage.Open(browser, Faulty);
        var all = await page.Page.EvaluateAsync<string[]>(Marked);
        await page.Page.Locator(".finding.error .head").First.ClickAsync();
        await Assertions.Expect(page.Page.Locator(".letter .active").First).ToBeVisibleAsync();
        await page.Page.Locator(".chip.error").ClickAsync();
        await Assertions.Expect(page.Page.Locator(".letter .active, .letter .other, .joins path, .letter .mark.error")).ToHaveCountAsync(0);
        var marked = await page.Page.EvaluateAsync<string[]>(Marked);
        marked.Length.ShouldBeInRange(1, all.Length - 1);
        marked.ShouldBeSubsetOf(await page.Cards.EvaluateAllAsync<string[]>("cards => cards.map(card => card.dataset.key)"));

        // Every mark that is left opens its finding.
        await page.Page.Locator(".letter .mark").First.ClickAsync();
        await Assertions.Expect(page.Page.Locator(".finding.active")).ToHaveCountAsync(1);
        await page.Page.Locator(".chip.error").ClickAsync();
        (await page.Page.EvaluateAsync<string[]>(Marked)).ShouldBe(all);
    }

    [BrowserFact]
    public async Task Where_the_filters_leave_nothing_the_list_says_so_and_shows_all_again()
    {
        await using var page = await AuthorPage.Open(browser, Faulty);
        var count = await page.Cards.CountAsync();
        foreach (var chip in await page.Page.Locator(".chip").AllAsync())
        {
            await chip.ClickAsync();
        }

        await Assertions.Expect(page.Page.Locator(".where")).ToHaveTextAsync("none shown");
        await Assertions.Expect(page.Page.Locator(".none")).ToContainTextAsync($"All {count} findings are left out by the filters above.");
        await Browser.ShouldBeAccessible(page.Page);
        await Browser.Picture(page.Page, "page-filtered");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        await Assertions.Expect(page.Cards).ToHaveCountAsync(count);
        await Assertions.Expect(page.Cards.First.Locator(".head")).ToBeFocusedAsync();
        await Assertions.Expect(page.Page.Locator(".chip[aria-pressed=false]")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_count_in_the_sections_is_what_is_shown_when_it_is_chosen()
    {
        await using var page = await AuthorPage.Open(browser, Faulty);
        var total = 0;
        foreach (var section in await page.Page.Locator(".of-section-count").AllAsync())
        {
            var count = (await section.Locator(".dot").AllInnerTextsAsync()).Sum(dot => int.Parse(dot, CultureInfo.InvariantCulture));
            await section.ClickAsync();
            await Assertions.Expect(page.Cards).ToHaveCountAsync(count);
            total += count;
        }

        await page.Page.GetByLabel("Section", new() { Exact = true }).SelectOptionAsync("");
        (await page.Cards.CountAsync()).ShouldBe(total);
    }
}
