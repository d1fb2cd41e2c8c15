using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Reporting;
using LetterLint.Rules;
using Microsoft.Playwright;
using Shouldly;

namespace LetterLint.Browser.Tests;

/// <summary>The page that “letterlint evidence --format html” writes, opened from the disk as an author does.</summary>
public sealed class EvidenceMapTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"letterlint-{Guid.NewGuid():N}.html");

    public void Dispose() => File.Delete(_file);

    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_opens_asks_for_nothing_else_and_can_be_read_by_everyone(bool isDark)
    {
        var page = await browser.Open(1200, 900, isDark);
        var asked = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, problem) => complaints.Add(problem);
        await Open(page);

        (await page.Locator(".item").CountAsync()).ShouldBeGreaterThan(3);
        (await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor")).ShouldBe(isDark ? "rgb(22, 24, 28)" : "rgb(255, 255, 255)");
        complaints.ShouldBeEmpty();
        asked.ShouldBe([new Uri(_file).AbsoluteUri]);
        await Browser.Picture(page, isDark ? "map-dark" : "map");
        await Browser.ShouldBeAccessible(page);
    }

    [BrowserFact]
    public async Task Keys_lead_from_item_to_evidence_and_back()
    {
        var page = await browser.Open(1200, 900);
        await Open(page);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(page.Locator(".item.chosen")).ToHaveCountAsync(1);
        var chosen = page.Locator(".item.chosen");
        await Assertions.Expect(chosen.Locator("button")).ToBeFocusedAsync();
        await Assertions.Expect(chosen.Locator("button")).ToHaveAttributeAsync("aria-pressed", "true");
        (await page.Locator("path.chosen[d^=M]").CountAsync()).ShouldBeGreaterThan(0);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("() => document.activeElement.tagName")).ShouldBe("MARK");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(chosen.Locator("button")).ToBeFocusedAsync();
        await Browser.Picture(page, "map-chosen");
    }

    [BrowserFact]
    public async Task On_paper_the_items_stand_before_the_letter_without_lines()
    {
        var page = await browser.Open(1200, 900);
        await Open(page);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator(".lines").First).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".links").First).ToBeVisibleAsync();
        (await page.EvaluateAsync<bool>("() => document.querySelector('.letter').scrollHeight <= document.querySelector('.letter').clientHeight + 1")).ShouldBeTrue();
        await Browser.Picture(page, "map-print");
    }

    private async Task Open(IPage page)
    {
        var linter = new Linter(RuleSet.In(typeof(Rules.Judgements.GradeContradictsWord).Assembly), FrameworkLibrary.Load());
        await using (var stream = File.Create(_file))
        {
            EvidenceMap.Write([linter.Lint(Reader.Read(Path.Combine(Browser.Root, "seeds", "northmere-apa-2007.docx")))], stream);
        }

        await page.GotoAsync(new Uri(_file).AbsoluteUri);
    }
}
