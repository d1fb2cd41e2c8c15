using System.IO.Compression;
using System.Net;
using System.Text;
using LetterLint.Service;
using Shouldly;

namespace LetterLint.Tests.Service;

public sealed class LimitTests
{
    [Theory]
    [InlineData("text/plain", 5)]
    [InlineData("application/json", 5)]
    [InlineData(LetterInput.Word, 33)]
    public async Task A_body_that_is_too_large_is_refused(string type, int megabytes)
    {
        await using var service = await RunningService.Start();
        using var answer = await service.Check(new byte[megabytes * 1024 * 1024], type);
        await CheckTests.ShouldBeProblem(answer, 413, "MB");
    }

    [Fact]
    public async Task A_document_that_unpacks_to_too_much_is_refused()
    {
        using var bomb = new MemoryStream();
        using (var archive = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("word/media/picture.png").Open();
            var nothing = new byte[1024 * 1024];
            for (var megabyte = 0L; megabyte <= LetterInput.MostUnpacked / nothing.Length; megabyte++)
            {
                part.Write(nothing);
            }
        }

        bomb.Length.ShouldBeLessThan(1024 * 1024);
        await using var service = await RunningService.Start();
        await CheckTests.ShouldBeProblem(await service.Check(bomb.ToArray(), LetterInput.Word), 413, "unpacks");
    }

    [Fact]
    public async Task A_letter_that_takes_too_long_is_given_up()
    {
        var letter = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Seeds.Read("saltwick-on-sea-apa-2007-faulty.md").Source.Text, 150)));
        await using var service = await RunningService.Start("--LetterLint:Seconds", "0.2");
        using var answer = await service.Check(letter, "text/plain", "?framework=apa-2007");
        await CheckTests.ShouldBeProblem(answer, 503, "takes longer");
    }

    [Fact]
    public async Task A_letter_that_arrives_too_slowly_is_given_up()
    {
        await using var service = await RunningService.Start("--LetterLint:Seconds", "0.5");
        using var slow = new SlowLetter("The first half of a letter. ");
        var answer = service.Client.PostAsync("/v1/check", slow);
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        slow.End("And the second half.");
        await CheckTests.ShouldBeProblem(await answer, 408, "did not arrive");
    }

    [Fact]
    public async Task A_letter_beyond_those_that_are_checked_at_once_is_asked_to_come_again()
    {
        await using var service = await RunningService.Start("--LetterLint:AtOnce", "1");
        using var slow = new SlowLetter("The first half of a letter. ");
        var first = service.Client.PostAsync("/v1/check?framework=apa-2007", slow);
        await slow.Begun;

        using var second = await service.Check("A letter."u8.ToArray(), "text/plain");
        await CheckTests.ShouldBeProblem(second, 503, "try again");
        second.Headers.RetryAfter.ShouldNotBeNull();

        slow.End("And the second half.");
        (await first).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await service.Check("A letter."u8.ToArray(), "text/plain")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Stopping_waits_for_the_letters_that_are_being_checked()
    {
        await using var service = await RunningService.Start();
        using var slow = new SlowLetter("The first half of a letter. ");
        var answer = service.Client.PostAsync("/v1/check?framework=apa-2007", slow);
        await slow.Begun;

        var stopped = service.Stop();
        await Task.Delay(200);
        stopped.IsCompleted.ShouldBeFalse();
        slow.End("And the second half.");
        (await answer).StatusCode.ShouldBe(HttpStatusCode.OK);
        await stopped;
        await Should.ThrowAsync<HttpRequestException>(() => service.Client.GetAsync("/healthz"));
    }

    /// <summary>A body whose second half is sent when the test says so.</summary>
    private sealed class SlowLetter : HttpContent
    {
        private readonly string _first;
        private readonly TaskCompletionSource _begun = new();
        private readonly TaskCompletionSource<string> _second = new();

        public SlowLetter(string first)
        {
            _first = first;
            Headers.ContentType = new("text/plain");
        }

        /// <summary>Done when the service has had time to take the first half.</summary>
        public Task Begun => _begun.Task.ContinueWith(_ => Task.Delay(300)).Unwrap();

        public void End(string second) => _second.SetResult(second);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(_first));
            await stream.FlushAsync();
            _begun.SetResult();
            await stream.WriteAsync(Encoding.UTF8.GetBytes(await _second.Task));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
