using LetterLint.Service;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace LetterLint.Browser.Tests;

/// <summary>The page for authors, as “letterlint open” opens it, in a real browser.</summary>
internal sealed class AuthorPage : IAsyncDisposable
{
    private AuthorPage(WebApplication service, IPage page)
    {
        Service = service;
        Page = page;
    }

    public WebApplication Service { get; }

    public IPage Page { get; }

    /// <summary>Every address that the page has asked for, and whatever the browser complains of.</summary>
    public List<string> Asked { get; } = [];

    public List<string> Complaints { get; } = [];

    public ILocator Cards => Page.Locator(".draft:not([hidden]) .finding");

    public static string Seed(string name) => Path.Combine(Browser.Root, "seeds", name);

    public static Task<AuthorPage> Open(Browser browser, params string[] drafts) => Open(browser, 1440, isDark: false, drafts);

    public static async Task<AuthorPage> Open(Browser browser, int width, bool isDark, params string[] drafts)
    {
        var service = OpenPage.Build([.. drafts.Select(draft => Path.IsPathRooted(draft) ? draft : Seed(draft))]);
        await service.StartAsync();
        var page = new AuthorPage(service, await browser.Open(width, 900, isDark));
        page.Page.Request += (_, request) => page.Asked.Add(request.Url);
        page.Page.PageError += (_, error) => page.Complaints.Add(error);
        page.Page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                page.Complaints.Add(message.Text);
            }
        };
        await page.Page.GotoAsync(ServiceHost.PageOf(service));
        if (drafts.Length > 0)
        {
            await page.Settled();
        }

        return page;
    }

    /// <summary>Waits until every draft is read.</summary>
    public Task Settled() => Page.WaitForFunctionAsync("() => document.body.getAttribute('aria-busy') === null && document.querySelector('.draft') !== null && document.querySelector('.progress') === null");

    /// <summary>Drops files on the page, as from a folder.</summary>
    public Task Drop(params (string Name, byte[] Bytes)[] files) => Page.EvaluateAsync("""
        files => {
          const data = new DataTransfer();
          for (const { name, bytes } of files) data.items.add(new File([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], name));
          for (const type of ['dragenter', 'dragover', 'drop']) window.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
        }
        """, files.Select(file => new { name = file.Name, bytes = Convert.ToBase64String(file.Bytes) }).ToArray());

    /// <summary>Chooses an entry of the menu and gives the file that is saved.</summary>
    public async Task<(string Name, byte[] Bytes)> Save(string entry)
    {
        await Page.Locator(".draft:not([hidden]) .save > summary").ClickAsync();
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Button, new() { Name = entry }).ClickAsync());
        return (download.SuggestedFilename, await File.ReadAllBytesAsync(await download.PathAsync()));
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        await Service.DisposeAsync();
    }
}
