using LetterLint.Service;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Shouldly;

namespace LetterLint.Tests.Service;

/// <summary>The program that serves the page lives as long as a page is open.</summary>
public sealed class PageLifeTests
{
    [Fact]
    public async Task It_ends_when_the_last_page_is_closed_and_none_comes_back()
    {
        using var host = new Host();
        var life = new PageLife(host) { Patience = TimeSpan.FromMilliseconds(100) };
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var pages = new[] { life.Hold(Page(first.Token)), life.Hold(Page(second.Token)) };
        await first.CancelAsync();
        await pages[0];

        // One page is left; another loads again, which closes it for a moment.
        await second.CancelAsync();
        using var again = new CancellationTokenSource();
        var reloaded = life.Hold(Page(again.Token));
        await pages[1];
        host.IsStopped.ShouldBeFalse();

        await again.CancelAsync();
        await reloaded;
        await host.Stopped.WaitAsync(TimeSpan.FromMinutes(1));
    }

    private static DefaultHttpContext Page(CancellationToken closed) => new() { RequestAborted = closed };

    private sealed class Host : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource _stopping = new();
        private readonly TaskCompletionSource _stopped = new();

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => _stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public bool IsStopped => _stopped.Task.IsCompleted;

        public Task Stopped => _stopped.Task;

        public void StopApplication() => _stopped.TrySetResult();

        public void Dispose() => _stopping.Dispose();
    }
}
