using System.Text;
using LetterLint.Documents;
using Microsoft.Playwright;
using Shouldly;

namespace LetterLint.Browser.Tests;

/// <summary>What an author has decided on the page is in whatever is saved from it, and is not lost with the page unasked.</summary>
public sealed class UnsavedTests(Browser browser) : IClassFixture<Browser>
{
    private const string Faulty = "saltwick-on-sea-apa-2007-faulty.docx";

    [BrowserFact]
    public async Task A_half_written_reason_and_a_waiver_that_is_not_saved_are_asked_for_before_the_page_goes()
    {
        await using var page = await AuthorPage.Open(browser, Faulty);
        (await Asks(page)).ShouldBeFalse();
        await Reason(page, "agreed with");
        (await Asks(page)).ShouldBeTrue();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Waive", Exact = true }).ClickAsync();
        (await Asks(page)).ShouldBeTrue();

        var asked = new TaskCompletionSource<string>();
        page.Page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.DismissAsync();
        };
        await page.Page.EvaluateAsync("() => setTimeout(() => location.reload())");
        (await asked.Task.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe("beforeunload");
        await Assertions.Expect(page.Page.Locator(".verdict")).ToContainTextAsync("1 waived");

        await page.Save("The draft with 1 waiver");
        (await Asks(page)).ShouldBeFalse();
    }

    [BrowserFact]
    public async Task A_waiver_that_was_given_on_the_page_is_in_the_report_and_leaves_no_comment()
    {
        await using var page = await AuthorPage.Open(browser, Faulty);
        var (name, before) = await page.Save("The draft with the findings as comments");
        await Reason(page, "the panel has agreed");
        var message = await page.Page.Locator(".finding.active .message").InnerTextAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Waive", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Page.Locator(".verdict")).ToContainTextAsync("1 waived");
        Encoding.UTF8.GetString((await page.Save("A report of the findings")).Bytes).ShouldContain("the panel has agreed");
        var after = (await page.Save("The draft with the findings as comments")).Bytes;
        Count(before).ShouldBeGreaterThan(0);
        Count(after).ShouldBe(0);

        int Count(byte[] file) => Reader.Read(name, file).Comments.Count(comment => comment.Text.StartsWith($"LetterLint finds: {message}", StringComparison.Ordinal) || comment.Text.StartsWith(message, StringComparison.Ordinal));
    }

    private static async Task Reason(AuthorPage page, string words)
    {
        await page.Page.Keyboard.PressAsync("j");
        await page.Page.Locator(".finding.active").GetByRole(AriaRole.Button, new() { Name = "May stand …" }).ClickAsync();
        await page.Page.Keyboard.TypeAsync(words);
    }

    private static Task<bool> Asks(AuthorPage page) => page.Page.EvaluateAsync<bool>("() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))");
}
