namespace LetterLint.Editor;

/// <summary>A draft in one version, as an editor has it, and the check of just that version.</summary>
internal sealed class OpenDraft : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationToken _stopped;

    // A check that has begun runs to its end; the next of the same draft waits for it, so that typing never fills all cores.
    private readonly SemaphoreSlim _turn;

    public OpenDraft(string uri, int version, string text, OpenDraft? before)
    {
        (Uri, Version, Text) = (uri, version, text);
        _stopped = _stop.Token;
        _turn = before?._turn ?? new SemaphoreSlim(1);
        Told = before?.Told ?? new HashSet<string>(StringComparer.Ordinal);
    }

    public string Uri { get; }

    public int Version { get; }

    public string Text { get; }

    /// <summary>What the author has been told of the draft already; the same is not said at every key.</summary>
    public HashSet<string> Told { get; }

    /// <summary>What its check gave; null for a version that was changed before.</summary>
    public Task<DraftCheck?> Checked { get; private set; } = Task.FromResult<DraftCheck?>(null);

    /// <summary>Checks it when nothing newer has come for a while.</summary>
    public void Begin(TimeSpan quiet, TimeProvider clock, Func<CancellationToken, DraftCheck> check) => Checked = CheckAsync(quiet, clock, check);

    /// <summary>Nobody wants to know any more.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private async Task<DraftCheck?> CheckAsync(TimeSpan quiet, TimeProvider clock, Func<CancellationToken, DraftCheck> check)
    {
        try
        {
            await Task.Delay(quiet, clock, _stopped).ConfigureAwait(false);
            await _turn.WaitAsync(_stopped).ConfigureAwait(false);
            try
            {
                var made = await Task.Run(() => check(_stopped), _stopped).ConfigureAwait(false);
                return _stopped.IsCancellationRequested ? null : made;
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
