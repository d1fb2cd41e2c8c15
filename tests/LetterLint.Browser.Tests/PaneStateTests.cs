using System.IO.Compression;
using LetterLint.Documents;
using Microsoft.Playwright;
using Shouldly;

namespace LetterLint.Browser.Tests;

/// <summary>What the pane shows when there is no list of findings to show; each state can be read by everyone.</summary>
public sealed class PaneStateTests(Browser browser) : IClassFixture<Browser>
{
    private const string Faulty = "saltwick-on-sea-apa-2007-faulty.docx";

    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Findings_can_be_read_in_light_and_in_dark(bool isDark)
    {
        await using var pane = await Pane.Open(browser, Faulty, $"{{ dark: {(isDark ? "true" : "false")} }}", !isDark);
        await pane.Settled();
        (await pane.Page.EvaluateAsync<string>("() => document.documentElement.dataset.theme")).ShouldBe(isDark ? "dark" : "light");
        await Browser.ShouldBeAccessible(pane.Page);
        await Browser.Picture(pane.Page, isDark ? "findings-dark" : "findings");
        await pane.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await Browser.Picture(pane.Page, isDark ? "findings-dark-contrast" : "findings-contrast");
    }

    [BrowserFact]
    public async Task Nothing_found()
    {
        await using var pane = await Pane.Open(browser, "northmere-apa-2007.docx");
        await pane.Says("Nothing found");
        await Assertions.Expect(pane.Page.Locator(".checked > summary")).ToContainTextAsync("had something to examine");
        await Browser.ShouldBeAccessible(pane.Page);
        await Browser.Picture(pane.Page, "nothing");
    }

    [BrowserFact]
    public async Task Checking_and_then_not_running_and_how_to_start_it()
    {
        var asked = new TaskCompletionSource<IRoute>();
        await using var pane = await Pane.Open(browser, await File.ReadAllBytesAsync(Path.Combine(Browser.Root, "seeds", Faulty)),
            before: page => page.RouteAsync("**/v1/letter", asked.SetResult));
        var check = await asked.Task;
        await pane.Says("Checking");
        await Browser.ShouldBeAccessible(pane.Page);
        await Browser.Picture(pane.Page, "checking");

        await check.AbortAsync();
        await pane.Says("LetterLint is not running");
        await Assertions.Expect(pane.Page.Locator("#state")).ToContainTextAsync("Start LetterLint as you were shown");
        await Browser.ShouldBeAccessible(pane.Page);
        await Browser.Picture(pane.Page, "not-running");

        await pane.Page.UnrouteAllAsync();
        await pane.Page.Locator("#again").ClickAsync();
        await pane.Says("put right");
    }

    [BrowserFact]
    public async Task A_letter_that_no_framework_recognises_is_checked_as_the_one_that_the_author_chooses()
    {
        await using var pane = await Pane.Open(browser, Notes());
        await pane.Says("What kind of letter is this?");
        await Browser.ShouldBeAccessible(pane.Page);
        await Browser.Picture(pane.Page, "no-framework");
        await Assertions.Expect(Check()).ToBeDisabledAsync();
        await pane.Page.GetByLabel("Annual performance assessment letter, 2007 and 2008").CheckAsync();
        await Check().ClickAsync();
        await pane.Says("put right");

        // What kind it is, the document says from now on, to the command line too.
        Reader.Read("letter.docx", pane.Document.File()).Choices!.Framework.ShouldBe("apa-2007");
        await Assertions.Expect(pane.Page.Locator(".read-as")).ToContainTextAsync("Read as: Annual performance assessment letter, 2007 and 2008");
        await pane.Page.GetByRole(AriaRole.Button, new() { Name = "Another kind …" }).ClickAsync();
        await Assertions.Expect(pane.Page.GetByLabel("Annual performance assessment letter, 2007 and 2008")).ToBeCheckedAsync();
        await Browser.ShouldBeAccessible(pane.Page);
        await Browser.Picture(pane.Page, "another-kind");
        await pane.Page.GetByLabel("Single inspection framework report").CheckAsync();
        await Check().ClickAsync();
        await Assertions.Expect(pane.Page.Locator(".read-as")).ToContainTextAsync("Read as: Single inspection framework report");

        ILocator Check() => pane.Page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true });
    }

    [BrowserFact]
    public async Task The_service_may_be_started_again_while_the_pane_is_open()
    {
        await using var pane = await Pane.Open(browser, Faulty);
        await pane.Settled();
        await pane.StopService();
        await pane.Page.Locator("#again").ClickAsync();
        await pane.Says("LetterLint is not running");
        await pane.StartService();
        await pane.Page.Locator("#again").ClickAsync();
        await pane.Says("put right");
    }

    [BrowserFact]
    public async Task In_a_narrow_pane_nothing_is_cut_off()
    {
        await using var pane = await Pane.Open(browser, Faulty);
        await pane.Page.SetViewportSizeAsync(320, 900);
        await pane.Settled();
        await Browser.Picture(pane.Page, "narrow");
        (await pane.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= 320")).ShouldBeTrue();
        await pane.Page.SetViewportSizeAsync(200, 900);
        (await pane.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= 200")).ShouldBeTrue();
        await Browser.Picture(pane.Page, "very-narrow");
    }

    [BrowserTheory]
    [InlineData("{ version: 1.2 }", "This Word is too old", "too-old")]
    [InlineData("{ host: null }", "This is the pane for Word", "no-word")]
    public async Task Where_there_is_no_Word_that_can_show_the_pane_it_says_so(string word, string words, string picture)
    {
        await using var pane = await Pane.Open(browser, Faulty, word);
        await pane.Says(words);
        await Browser.ShouldBeAccessible(pane.Page);
        await Browser.Picture(pane.Page, picture);
    }

    [BrowserFact]
    public async Task A_letter_that_cannot_be_read_says_why()
    {
        await using var pane = await Pane.Open(browser, Notes(isBroken: true));
        await pane.Says("could not be checked");
        await Assertions.Expect(pane.Page.Locator("#state")).ToContainTextAsync("damaged");
        await Browser.ShouldBeAccessible(pane.Page);
        await Browser.Picture(pane.Page, "unreadable");
    }

    internal static byte[] Notes(bool isBroken = false)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            Part("word/document.xml", isBroken ? "<w:document" : """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Notes of a meeting about chairs.</w:t></w:r></w:p></w:body></w:document>""");

            void Part(string name, string xml)
            {
                using var write = new StreamWriter(archive.CreateEntry(name).Open());
                write.Write(xml);
            }
        }

        return bytes.ToArray();
    }
}
