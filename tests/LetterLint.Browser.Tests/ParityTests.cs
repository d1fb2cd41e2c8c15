using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using LetterLint.Documents;
using Microsoft.Playwright;
using Shouldly;
using Xunit.Abstractions;

namespace LetterLint.Browser.Tests;

/// <summary>The pane and the command line say the same of every letter: what the service answers, and what then stands on the page.</summary>
public sealed class ParityTests(Browser browser, ITestOutputHelper output) : IClassFixture<Browser>, IDisposable
{
    // What stands on the page, one line for each finding and each item: section, what it is, its words, and every quotation.
    private const string Shown = """
        async () => {
          const settled = () => document.body.getAttribute('aria-busy') === null;
          while (!settled()) await new Promise(done => setTimeout(done, 5));
          if (document.getElementById('results').hidden) return [document.getElementById('verdict').textContent];
          const all = document.querySelector('.steps button[aria-pressed]');
          const pause = () => new Promise(done => setTimeout(done));
          if (all.getAttribute('aria-pressed') === 'true') all.click();
          await pause();
          all.click();
          await pause();
          const quotes = card => [...card.querySelectorAll('.quote')].map(quote => [...quote.querySelectorAll('.what, .words, span:not([class])')].map(part => part.textContent).join(': '));
          return [
            ...[...document.querySelectorAll('#findings .finding')].map(card => [card.closest('.of-section').querySelector('h3 button').firstChild.textContent,
              card.querySelector('.severity').textContent, card.querySelector('.message').textContent, ...quotes(card), ...[...card.querySelectorAll('.elsewhere')].map(other => other.textContent)].join(' | ')),
            ...[...document.querySelectorAll('#evidence .item')].map(item => [item.closest('ul').previousElementSibling.textContent, item.className, item.querySelector('.status').textContent, ...quotes(item)].join(' | ')),
          ];
        }
        """;

    // Where a click on each quotation leads: paragraph, first character, and the words there.
    private const string Clicked = """
        async () => {
          while (document.body.getAttribute('aria-busy') !== null) await new Promise(done => setTimeout(done, 5));
          const all = document.querySelector('.steps button[aria-pressed]');
          const pause = () => new Promise(done => setTimeout(done));
          if (all.getAttribute('aria-pressed') === 'true') all.click();
          await pause();
          all.click();
          await pause();
          const places = [];
          for (const quote of document.querySelectorAll('#results .quote')) {
            const before = word.selected.length;
            quote.click();
            while (word.selected.length === before) {
              if (document.getElementById('notice').textContent !== '') return ['lost: ' + quote.textContent];
              await new Promise(done => setTimeout(done, 1));
            }
            const { paragraph, start, text } = word.selected.at(-1);
            places.push(`${paragraph}:${start} ${text}`);
          }
          return places;
        }
        """;

    private static readonly Dictionary<string, string> Words = new()
    {
        ["error"] = "Put right",
        ["warning"] = "Look at",
        ["info"] = "Consider",
        ["evidenced"] = "The letter shows the need",
        ["weakly-evidenced"] = "Look here: something comes near, but not to its subject",
        ["elsewhere"] = "Only another section shows the need",
        ["contradicted"] = "The letter only praises this",
        ["unevidenced"] = "No sentence shows the need",
        ["self-evidencing"] = "Is itself a finding",
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("letterlint-");

    public void Dispose() => _folder.Delete(recursive: true);

    [BrowserFact]
    public Task On_every_letter_of_seeds() =>
        Compare([.. Directory.GetFiles(Path.Combine(Browser.Root, "seeds"), "*.docx").Order(StringComparer.Ordinal)]);

    [PublishedFact]
    public Task On_every_published_letter_saved_as_a_Word_document() => Compare(PublishedLetters.SaveTo(_folder.FullName));

    [BrowserFact]
    public async Task Every_quotation_leads_to_its_own_words()
    {
        await using var pane = await Pane.Open(browser, await File.ReadAllBytesAsync(Path.Combine(Browser.Root, "seeds", "saltwick-on-sea-apa-2007-faulty.docx")));
        await pane.Settled();
        var wrong = new List<string>();
        var clicks = 0;
        foreach (var letter in Directory.GetFiles(Path.Combine(Browser.Root, "seeds"), "*-faulty.docx").Order(StringComparer.Ordinal))
        {
            pane.Document = new StandInDocument(await File.ReadAllBytesAsync(letter));
            await pane.Page.RunAndWaitForResponseAsync(() => pane.Page.Locator("#again").ClickAsync(), response => response.Url.Contains("/v1/letter", StringComparison.Ordinal));
            var selected = await pane.Page.EvaluateAsync<string[]>(Clicked);
            using var json = JsonDocument.Parse(CommandLine(letter));
            var document = Reader.Read(letter);
            var texts = pane.Document.Texts();
            var expected = Places(json.RootElement.GetProperty("letters")[0]).Select(place => Selection(place, document, texts)).ToArray();
            clicks += selected.Length;
            wrong.AddRange(selected.Except(expected).Select(line => $"{Path.GetFileName(letter)}: {line}"));
            wrong.AddRange(expected.Except(selected).Select(line => $"{Path.GetFileName(letter)} lacks: {line}"));
        }

        output.WriteLine($"{clicks} quotations.");
        wrong.ShouldBeEmpty();
    }

    private async Task Compare(IReadOnlyList<string> letters)
    {
        await using var pane = await Pane.Open(browser, await File.ReadAllBytesAsync(letters[0]));
        await pane.Settled();
        var findings = 0;
        var places = 0;
        foreach (var letter in letters)
        {
            pane.Document = new StandInDocument(await File.ReadAllBytesAsync(letter));
            var answer = await pane.Page.RunAndWaitForResponseAsync(() => pane.Page.Locator("#again").ClickAsync(), response => response.Url.Contains("/v1/letter", StringComparison.Ordinal));
            var received = await answer.TextAsync();
            var said = CommandLine(letter);
            received.ShouldStartWith("{\"report\":" + said.Replace($"\"path\": {JsonSerializer.Serialize(letter)}", "\"path\": \"letter.docx\"", StringComparison.Ordinal) + ",\"previousName\":", Case.Sensitive, letter);

            using var json = JsonDocument.Parse(said);
            var checkedLetter = json.RootElement.GetProperty("letters")[0];
            var shown = await pane.Page.EvaluateAsync<string[]>(Shown);
            shown.Order(StringComparer.Ordinal).ShouldBe(Expected(checkedLetter).Order(StringComparer.Ordinal), letter);
            findings += checkedLetter.GetProperty("diagnostics").GetArrayLength();
            places += ShouldStandInTheirParagraphs(checkedLetter, pane.Document.Texts(), letter);
        }

        pane.Asked.ShouldAllBe(url => url.StartsWith(pane.Address, StringComparison.Ordinal) || url.StartsWith("https://appsforoffice.microsoft.com/", StringComparison.Ordinal));
        output.WriteLine($"{letters.Count} letters, {findings} findings and {places} places compared.");
        findings.ShouldBeGreaterThan(letters.Count);
    }

    private string CommandLine(string letter)
    {
        var report = Path.Join(_folder.FullName, "report.json");
        Assembly.Load("LetterLint.Cli").EntryPoint!.Invoke(null, [new[] { "check", letter, "--format", "json", "-o", report }]);
        return File.ReadAllText(report);
    }

    private static IEnumerable<string> Expected(JsonElement letter)
    {
        if (letter.GetProperty("framework").ValueKind == JsonValueKind.Null)
        {
            return ["What kind of letter is this?"];
        }

        return letter.GetProperty("diagnostics").EnumerateArray().Select(Finding)
            .Concat(letter.GetProperty("developments").EnumerateArray().Select(Development));
    }

    private static IEnumerable<JsonElement> Places(JsonElement letter)
    {
        var findings = letter.GetProperty("diagnostics").EnumerateArray().ToArray();
        var items = letter.GetProperty("developments").EnumerateArray().ToArray();
        return findings.Concat(findings.SelectMany(finding => finding.GetProperty("related").EnumerateArray()))
            .Concat(items).Concat(items.SelectMany(ShownBeside));
    }

    /// <summary>
    /// What a click on a quotation selects; of one over several paragraphs the first, of one without words, in a note or in a
    /// text box the paragraph.
    /// </summary>
    private static string Selection(JsonElement place, Document document, string[] texts)
    {
        var paragraph = place.GetProperty("paragraph").GetInt32();
        var words = place.GetProperty("quote").GetString()!.Split('\n')[0];
        var start = place.GetProperty("start").GetProperty("offset").GetInt32() - document.WordParagraphs[paragraph];
        return words.Length > 0 && start + words.Length <= texts[paragraph].Length && Folded(texts[paragraph].Substring(start, words.Length)) == Folded(words)
            ? $"{paragraph}:{start} {texts[paragraph].Substring(start, words.Length)}"
            : $"{paragraph}:0 {texts[paragraph]}";
    }

    private static string Finding(JsonElement finding)
    {
        var waived = finding.GetProperty("waived").GetString();
        return string.Join(" | ", [
            Section(finding),
            waived is null ? Words[finding.GetProperty("severity").GetString()!] : "Waived",
            finding.GetProperty("message").GetString(),
            Quote(finding),
            .. finding.GetProperty("related").EnumerateArray().Select(other => $"{Capital(other.GetProperty("message").GetString()!)}: {Quote(other)}"),
        ]);
    }

    private static string Development(JsonElement item)
    {
        var status = item.GetProperty("status").GetString()!;
        return string.Join(" | ", [
            Section(item), $"item {status}", Words[status], item.GetProperty("item").GetString(),
            .. ShownBeside(item).Select(sentence => sentence.GetProperty("quote").GetString()),
        ]);
    }

    private static IEnumerable<JsonElement> ShownBeside(JsonElement item) =>
        item.GetProperty("evidence").EnumerateArray().Concat(item.GetProperty("nearest").EnumerateArray());

    private static string Section(JsonElement of) => of.GetProperty("section").GetString() ?? "The letter as a whole";

    private static string Quote(JsonElement of) => OneLine(of.GetProperty("quote").GetString()!) switch
    {
        "" => "Show the place",
        { Length: > 240 } words => $"{words[..120].TrimEnd()} … {words[^120..].TrimStart()}",
        var words => words,
    };

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string OneLine(string words) => Regex.Replace(words, "[\\s\uFEFF]+", " ");

    /// <summary>Every place leads to a paragraph of the Word document that has its words; those of a note or a text box stand in none.</summary>
    private static int ShouldStandInTheirParagraphs(JsonElement letter, string[] paragraphs, string name)
    {
        var places = Places(letter).Select(place => (Paragraph: place.GetProperty("paragraph").GetInt32(), Words: place.GetProperty("quote").GetString()!)).ToArray();
        var folded = Array.ConvertAll(paragraphs, Folded);
        foreach (var (paragraph, words) in places)
        {
            var sought = Folded(words.Split('\n')[0]);
            if (folded.Any(text => text.Contains(sought, StringComparison.Ordinal)))
            {
                folded[paragraph].ShouldContain(sought, Case.Sensitive, $"{name}, paragraph {paragraph}");
            }
        }

        return places.Length;
    }

    // Word's own text has curly apostrophes where a sentence as it was read has straight ones, and a raised figure is a figure.
    private static string Folded(string text) => string.Join(' ', text.Replace('‘', '\'').Replace('’', '\'').Replace('¹', '1').Replace('²', '2').Replace('³', '3').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
