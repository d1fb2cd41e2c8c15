using System.Text.Json;
using LetterLint.Service;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace LetterLint.Browser.Tests;

/// <summary>The pane of a real service, open beside a stand-in for Word.</summary>
internal sealed class Pane : IAsyncDisposable
{
    private WebApplication _service;

    private Pane(WebApplication service, StandInDocument document, IPage page)
    {
        _service = service;
        Address = service.Urls.First();
        Document = document;
        Page = page;
    }

    public StandInDocument Document { get; set; }

    public IPage Page { get; }

    /// <summary>Every address that the page has asked for.</summary>
    public List<string> Asked { get; } = [];

    public string Address { get; }

    public static Task<Pane> Open(Browser browser, string seed, string word = "{}", bool isDark = false) =>
        Open(browser, File.ReadAllBytes(Path.Combine(Browser.Root, "seeds", seed)), word, isDark);

    public static async Task<Pane> Open(Browser browser, byte[] letter, string word = "{}", bool isDark = false, Func<IPage, Task>? before = null)
    {
        var service = ServiceHost.Build(["--urls", "http://127.0.0.1:0"]);
        await service.StartAsync();
        var pane = new Pane(service, new StandInDocument(letter), await browser.Open(isDark: isDark));
        pane.Page.Request += (_, request) => pane.Asked.Add(request.Url);
        await pane.Serve(word);
        if (before is not null)
        {
            await before(pane.Page);
        }

        await pane.Page.GotoAsync($"{pane.Address}/pane.html");
        return pane;
    }

    /// <summary>Waits until the verdict says so.</summary>
    public Task Says(string words) => Assertions.Expect(Page.Locator("#verdict")).ToContainTextAsync(words, new() { Timeout = 20_000 });

    /// <summary>Waits until a check is through.</summary>
    public Task Settled() => Page.WaitForFunctionAsync("() => document.body.getAttribute('aria-busy') === null && !/Waiting|Checking/.test(document.getElementById('verdict').textContent)");

    /// <summary>What has been done to the stand-in.</summary>
    public async Task<JsonElement> Word() => JsonDocument.Parse(await Page.EvaluateAsync<string>("() => JSON.stringify(window.word)")).RootElement;

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        await _service.DisposeAsync();
    }

    public Task StopService() => _service.StopAsync();

    /// <summary>Starts another service at the same address, with another token.</summary>
    public async Task StartService()
    {
        var address = Address;
        await _service.DisposeAsync();
        _service = ServiceHost.Build(["--urls", address]);
        await _service.StartAsync();
    }

    private async Task Serve(string word)
    {
        await Page.AddInitScriptAsync($"window.standIn = {word};");
        await Page.ExposeFunctionAsync("stand_file", () => Convert.ToBase64String(Document.File()));
        await Page.ExposeFunctionAsync("stand_texts", () => Document.Texts());
        await Page.ExposeFunctionAsync<int, string, bool>("stand_setText", (paragraph, text) =>
        {
            Document.SetText(paragraph, text);
            return true;
        });
        await Page.ExposeFunctionAsync("stand_parts", () => Document.Parts.ToArray());
        await Page.ExposeFunctionAsync<string, bool>("stand_addPart", xml =>
        {
            Document.Parts.Add(xml);
            return true;
        });
        await Page.ExposeFunctionAsync<string, bool>("stand_removePart", xml => Document.Parts.Remove(xml));
        await Page.ExposeFunctionAsync<string, bool>("stand_setComments", comments =>
        {
            Document.Comments = JsonSerializer.Deserialize<StandInComment[]>(comments, JsonSerializerOptions.Web)!;
            return true;
        });
        using var reader = new StreamReader(typeof(Pane).Assembly.GetManifestResourceStream("word.js")!);
        var script = await reader.ReadToEndAsync();
        await Page.RouteAsync("https://appsforoffice.microsoft.com/**", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = script }));
    }
}
