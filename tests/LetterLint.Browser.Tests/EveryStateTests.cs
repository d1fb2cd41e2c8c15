using Microsoft.Playwright;
using Shouldly;

namespace LetterLint.Browser.Tests;

/// <summary>Every state of the page and of the pane is open to everyone: in light, in dark, in high contrast and at 320 pixels, and in order for who hears it.</summary>
public sealed class EveryStateTests(Browser browser) : IClassFixture<Browser>
{
    private const string Faulty = "saltwick-on-sea-apa-2007-faulty.docx";
    private const string Clean = "northmere-apa-2007.docx";

    [BrowserTheory]
    [InlineData("empty")]
    [InlineData("help")]
    [InlineData("loading")]
    [InlineData("findings")]
    [InlineData("none")]
    [InlineData("error")]
    [InlineData("what-if")]
    [InlineData("waived")]
    public async Task The_page(string state)
    {
        await using var page = await AuthorPage.Open(browser, state switch
        {
            "empty" or "help" or "loading" or "error" => [],
            "none" or "what-if" => [Clean],
            _ => [Faulty],
        });
        switch (state)
        {
            case "help":
                await page.Page.Locator("#help > summary").ClickAsync();
                break;
            case "loading":
                await page.Page.RouteAsync("**/v1/letter", _ => { });
                await page.Drop(("slow.txt", "A letter."u8.ToArray()));
                await Assertions.Expect(page.Page.Locator(".progress")).ToBeVisibleAsync();
                break;
            case "findings":
                await page.Page.Keyboard.PressAsync("j");
                break;
            case "none":
                await Assertions.Expect(page.Page.Locator(".nothing")).ToBeVisibleAsync();
                await page.Page.Locator(".checked > summary").ClickAsync();
                break;
            case "error":
                await page.Drop(("broken.docx", [(byte)'P', (byte)'K', 1, 2, 3]));
                await Assertions.Expect(page.Page.Locator(".problem")).ToBeVisibleAsync();
                break;
            case "what-if":
                await page.Page.GetByRole(AriaRole.Tab, new() { Name = "What if" }).ClickAsync();
                await page.Page.Locator(".judgement select").First.SelectOptionAsync(new SelectOptionValue { Index = 0 });
                await page.Page.Locator(".judgement select").First.SelectOptionAsync(new SelectOptionValue { Index = 3 });
                await Assertions.Expect(page.Page.Locator(".told h3")).ToBeVisibleAsync();
                break;
            case "waived":
                await page.Page.Keyboard.PressAsync("j");
                await Waive(page.Page, page.Cards.First);
                break;
        }

        await Browser.ShouldBeAccessibleEverywhere(page.Page, $"page-{state}");
    }

    [BrowserTheory]
    [InlineData("findings")]
    [InlineData("evidence")]
    [InlineData("none")]
    [InlineData("error")]
    [InlineData("waived")]
    public async Task The_pane(string state)
    {
        await using var pane = state == "error" ? await Pane.Open(browser, PaneStateTests.Notes(isBroken: true)) : await Pane.Open(browser, state == "none" ? Clean : Faulty);
        await pane.Says(state switch { "none" => "Nothing found", "error" => "could not be checked", _ => "put right" });
        if (state == "waived")
        {
            await pane.Page.Keyboard.PressAsync("j");
            await Waive(pane.Page, pane.Page.Locator(".finding").First);
        }
        else if (state == "evidence")
        {
            await pane.Page.GetByRole(AriaRole.Tab, new() { Name = "Evidence map" }).ClickAsync();
        }

        await Browser.ShouldBeAccessibleEverywhere(pane.Page, $"pane-{state}");
    }

    [BrowserTheory]
    [InlineData("# Staying safe\n\nReviews are late.\n")]
    [InlineData("## Staying safe\n\nReviews are late.\n\n# Enjoying and achieving\n\nResults rose.\n")]
    public async Task Headings_go_down_one_step_at_a_time(string letter)
    {
        await using var page = await AuthorPage.Open(browser);
        await page.Drop(("letter.md", System.Text.Encoding.UTF8.GetBytes("Annual performance assessment 2007\n\n" + letter)));
        await page.Settled();
        await page.Page.Locator(".kind select").Or(page.Page.Locator(".verdict")).First.WaitForAsync();
        if (await page.Page.Locator(".problem .kind select, .kind select").CountAsync() > 0 && await page.Page.Locator(".verdict").CountAsync() == 0)
        {
            await page.Page.Locator(".kind select").SelectOptionAsync("apa-2007");
            await Assertions.Expect(page.Page.Locator(".verdict")).ToBeVisibleAsync();
        }

        var levels = await page.Page.EvaluateAsync<int[]>("() => [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].filter(each => each.checkVisibility()).map(each => Number(each.tagName[1]))");
        levels[0].ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
        (await page.Page.Locator("h2.unseen").AllTextContentsAsync()).ShouldBe(["About the letter", "The letter", "Findings"]);
        (await page.Page.Locator(".letter :is(h3, h4)").CountAsync()).ShouldBeGreaterThan(0);
    }

    [BrowserFact]
    public async Task What_is_waived_is_counted_and_gives_its_reason_while_it_is_closed()
    {
        await using var page = await AuthorPage.Open(browser, Faulty);
        await page.Page.Keyboard.PressAsync("j");
        await Waive(page.Page, page.Cards.First);
        await page.Page.Keyboard.PressAsync("Escape");
        var waived = page.Page.Locator(".finding.waived");
        await Assertions.Expect(waived).ToHaveCountAsync(1);
        await Assertions.Expect(waived.Locator(".body")).ToBeHiddenAsync();
        await Assertions.Expect(waived.Locator(".reason")).ToHaveTextAsync("May stand: the panel has agreed");
        await Assertions.Expect(waived.Locator(".reason")).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.Locator(".chip.waived")).ToHaveTextAsync("1 Waived");
    }

    private static async Task Waive(IPage page, ILocator card)
    {
        await card.GetByRole(AriaRole.Button, new() { Name = "May stand …" }).ClickAsync();
        await card.Locator("textarea").FillAsync("the panel has agreed");
        await card.GetByRole(AriaRole.Button, new() { Name = "Waive", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".finding.waived")).ToHaveCountAsync(1);
    }
}
