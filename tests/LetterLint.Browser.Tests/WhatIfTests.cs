using System.Text.Json;
using Microsoft.Playwright;
using Shouldly;

namespace LetterLint.Browser.Tests;

/// <summary>An author tries other grades out: each answer is that of the last question, says what it could not read, and leads into the letter.</summary>
public sealed class WhatIfTests(Browser browser) : IClassFixture<Browser>
{
    private const string Clean = "northmere-apa-2007.docx";

    [BrowserFact]
    public async Task Only_the_last_question_is_answered_however_late_the_first_answer_comes()
    {
        await using var page = await Open(Clean);
        var first = new TaskCompletionSource();
        var isFirst = true;
        await page.Page.RouteAsync("**/v1/letter", async route =>
        {
            if (isFirst)
            {
                isFirst = false;
                await first.Task;
            }

            try
            {
                await route.ContinueAsync();
            }
            catch (PlaywrightException)
            {
                // The page has given the question up.
            }
        });
        var row = page.Page.Locator(".judgement", new() { HasText = "Staying safe" });
        var others = await Others(row);
        await row.Locator("select").SelectOptionAsync(others[0].Value);
        await row.Locator("select").SelectOptionAsync(others[^1].Value);
        await Assertions.Expect(page.Page.Locator(".told h3")).ToHaveTextAsync($"If Staying safe were “{others[^1].Name}”");
        first.SetResult();
        await page.Page.WaitForTimeoutAsync(1000);
        await Assertions.Expect(page.Page.Locator(".told h3")).ToHaveTextAsync($"If Staying safe were “{others[^1].Name}”");
        page.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task What_the_letter_says_already_is_no_question_and_takes_an_earlier_one_back()
    {
        await using var page = await Open(Clean);
        var late = new TaskCompletionSource();
        await page.Page.RouteAsync("**/v1/letter", async route =>
        {
            await late.Task;
            try
            {
                await route.ContinueAsync();
            }
            catch (PlaywrightException)
            {
                // The page has given the question up.
            }
        });
        var select = page.Page.Locator(".judgement", new() { HasText = "Staying safe" }).Locator("select");
        var given = await select.InputValueAsync();
        await select.SelectOptionAsync((await Others(page.Page.Locator(".judgement", new() { HasText = "Staying safe" })))[0].Value);
        await Assertions.Expect(page.Page.Locator(".told", new() { HasText = "Reading" })).ToHaveCountAsync(1);
        await select.SelectOptionAsync(given);
        late.SetResult();
        await page.Page.WaitForTimeoutAsync(1000);
        (await page.Page.Locator(".told").AllInnerTextsAsync()).ShouldAllBe(text => text.Length == 0);
    }

    [BrowserFact]
    public async Task Both_halves_stand_in_what_would_come_and_a_click_marks_the_words_in_the_letter_as_it_is()
    {
        await using var page = await Open("wexcombe-assessment-2011.docx");
        var row = page.Page.Locator(".judgement").First;
        await row.Locator("select").SelectOptionAsync((await Others(row))[0].Value);
        var came = page.Page.Locator(".told .finding", new() { Has = page.Page.Locator(".what") }).First;
        await Assertions.Expect(came).ToBeVisibleAsync();
        (await came.Locator(".severity").InnerTextAsync()).ShouldNotBeEmpty();
        await Browser.ShouldBeAccessible(page.Page);
        await Browser.Picture(page.Page, "page-what-if-halves");
        foreach (var quote in await page.Page.Locator(".told .quote").AllAsync())
        {
            await page.Page.EvaluateAsync("() => CSS.highlights.delete('shown')");
            await quote.ClickAsync();
            (await page.Page.EvaluateAsync<string>("() => [...CSS.highlights.get('shown')].map(range => range.toString()).join('')")).ShouldNotBeEmpty();
        }
    }

    [BrowserFact]
    public async Task The_answer_stands_in_sight_beside_its_row()
    {
        await using var page = await Open(Clean);
        var rows = page.Page.Locator(".judgement");
        (await rows.CountAsync()).ShouldBeGreaterThan(6);
        foreach (var row in new[] { rows.First, rows.Last })
        {
            await row.Locator("select").SelectOptionAsync((await Others(row))[0].Value);
            var heading = page.Page.Locator(".told h3");
            await Assertions.Expect(heading).ToHaveCountAsync(1);
            await Assertions.Expect(heading).ToBeInViewportAsync(new() { Ratio = 1 });
            await Assertions.Expect(row).ToBeInViewportAsync(new() { Ratio = 1 });
            var (above, below) = ((await row.BoundingBoxAsync())!, (await heading.BoundingBoxAsync())!);
            (below.Y - above.Y - above.Height).ShouldBeInRange(0, 40);
        }
    }

    [BrowserFact]
    public async Task A_grade_that_would_not_be_read_back_is_refused_and_never_answered_with_nothing()
    {
        await using var page = await Open(Clean);

        // An answer about the letter as it is, as if the grade had not been read.
        await page.Page.RouteAsync("**/v1/letter", async route =>
        {
            var answer = await route.FetchAsync();
            var body = JsonSerializer.Deserialize<Dictionary<string, object>>(await answer.TextAsync())!;
            body["judgements"] = Array.Empty<object>();
            await route.FulfillAsync(new() { Response = answer, Body = JsonSerializer.Serialize(body) });
        });
        var row = page.Page.Locator(".judgement", new() { HasText = "Staying safe" });
        await row.Locator("select").SelectOptionAsync((await Others(row))[0].Value);
        await Assertions.Expect(page.Page.Locator(".told", new() { HasText = "cannot be tried out here" })).ToHaveCountAsync(1);
        await Assertions.Expect(page.Page.Locator(".told", new() { HasText = "Nothing more" })).ToHaveCountAsync(0);
    }

    private async Task<AuthorPage> Open(string seed)
    {
        var page = await AuthorPage.Open(browser, seed);
        await page.Page.GetByRole(AriaRole.Tab, new() { Name = "What if" }).ClickAsync();
        return page;
    }

    private static async Task<(string Value, string Name)[]> Others(ILocator row)
    {
        var found = await row.Locator("select").EvaluateAsync<string[][]>("select => [...select.options].filter(option => !option.selected).map(option => [option.value, option.textContent])");
        return [.. found.Select(option => (option[0], option[1]))];
    }
}
