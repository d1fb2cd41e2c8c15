namespace LetterLint.Service;

/// <summary>
/// How long the program lives that was started for the page: as long as a page is open. An open page holds a request that is never
/// answered; a browser may slow down the clocks of a page in the background, but it keeps its connections.
/// </summary>
internal sealed class PageLife(IHostApplicationLifetime host)
{
    // Loading the page again closes it for a moment.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    // A browser that does not open by itself can be opened by hand.
    private static readonly TimeSpan Start = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private CancellationTokenSource? _end;
    private int _open;

    /// <summary>How long the program waits for the page to come back.</summary>
    public TimeSpan Patience { get; init; } = Grace;

    /// <summary>Begins to wait for the first page.</summary>
    public void Begin() => EndAfter(Start);

    /// <summary>Holds the request of a page until the page is closed or the program ends.</summary>
    public async Task Hold(HttpContext context)
    {
        Opened();
        try
        {
            context.Response.ContentType = "text/plain";
            await context.Response.StartAsync(context.RequestAborted);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, host.ApplicationStopping);
            await Task.Delay(Timeout.Infinite, end.Token);
        }
        catch (OperationCanceledException)
        {
        }
        finally
        {
            Closed();
        }
    }

    private void Opened()
    {
        lock (_lock)
        {
            _open++;
            _end?.Cancel();
            _end = null;
        }
    }

    private void Closed()
    {
        lock (_lock)
        {
            if (--_open == 0)
            {
                EndAfter(Patience);
            }
        }
    }

    private void EndAfter(TimeSpan time)
    {
        var end = new CancellationTokenSource();
        _end = end;
        _ = Task.Delay(time, end.Token).ContinueWith(_ => host.StopApplication(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
    }
}
