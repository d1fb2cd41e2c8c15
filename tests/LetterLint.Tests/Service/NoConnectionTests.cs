using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using LetterLint.Service;
using Shouldly;

namespace LetterLint.Tests.Service;

public sealed class NoConnectionTests
{
    [Fact]
    public async Task Nothing_is_sent_to_any_other_machine()
    {
        using var watch = new Connections();
        await using var service = await RunningService.Start();
        await service.Check(await File.ReadAllBytesAsync(Repository.PathOf("seeds/northmere-apa-2007.docx")), LetterInput.Word);
        await service.Client.GetStringAsync("/v1/rules");
        await service.Client.GetStringAsync("/openapi/v1.json");
        await service.Stop();

        // The test's own connection shows that the watch is awake.
        watch.Opened.ShouldNotBeEmpty();
        watch.Opened.ShouldAllBe(address => address.Contains(",127,0,0,1,"));
        watch.Resolved.ShouldBeEmpty();
    }

    /// <summary>Every connection that this process opens, and every name that it looks up.</summary>
    private sealed class Connections : EventListener
    {
        public ConcurrentQueue<string> Opened { get; } = new();

        public ConcurrentQueue<string> Resolved { get; } = new();

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name is "System.Net.Sockets" or "System.Net.NameResolution")
            {
                EnableEvents(eventSource, EventLevel.Informational);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.EventName == "ConnectStart")
            {
                Opened.Enqueue($"{eventData.Payload![0]}");
            }
            else if (eventData.EventName == "ResolutionStart")
            {
                Resolved.Enqueue($"{eventData.Payload![0]}");
            }
        }
    }
}
