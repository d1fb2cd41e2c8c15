using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Reporting;
using LetterLint.Rules;
using Microsoft.Playwright;
using Shouldly;

namespace LetterLint.Browser.Tests;

public sealed class PaneTests(Browser browser) : IClassFixture<Browser>
{
    private const string Faulty = "saltwick-on-sea-apa-2007-faulty.docx";
    private static readonly Linter Linter = new(RuleSet.In(typeof(Rules.Judgements.GradeContradictsWord).Assembly), FrameworkLibrary.Load());

    [BrowserFact]
    public async Task A_click_selects_each_half_of_a_contradiction_in_the_letter()
    {
        await using var pane = await Pane.Open(browser, Faulty);
        await pane.Settled();
        var card = await Opened(pane, "grade-contradicts-word");
        var quotes = card.Locator(".quote");
        (await quotes.CountAsync()).ShouldBeGreaterThan(1);
        await pane.Page.EvaluateAsync("() => { window.word.selected.length = 0; }");
        for (var at = 0; at < await quotes.CountAsync(); at++)
        {
            await quotes.Nth(at).ClickAsync();
            var words = await quotes.Nth(at).Locator(".words").InnerTextAsync();
            await pane.Page.WaitForFunctionAsync("words => window.word.selected.at(-1)?.text === words", words);
        }

        var found = Diagnostic(pane, "grade-contradicts-word").Found;
        var document = Result(pane).Document!;
        (await pane.Word()).GetProperty("selected").EnumerateArray().Select(selected => selected.GetProperty("paragraph").GetInt32())
            .ShouldBe(found.Finding.Related.Select(related => related.Span).Prepend(found.Span).Select(span => document.Locate(span.Start).Paragraph!.Value));
    }

    [BrowserFact]
    public async Task Words_that_have_moved_are_found_again_and_lost_ones_are_told_of()
    {
        await using var pane = await Pane.Open(browser, Faulty);
        await pane.Settled();
        var (_, paragraph) = Diagnostic(pane, "grade-contradicts-word");
        var texts = pane.Document.Texts();
        var card = await Opened(pane, "grade-contradicts-word");
        await pane.Page.EvaluateAsync("() => { window.word.selected.length = 0; }");
        pane.Document.SetText(paragraph, "Something else altogether.");
        pane.Document.SetText(paragraph + 3, texts[paragraph]);
        var quote = card.Locator(".quote").First;
        await quote.ClickAsync();
        await pane.Page.WaitForFunctionAsync("() => window.word.selected.length === 1");
        (await pane.Word()).GetProperty("selected")[0].GetProperty("paragraph").GetInt32().ShouldBe(paragraph + 3);

        for (var at = 0; at < texts.Length; at++)
        {
            pane.Document.SetText(at, "Nothing is left.");
        }

        await quote.ClickAsync();
        await Assertions.Expect(pane.Page.Locator("#notice")).ToContainTextAsync("no longer in the letter");
    }

    [BrowserFact]
    public async Task Of_words_that_stand_in_many_places_those_of_the_finding_are_shown_also_after_an_edit_above()
    {
        await using var pane = await Pane.Open(browser, Faulty);
        await pane.Settled();
        var result = Result(pane);
        var contradiction = result.Diagnostics.First(found => found.Rule == "grade-contradicts-word");
        var grade = contradiction.Finding.Related.Single().Span;
        var paragraph = result.Document!.Locate(grade.Start).Paragraph!.Value;
        var words = result.Document.Source[grade];
        pane.Document.Texts().Count(text => text.Contains(words, StringComparison.Ordinal)).ShouldBeGreaterThan(5);

        var card = await Opened(pane, "grade-contradicts-word");
        await pane.Page.EvaluateAsync("() => { window.word.selected.length = 0; }");
        pane.Document.Insert(0, "Written above.");
        pane.Document.Insert(0, $"And {words} more, in this line too.");
        await card.Locator(".quote").Nth(1).ClickAsync();
        await pane.Page.WaitForFunctionAsync("() => window.word.selected.length === 1");
        (await pane.Word()).GetProperty("selected")[0].GetProperty("paragraph").GetInt32().ShouldBe(paragraph + 2);
    }

    [BrowserFact]
    public async Task An_offer_is_written_as_a_tracked_change_and_the_letter_checked_again()
    {
        await using var pane = await Pane.Open(browser, Faulty);
        await pane.Settled();
        var card = await Opened(pane, "grade-contradicts-word");
        await card.Locator("button.fix").First.DblClickAsync();
        await pane.Page.WaitForFunctionAsync("() => window.word.tracked.length > 0 && document.body.getAttribute('aria-busy') === null");
        await Assertions.Expect(card).ToHaveCountAsync(0);
        var word = await pane.Word();
        word.GetProperty("tracking").GetString().ShouldBe("Off");
        word.GetProperty("tracked").GetArrayLength().ShouldBe(1);
    }

    [BrowserFact]
    public async Task A_waiver_needs_a_reason_is_kept_in_the_document_and_can_be_withdrawn()
    {
        await using var pane = await Pane.Open(browser, Faulty);
        await pane.Settled();
        var order = await Order(pane);
        var card = await Opened(pane, "grade-contradicts-word");
        await card.GetByRole(AriaRole.Button, new() { Name = "May stand …" }).ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Waive", Exact = true }).ClickAsync();
        pane.Document.Parts.ShouldBeEmpty();
        await card.ScrollIntoViewIfNeededAsync();
        await Browser.ShouldBeAccessible(pane.Page);
        await Browser.Picture(pane.Page, "waive");

        await card.GetByLabel("Why may this stand?").FillAsync("The panel has agreed \"this\" & more.");
        await card.GetByRole(AriaRole.Button, new() { Name = "Waive", Exact = true }).ClickAsync();
        await Assertions.Expect(card.Locator(".severity")).ToHaveTextAsync("Waived");
        await Assertions.Expect(card.Locator(".reason")).ToHaveTextAsync("May stand: The panel has agreed \"this\" & more.");
        (await Order(pane)).ShouldBe(order);
        Result(pane).Diagnostics.Single(found => found.Waived is not null).Waived.ShouldBe("The panel has agreed \"this\" & more.");
        await Browser.ShouldBeAccessible(pane.Page);
        await card.ScrollIntoViewIfNeededAsync();
        await Browser.Picture(pane.Page, "waived");

        await card.GetByRole(AriaRole.Button, new() { Name = "Withdraw the waiver" }).ClickAsync();
        await Assertions.Expect(card.Locator(".severity")).ToHaveTextAsync("Put right");
        Result(pane).Diagnostics.ShouldAllBe(found => found.Waived == null);
    }

    [BrowserFact]
    public async Task The_evidence_map_is_a_tab_that_leads_to_the_sentences()
    {
        await using var pane = await Pane.Open(browser, Faulty);
        await pane.Settled();
        await pane.Page.Locator("#tab-findings").FocusAsync();
        await pane.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(pane.Page.Locator("#evidence")).ToBeVisibleAsync();
        await Assertions.Expect(pane.Page.Locator("#findings")).ToBeHiddenAsync();
        await Browser.ShouldBeAccessible(pane.Page);
        await Browser.Picture(pane.Page, "evidence");
        await pane.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await Browser.Picture(pane.Page, "evidence-contrast");

        var sentence = pane.Page.Locator("#evidence .item ul .quote").First;
        var words = await sentence.InnerTextAsync();
        await pane.Page.EvaluateAsync("() => { window.word.selected.length = 0; }");
        await sentence.PressAsync("Enter");
        await pane.Page.WaitForFunctionAsync("() => window.word.selected.length === 1");
        (await pane.Word()).GetProperty("selected")[0].GetProperty("text").GetString().ShouldBe(words);
    }

    [BrowserFact]
    public async Task Findings_are_left_as_comments_at_their_words_and_left_again_replace_them()
    {
        await using var pane = await Pane.Open(browser, Faulty);
        await pane.Settled();
        var before = Result(pane);
        var count = MarginReport.RemarksOf(before).Count();
        await Leave();

        // The same number with the same words as “letterlint annotate” writes.
        pane.Document.Comments.Select(comment => comment.Content.Replace('\r', '\n'))
            .ShouldBe(WordReader.Read("", MarginReport.Write(before, Linter.Rules, pane.Document.Original)).Comments.Select(comment => comment.Text), ignoreOrder: true);
        pane.Document.Comments.Count.ShouldBe(count);
        Said().ShouldBe(before.Diagnostics.Select(found => found.Message));

        await Leave();
        pane.Document.Comments.Count.ShouldBe(count);
        Said().ShouldBe(before.Diagnostics.Select(found => found.Message));
        WordReader.Read("", MarginReport.Write(Result(pane), Linter.Rules, pane.Document.File())).Comments.ShouldAllBe(comment => comment.Author == Comment.Tool);

        // One is answered, and in one a person has written: both are people's now.
        await pane.Page.EvaluateAsync("() => { word.comments[0].replies.items.push({}); word.comments[1].content = word.comments[1].content.replace('finds:', 'finds, and I disagree:'); }");
        await Leave();
        pane.Document.Comments.Count.ShouldBe(count + 1);
        Said().Distinct().Count().ShouldBe(before.Diagnostics.Select(found => found.Message).Distinct().Count() + 1);

        async Task Leave()
        {
            await pane.Page.Locator("#done").EvaluateAsync("done => done.textContent = ''");
            await pane.Page.Locator("#comments").DblClickAsync();
            await Assertions.Expect(pane.Page.Locator("#done")).ToHaveTextAsync($"{count} comments left in the margin.");
            await Browser.Picture(pane.Page, "comments");
            await Browser.ShouldBeAccessible(pane.Page);
            await pane.Page.Locator("#again").ClickAsync();
            await pane.Settled();
        }

        IEnumerable<string> Said() => Result(pane).Diagnostics.Select(found => found.Message);
    }

    [BrowserFact]
    public async Task An_edit_leads_to_another_check_once_the_author_pauses()
    {
        await using var pane = await Pane.Open(browser, Faulty);
        await pane.Settled();
        await pane.Page.WaitForFunctionAsync("() => window.word.listeners.length === 3");
        var checks = pane.Asked.Count(url => url.Contains("/v1/letter"));
        await pane.Page.EvaluateAsync("() => { for (let i = 0; i < 10; i++) window.word.listeners[0](); }");
        await Task.Delay(500);
        pane.Asked.Count(url => url.Contains("/v1/letter")).ShouldBe(checks);
        await pane.Page.WaitForRequestAsync("**/v1/letter");
        await pane.Settled();
        pane.Asked.Count(url => url.Contains("/v1/letter")).ShouldBe(checks + 1);
    }

    [BrowserFact]
    public async Task Underlines_are_drawn_where_a_trial_has_worked_and_the_list_works_without()
    {
        await using var able = await Pane.Open(browser, Faulty);
        await able.Page.WaitForFunctionAsync("() => window.word.drawn > 1");

        await using var lying = await Pane.Open(browser, Faulty, "{ annotations: false }");
        await lying.Settled();
        (await lying.Word()).GetProperty("drawn").GetInt32().ShouldBe(0);
        (await lying.Page.Locator(".finding").CountAsync()).ShouldBeGreaterThan(0);

        await using var old = await Pane.Open(browser, Faulty, "{ version: 1.3 }");
        await old.Settled();
        await Assertions.Expect(old.Page.Locator("#comments")).ToBeHiddenAsync();
        await Opened(old, "grade-contradicts-word");
        await old.Page.WaitForFunctionAsync("() => window.word.selected.length === 1");
    }

    /// <summary>The card of a rule's first finding, opened, which shows its words in the letter.</summary>
    private static async Task<ILocator> Opened(Pane pane, string rule)
    {
        var card = Card(pane, rule);
        await card.Locator(".head").ClickAsync();
        await pane.Page.WaitForFunctionAsync("() => window.word.selected.length > 0");
        return card;
    }

    private static Task<string[]> Order(Pane pane) => pane.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.finding')].map(card => card.dataset.identity)");

    private static LintResult Result(Pane pane) => Linter.Lint(Reader.Read("letter.docx", pane.Document.File()));

    private static string IdentityOf(Pane pane, Diagnostic diagnostic)
    {
        var result = Result(pane);
        return Identity.Of(diagnostic, result.Document!, result.Letter);
    }

    private static (Diagnostic Found, int Paragraph) Diagnostic(Pane pane, string rule)
    {
        var result = Result(pane);
        var found = result.Diagnostics.First(diagnostic => diagnostic.Rule == rule);
        return (found, result.Document!.Locate(found.Span.Start).Paragraph!.Value);
    }

    private static ILocator Card(Pane pane, string rule) => pane.Page.Locator($"[data-identity='{IdentityOf(pane, Diagnostic(pane, rule).Found)}']");
}
