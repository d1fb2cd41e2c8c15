using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using LetterLint.Settings;
using Microsoft.AspNetCore.Builder;

namespace LetterLint.Service;

/// <summary>letterlint open: the page for authors, in the person's own browser, for as long as it is open.</summary>
internal static class OpenPage
{
    /// <summary>Said by a program that starts this one and holds its input open: it ends with that program, whatever becomes of it.</summary>
    public const string UntilInputEnds = "--until-input-ends";

    private const string NoBrowser = "--no-browser";

    // A browser that has not failed by then is opening.
    private static readonly TimeSpan Opening = TimeSpan.FromSeconds(5);

    /// <summary>Serves the page and the drafts that the call names until the page is closed.</summary>
    /// <exception cref="SettingException">A draft is not there.</exception>
    public static async Task<int> Run(string[] call)
    {
        string[] drafts = [.. call.Where(path => path is not (NoBrowser or UntilInputEnds))];
        foreach (var draft in drafts)
        {
            if (!File.Exists(draft))
            {
                throw new SettingException($"{draft}: there is no such file; look at its name and folder.");
            }
        }

        await using var app = Build(drafts);
        await app.StartAsync();
        using var closed = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            app.Lifetime.StopApplication();
        });
        if (call.Contains(UntilInputEnds))
        {
            _ = Console.OpenStandardInput().CopyToAsync(Stream.Null).ContinueWith(_ => app.Lifetime.StopApplication(), TaskScheduler.Default);
        }

        app.Services.GetRequiredService<PageLife>().Begin();
        var address = ServiceHost.PageOf(app);
        Console.WriteLine(address);
        if (call.Contains(NoBrowser))
        {
            Console.Error.WriteLine("Open this address in a browser on this machine.");
        }
        else if (!await Show(address))
        {
            Console.Error.WriteLine("No browser could be started from here. Copy this address into one on this machine.");
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

    private static async Task<bool> Show(string address)
    {
        try
        {
            using var browser = Process.Start(Browser(address));
            if (browser is null || OperatingSystem.IsWindows())
            {
                return true;
            }

            using var patience = new CancellationTokenSource(Opening);
            await browser.WaitForExitAsync(patience.Token);
            return browser.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }

    // What a browser says of itself goes nowhere, for longer than this program lives.
    private static ProcessStartInfo Browser(string address) => OperatingSystem.IsWindows() ? new ProcessStartInfo(address) { UseShellExecute = true }
        : new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$1\" </dev/null >/dev/null 2>&1", OperatingSystem.IsMacOS() ? "/usr/bin/open" : "xdg-open", address]);
}
