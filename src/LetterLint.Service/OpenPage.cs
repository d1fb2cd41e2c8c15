using System.ComponentModel;
using System.Diagnostics;
using LetterLint.Settings;
using Microsoft.AspNetCore.Builder;

namespace LetterLint.Service;

/// <summary>letterlint open: the page for authors, in the person's own browser, for as long as it is open.</summary>
internal static class OpenPage
{
    private const string NoBrowser = "--no-browser";

    /// <summary>Serves the page and the drafts that the call names until the page is closed.</summary>
    /// <exception cref="SettingException">A draft is not there.</exception>
    public static async Task<int> Run(string[] call)
    {
        string[] drafts = [.. call.Where(path => path != NoBrowser)];
        foreach (var draft in drafts)
        {
            if (!File.Exists(draft))
            {
                throw new SettingException($"{draft}: there is no such file; look at its name and folder.");
            }
        }

        await using var app = Build(drafts);
        await app.StartAsync();
        app.Services.GetRequiredService<PageLife>().Begin();
        var address = ServiceHost.PageOf(app);
        Console.WriteLine(address);
        if (call.Contains(NoBrowser) || !Show(address))
        {
            Console.Error.WriteLine("Open this address in a browser on this machine.");
        }

        Console.Error.WriteLine("What you drop on the page stays on this machine. LetterLint ends when you close the page.");
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>The page on a free port of this machine, for drafts with the settings of the folder that the first lies in; no script that these name is run.</summary>
    public static WebApplication Build(string[] drafts, params string[] settings)
    {
        string[] house = drafts is [var first, ..] && SettingsFile.Find(Path.GetDirectoryName(Path.GetFullPath(first))!) is { } file ? ["--LetterLint:Settings", file] : [];
        // A long report may take its time: the author sees that it is read, and can stop it.
        return ServiceHost.Build(["--urls", "http://127.0.0.1:0", "--LetterLint:Seconds", "300", .. house, .. settings], opened: new OpenedDrafts(drafts));
    }

    private static bool Show(string address)
    {
        try
        {
            using var browser = OperatingSystem.IsWindows() ? Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })
                : Process.Start(new ProcessStartInfo(OperatingSystem.IsMacOS() ? "/usr/bin/open" : "xdg-open", [address]) { RedirectStandardOutput = true, RedirectStandardError = true });
            return true;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }
}
