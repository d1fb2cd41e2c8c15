namespace LetterLint.Editor;

/// <summary>The drafts that an editor has open. Each is checked as a whole when it is opened, and again when its author pauses.</summary>
internal sealed class OpenDrafts(DraftChecker check, TimeProvider clock)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, OpenDraft> _open = new(StringComparer.Ordinal);

    /// <summary>The folders that the editor has open.</summary>
    public IReadOnlyList<string> Folders { get; set; } = [];

    /// <summary>Takes the findings of a draft, version by version, and none when it is closed.</summary>
    public Action<PublishDiagnosticsParams> Publish { get; set; } = _ => { };

    /// <summary>Takes what a person is to know besides.</summary>
    public Action<string> Tell { get; set; } = _ => { };

    public void Open(string uri, int version, string text) => Put(uri, version, text, TimeSpan.Zero);

    public void Change(string uri, int version, string text)
    {
        if (Find(uri) is not null)
        {
            Put(uri, version, text, Quiet);
        }
    }

    public void Close(string uri)
    {
        lock (_lock)
        {
            if (_open.Remove(uri, out var draft))
            {
                draft.Dispose();
                Publish(new PublishDiagnosticsParams(uri, null, []));
            }
        }
    }

    /// <summary>Checks every draft again, for what they are checked with has changed.</summary>
    public void CheckAgain()
    {
        OpenDraft[] all;
        lock (_lock)
        {
            all = [.. _open.Values];
        }

        foreach (var draft in all)
        {
            draft.Told.Clear();
            Put(draft.Uri, draft.Version, draft.Text, Quiet);
        }
    }

    /// <summary>What was found in the newest version of a draft; null where a newer one comes, or for no draft.</summary>
    public Task<DraftCheck?> CheckOf(string uri, CancellationToken stop) =>
        Find(uri)?.Checked.WaitAsync(stop) ?? Task.FromResult<DraftCheck?>(null);

    /// <summary>The path that the address of a file means, or null for what is no file.</summary>
    public static string? PathOf(string uri)
    {
        // Some editors write the colon behind a drive in another way, which .NET takes for a part of the name.
        var address = OperatingSystem.IsWindows() ? uri.Replace("%3A", ":", StringComparison.OrdinalIgnoreCase) : uri;
        return Uri.TryCreate(address, UriKind.Absolute, out var file) && file.IsFile ? file.LocalPath : null;
    }

    private OpenDraft? Find(string uri)
    {
        lock (_lock)
        {
            return _open.GetValueOrDefault(uri);
        }
    }

    private void Put(string uri, int version, string text, TimeSpan quiet)
    {
        lock (_lock)
        {
            var before = _open.GetValueOrDefault(uri);
            before?.Dispose();
            var draft = _open[uri] = new OpenDraft(uri, version, text, before);
            draft.Begin(quiet, clock, stop => PathOf(uri) is { } path ? check(path, text, Folders, stop) : DraftCheck.NoLetter);
            _ = ShowAsync(draft);
        }
    }

    private async Task ShowAsync(OpenDraft draft)
    {
        if (await draft.Checked.ConfigureAwait(false) is not { } made)
        {
            return;
        }

        // What is written while the lock is held is written in order: nothing old can follow something new.
        lock (_lock)
        {
            if (_open.GetValueOrDefault(draft.Uri) == draft)
            {
                Publish(new PublishDiagnosticsParams(draft.Uri, draft.Version, Findings.Of(made.Result, draft.Uri)));
                foreach (var problem in made.Problems.Where(draft.Told.Add))
                {
                    Tell(problem);
                }
            }
        }
    }
}
