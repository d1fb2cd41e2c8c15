using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Rules;
using Microsoft.Playwright;
using Shouldly;

namespace LetterLint.Browser.Tests;

/// <summary>The page for authors, as an author uses it.</summary>
public sealed class PageTests(Browser browser) : IClassFixture<Browser>
{
    private const string Faulty = "saltwick-on-sea-apa-2007-faulty.docx";
    private static readonly PageGetByLabelOptions Exact = new() { Exact = true };
    private static readonly Linter Linter = new(RuleSet.In(typeof(Rules.Judgements.GradeContradictsWord).Assembly), FrameworkLibrary.Load());

    [BrowserFact]
    public async Task A_draft_that_is_dropped_is_read_and_every_finding_stands_at_its_line()
    {
        await using var page = await AuthorPage.Open(browser);
        await Assertions.Expect(page.Page.Locator("#welcome")).ToContainTextAsync("It stays on this machine");
        await Browser.ShouldBeAccessible(page.Page);
        await Browser.Picture(page.Page, "page-welcome");
        await page.Drop((Faulty, await File.ReadAllBytesAsync(AuthorPage.Seed(Faulty))));
        await page.Settled();

        var result = Linter.Lint(Reader.Read(AuthorPage.Seed(Faulty)));
        (await page.Cards.CountAsync()).ShouldBe(result.Diagnostics.Length);
        (await page.Page.Locator(".verdict").InnerTextAsync()).ShouldBe($"{result.Count(Severity.Error)} to put right, {result.Count(Severity.Warning)} to look at, {result.Count(Severity.Info)} to consider");

        // A card stands at its words or, where others are in its way, below.
        var apart = await page.Page.EvaluateAsync<double[]>("async () => (await new Promise(done => setTimeout(done, 500)), [...document.querySelectorAll('.finding')]).map(card => [card, document.querySelector(`[data-keys~=\"${card.dataset.key}\"]`)]).filter(([, words]) => words !== null).map(([card, words]) => card.getBoundingClientRect().top - words.getBoundingClientRect().top)");
        apart[0].ShouldBe(0, 2);
        apart.ShouldAllBe(distance => distance > -2);
        page.Complaints.ShouldBeEmpty();
        page.Asked.ShouldAllBe(url => url.StartsWith(page.Service.Urls.First(), StringComparison.Ordinal) && !url.Contains('#'));
        page.Page.Url.ShouldBe(page.Service.Urls.First() + "/");
    }

    [BrowserFact]
    public async Task A_click_joins_both_halves_of_a_contradiction()
    {
        await using var page = await AuthorPage.Open(browser, Faulty);
        var card = page.Page.Locator(".finding[data-rule=grade-contradicts-word]").First;
        await card.Locator(".head").ClickAsync();
        await Assertions.Expect(card).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("active"));
        (await page.Page.Locator(".letter .active").AllInnerTextsAsync()).ShouldBe(["adequate"]);
        await Assertions.Expect(page.Page.Locator(".letter .other")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Page.Locator(".joins path")).ToHaveCountAsync(1);

        await page.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Page.Locator(".letter .active")).ToHaveCountAsync(0);
        await page.Page.Locator(".letter .mark").First.ClickAsync();
        await Assertions.Expect(page.Page.Locator(".finding.active")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task With_the_keyboard_alone_one_goes_from_finding_to_finding_opens_waives_and_saves()
    {
        await using var page = await AuthorPage.Open(browser, Faulty);
        var count = await page.Cards.CountAsync();
        await page.Page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Page.Locator(".where")).ToHaveTextAsync($"1 of {count}");
        await page.Page.Keyboard.PressAsync("j");
        await page.Page.Keyboard.PressAsync("k");
        await page.Page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Page.Locator(".where")).ToHaveTextAsync($"{count} of {count}");
        await page.Page.Keyboard.PressAsync("Home");
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator(".where")).ToHaveTextAsync($"1 of {count}");

        // The whole list is one stop of the tabulator, and what is open in it.
        (await page.Page.EvaluateAsync<int>("() => document.querySelectorAll('.cards .head:not([tabindex=\"-1\"])').length")).ShouldBe(1);
        var form = page.Page.Locator(".finding.active");
        await form.GetByRole(AriaRole.Button, new() { Name = "May stand …" }).PressAsync("Enter");
        await page.Page.Keyboard.TypeAsync("just so");
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator(".verdict")).ToContainTextAsync("1 waived");

        await page.Page.Locator(".save > summary").PressAsync("Enter");
        var download = await page.Page.RunAndWaitForDownloadAsync(() => page.Page.GetByRole(AriaRole.Button, new() { Name = "The draft with 1 waiver" }).PressAsync("Enter"));
        download.SuggestedFilename.ShouldBe(Faulty.Replace(".docx", " (waivers).docx", StringComparison.Ordinal));
        Linter.Lint(Reader.Read("letter.docx", await File.ReadAllBytesAsync(await download.PathAsync()))).Diagnostics.Single(found => found.Waived is not null).Waived.ShouldBe("just so");
    }

    [BrowserFact]
    public async Task Findings_are_filtered_by_severity_family_and_section()
    {
        await using var page = await AuthorPage.Open(browser, Faulty);
        var all = await page.Cards.CountAsync();
        await page.Page.Locator(".chip.error").ClickAsync();
        (await page.Cards.CountAsync()).ShouldBe(all - int.Parse(await page.Page.Locator(".chip.error .number").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture));
        await page.Page.Locator(".chip.error").ClickAsync();
        await page.Page.GetByLabel("Family", Exact).SelectOptionAsync("figures");
        (await page.Cards.CountAsync()).ShouldBeInRange(1, all - 1);
        (await page.Cards.EvaluateAllAsync<string[]>("cards => cards.map(card => card.dataset.rule)")).ShouldAllBe(rule => Linter.Rules.Find(rule)!.Family == "figures");
        await page.Page.GetByLabel("Family", Exact).SelectOptionAsync("");
        await page.Page.GetByLabel("Section", Exact).SelectOptionAsync("Staying safe");
        (await page.Cards.CountAsync()).ShouldBeInRange(1, all - 1);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Open all" }).ClickAsync();
        await Assertions.Expect(page.Page.Locator(".finding .body:not([hidden])")).ToHaveCountAsync(await page.Cards.CountAsync());
        await Browser.ShouldBeAccessible(page.Page);
    }

    [BrowserFact]
    public async Task Dropped_again_it_shows_what_went_what_stayed_and_what_came()
    {
        await using var page = await AuthorPage.Open(browser, "saltwick-on-sea-apa-2007-faulty.md");
        var text = await File.ReadAllTextAsync(AuthorPage.Seed("saltwick-on-sea-apa-2007-faulty.md"));
        var before = Linter.Lint(Reader.Read("a.md", System.Text.Encoding.UTF8.GetBytes(text)));
        var mended = before.Document!.Source.With([before.Diagnostics.First(found => found.Rule == "grade-contradicts-word").Finding.Fixes[0].Edits[0]]).Replace("Help is offered early", "Help is is offered early", StringComparison.Ordinal);
        await page.Drop(("saltwick-on-sea-apa-2007-faulty.md", System.Text.Encoding.UTF8.GetBytes(mended)));
        await page.Settled();
        await Assertions.Expect(page.Page.Locator(".changes")).ToContainTextAsync($"1 gone, {before.Diagnostics.Length - 1} stayed, 1 came.");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Show only what came" }).ClickAsync();
        await Assertions.Expect(page.Cards).ToHaveCountAsync(1);
        await Browser.ShouldBeAccessible(page.Page);
        await Browser.Picture(page.Page, "page-again");
    }

    [BrowserFact]
    public async Task What_was_saved_from_the_page_is_its_edited_draft_when_it_is_dropped()
    {
        await using var page = await AuthorPage.Open(browser, Faulty);
        var saved = await page.Save("certain fix");
        await page.Drop(saved);
        await page.Settled();
        await Assertions.Expect(page.Page.Locator(".changes")).ToContainTextAsync("Since the last check:");
        await Assertions.Expect(page.Page.Locator(".draft-tab")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Page.Locator(".draft-head .file")).ToHaveTextAsync(saved.Name);
    }

    [BrowserFact]
    public async Task A_quotation_marks_exactly_its_words_also_where_findings_cut_through_them()
    {
        await using var page = await AuthorPage.Open(browser, Faulty);
        await page.Page.GetByRole(AriaRole.Tab, new() { Name = "Evidence" }).ClickAsync();
        var sentence = page.Page.Locator(".item li .quote", new() { HasText = "Permanent exclusions fell" }).First;
        await sentence.ClickAsync();
        (await page.Page.EvaluateAsync<string>("() => [...CSS.highlights.get('shown')].map(range => range.toString()).join('')")).ShouldBe(await sentence.InnerTextAsync());
        (await page.Page.EvaluateAsync<int>("() => CSS.highlights.get('shown').size")).ShouldBeGreaterThan(1);
    }

    [BrowserFact]
    public async Task Drafts_with_comments_and_fixes_and_a_report_are_saved()
    {
        await using var page = await AuthorPage.Open(browser, Faulty);
        var (name, commented) = await page.Save("The draft with the findings as comments");
        name.ShouldBe(Faulty.Replace(".docx", " (comments).docx", StringComparison.Ordinal));
        Reader.Read(name, commented).Comments.Count(comment => comment.Author == "LetterLint").ShouldBeGreaterThan(20);
        var (report, html) = await page.Save("A report of the findings");
        report.ShouldEndWith(" (findings).html");
        System.Text.Encoding.UTF8.GetString(html).ShouldContain("<!doctype html>");
    }

    [BrowserFact]
    public async Task Another_grade_is_tried_out_without_a_change_to_the_draft()
    {
        await using var page = await AuthorPage.Open(browser, "northmere-apa-2007.docx");
        await Assertions.Expect(page.Page.Locator(".nothing")).ToBeVisibleAsync();
        await page.Page.GetByRole(AriaRole.Tab, new() { Name = "What if" }).ClickAsync();
        var choice = page.Page.Locator(".judgement", new() { HasText = "Staying safe" }).Locator("select");
        var other = await choice.EvaluateAsync<string>("select => [...select.options].find(option => !option.selected).value");
        await choice.SelectOptionAsync(other);
        await Assertions.Expect(page.Page.Locator(".told:not(:empty)")).ToContainTextAsync("would come");
        (await page.Page.Locator(".told .finding").CountAsync()).ShouldBeGreaterThan(0);
        await Browser.ShouldBeAccessible(page.Page);
        await Browser.Picture(page.Page, "page-what-if");
        await Assertions.Expect(page.Page.Locator(".verdict")).ToHaveTextAsync("Nothing found");
    }

    [BrowserFact]
    public async Task When_nothing_is_found_it_says_what_was_examined_rule_by_rule()
    {
        await using var page = await AuthorPage.Open(browser, "northmere-apa-2007.docx");
        var summary = page.Page.Locator(".checked > summary");
        await Assertions.Expect(summary).ToContainTextAsync($"{Linter.Rules.Rules.Length} rules, ");
        await summary.ClickAsync();
        await Assertions.Expect(page.Page.Locator(".checked li")).ToHaveCountAsync(Linter.Rules.Rules.Length);
        await page.Page.Locator(".checked li summary").First.ClickAsync();
        await Browser.ShouldBeAccessible(page.Page);
        await Browser.Picture(page.Page, "page-nothing");
    }

    [BrowserFact]
    public async Task Several_drafts_stand_beside_each_other_and_each_keeps_its_own()
    {
        await using var page = await AuthorPage.Open(browser, Faulty, "northmere-apa-2007.docx", "fallowden-sif-faulty.txt");
        await page.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('.draft-tab .says')].every(says => !says.textContent.includes('checking'))");
        await Assertions.Expect(page.Page.Locator(".draft-tab")).ToHaveCountAsync(3);
        await page.Page.Locator(".draft-tab", new() { HasText = "northmere" }).ClickAsync();
        await Assertions.Expect(page.Page.Locator(".draft:not([hidden]) .verdict")).ToHaveTextAsync("Nothing found");
        await page.Page.Locator(".draft-tab", new() { HasText = "saltwick" }).ClickAsync();
        (await page.Cards.CountAsync()).ShouldBeGreaterThan(10);
        await Browser.ShouldBeAccessible(page.Page);
        await Browser.Picture(page.Page, "page-several");
    }
}
