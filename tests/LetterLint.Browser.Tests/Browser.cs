using Microsoft.Playwright;
using Shouldly;

namespace LetterLint.Browser.Tests;

/// <summary>Debian's Chromium, without a window.</summary>
public sealed class Browser : IAsyncLifetime
{
    internal static readonly string Root = FindRoot();

    private static readonly string? Program = Array.Find(["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"], File.Exists);
    private static readonly string Axe = Path.Combine(Root, "tests", "node_modules", "axe-core", "axe.min.js");
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Why tests in a browser cannot run here, or null.</summary>
    internal static string? Missing => Program is null ? "Chromium is missing: apt-get install chromium"
        : !File.Exists(Path.Combine(AppContext.BaseDirectory, "pane", "pane.js")) ? "the pane is not built: npm ci && npm run build in src/LetterLint.WordAddIn, then build again"
        : !File.Exists(Axe) ? "axe-core is missing: npm ci in tests"
        : null;

    public async Task InitializeAsync()
    {
        if (Missing is null)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-gpu"] });
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    internal async Task<IPage> Open(int width = 340, int height = 900, bool isDark = false)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            IgnoreHTTPSErrors = true,
        });
        context.SetDefaultTimeout(20_000);

        // Forty comments are left one by one, and a busy machine takes its time.
        Assertions.SetDefaultExpectTimeout(20_000);
        return await context.NewPageAsync();
    }

    /// <summary>Whether axe finds what keeps people from using the page.</summary>
    internal static async Task ShouldBeAccessible(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Axe));
        var found = await page.EvaluateAsync<string[]>("async () => (await axe.run()).violations.flatMap(fault => fault.nodes.map(node => `${fault.id}: ${node.target} ${node.failureSummary}`))");
        found.ShouldBeEmpty();
    }

    /// <summary>Whether axe finds nothing in light, in dark and in high contrast, in the window as it is and in one of 320 pixels, where nothing is cut off.</summary>
    internal static async Task ShouldBeAccessibleEverywhere(IPage page, string name)
    {
        var window = page.ViewportSize!;
        foreach (var (scheme, contrast) in new[] { (ColorScheme.Dark, ForcedColors.None), (ColorScheme.Light, ForcedColors.Active), (ColorScheme.Light, ForcedColors.None) })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ForcedColors = contrast });
            foreach (var width in new[] { 320, window.Width })
            {
                await page.SetViewportSizeAsync(width, window.Height);
                await ShouldBeAccessible(page);
                (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue($"{name}, {width} pixels");
                await Picture(page, $"{name}-{scheme}-{contrast}-{width}".ToLowerInvariant());
            }
        }
    }

    /// <summary>Keeps a picture for people to look at, where they have asked for pictures.</summary>
    internal static async Task Picture(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("LETTERLINT_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "LetterLint.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
