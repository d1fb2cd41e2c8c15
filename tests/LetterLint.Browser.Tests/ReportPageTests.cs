using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Reporting;
using LetterLint.Rules;
using Microsoft.Playwright;
using Shouldly;

namespace LetterLint.Browser.Tests;

/// <summary>The page that “letterlint check --format html” writes, opened from the disk as an author does.</summary>
public sealed class ReportPageTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"letterlint-{Guid.NewGuid():N}.html");

    public void Dispose() => File.Delete(_file);

    [BrowserTheory]
    [InlineData("report", 1200, false)]
    [InlineData("report-dark", 1200, true)]
    [InlineData("report-narrow", 380, false)]
    public async Task It_opens_asks_for_nothing_else_and_can_be_read_by_everyone(string name, int width, bool isDark)
    {
        var page = await browser.Open(width, 900, isDark);
        var asked = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, problem) => complaints.Add(problem);
        await Open(page);

        (await page.Locator(".finding").CountAsync()).ShouldBeGreaterThan(20);
        complaints.ShouldBeEmpty();
        asked.ShouldBe([new Uri(_file).AbsoluteUri]);
        (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
        await Browser.Picture(page, name);
        await page.Locator(".finding").Nth(3).ScrollIntoViewIfNeededAsync();
        await Browser.Picture(page, name + "-findings");
        await Browser.ShouldBeAccessible(page);
    }

    [BrowserFact]
    public async Task On_paper_the_findings_are_whole()
    {
        var page = await browser.Open(794, 1123);
        await Open(page);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("details").First).ToBeHiddenAsync();
        (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
        await Browser.Picture(page, "report-print");
    }

    private async Task Open(IPage page)
    {
        var linter = new Linter(RuleSet.In(typeof(Rules.Judgements.GradeContradictsWord).Assembly), FrameworkLibrary.Load());
        await using (var stream = File.Create(_file))
        {
            HtmlReport.Write(Directory.GetFiles(Path.Combine(Browser.Root, "seeds"), "*apa*.docx").Order(StringComparer.Ordinal).Select(path => linter.Lint(Reader.Read($"seeds/{Path.GetFileName(path)}", File.ReadAllBytes(path)))), stream);
        }

        await page.GotoAsync(new Uri(_file).AbsoluteUri);
    }
}
