using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using LetterLint.Documents;
using LetterLint.Service;
using LetterLint.Tests.Documents;
using Microsoft.AspNetCore.Http;
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
    public async Task A_document_that_unpacks_to_too_much_is_refused_as_the_command_line_refuses_it()
    {
        var bomb = new Docx(new string(' ', (int)Budget.Usual.Unpacked + 1)).ToBytes();
        bomb.Length.ShouldBeLessThan(1024 * 1024);
        await using var service = await RunningService.Start();
        await CheckTests.ShouldBeProblem(await service.Check(bomb, LetterInput.Word), 422, Repository.Linter.Lint("bomb.docx", bomb).Error.ShouldNotBeNull());
    }

    /// <summary>One budget on every way in: what nobody unpacks costs nothing, on the command line and here.</summary>
    [Fact]
    public async Task Pictures_that_would_unpack_to_too_much_are_left_packed()
    {
        using var file = new MemoryStream();
        file.Write(new Docx(Docx.Paragraphs("A letter.")).ToBytes());
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = archive.CreateEntry("word/media/picture.bmp").Open();
            part.Write(new byte[Budget.Usual.Unpacked + 1]);
        }

        Repository.Linter.Lint("letter.docx", file.ToArray()).Error.ShouldBeNull();
        await using var service = await RunningService.Start();
        (await service.Check(file.ToArray(), LetterInput.Word)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file.ToArray()), "letter", "letter.docx" }, { new StringContent("apa-2007"), "framework" } };
        (await service.Client.PostAsync("/v1/annotate", form)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_chunk_that_is_larger_than_any_number_is_a_bad_request()
    {
        await using var service = await RunningService.Start();
        var address = service.Client.BaseAddress!;
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /v1/check HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\nabc\r\n"));
        using var answer = new StreamReader(stream);
        (await answer.ReadLineAsync()).ShouldBe("HTTP/1.1 400 Bad Request");
    }

    [Fact]
    public async Task A_letter_that_takes_too_long_is_given_up()
    {
        var letter = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Seeds.Read("saltwick-on-sea-apa-2007-faulty.md").Source.Text, 100)));
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
    public async Task A_letter_that_is_still_being_sent_keeps_nobody_out()
    {
        await using var service = await RunningService.Start("--LetterLint:AtOnce", "1");
        using var slow = new SlowLetter("The first half of a letter. ");
        var first = service.Client.PostAsync("/v1/check?framework=apa-2007", slow);
        await slow.Begun;

        (await service.Check("A letter."u8.ToArray(), "text/plain")).StatusCode.ShouldBe(HttpStatusCode.OK);
        slow.End("And the second half.");
        (await first).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_client_that_sends_too_many_at_once_is_asked_to_wait()
    {
        await using var service = await RunningService.Start();
        var slow = Enumerable.Range(0, Turns.MostOfClient).Select(_ => new SlowLetter("The first half. ")).ToArray();
        var answers = slow.Select(letter => service.Client.PostAsync("/v1/check?framework=apa-2007", letter)).ToArray();
        await Task.WhenAll(slow.Select(letter => letter.Begun));

        // What the client has begun to send, a busy service may not have begun to read.
        var beyond = await service.Check("A letter."u8.ToArray(), "text/plain");
        for (var tries = 0; beyond.StatusCode == HttpStatusCode.OK && tries < 50; tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
            beyond.Dispose();
            beyond = await service.Check("A letter."u8.ToArray(), "text/plain");
        }

        await CheckTests.ShouldBeProblem(beyond, 429, "at once");
        beyond.Headers.RetryAfter.ShouldNotBeNull();

        // The page is another client, and is let in.
        using var page = new HttpRequestMessage(HttpMethod.Post, "/v1/check") { Content = RunningService.Content("A letter."u8.ToArray(), "text/plain"), Headers = { { Gate.TokenHeader, service.Token } } };
        (await service.Client.SendAsync(page)).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var letter in slow)
        {
            letter.End("The second half.");
        }

        foreach (var answer in answers)
        {
            (await answer).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task No_client_has_every_place()
    {
        using var turns = new Turns(atOnce: 2, TimeSpan.FromMilliseconds(50));
        using var first = turns.Enter("one");
        using var second = turns.Enter("one");
        using var other = turns.Enter("other");
        await first.Wait(CancellationToken.None);
        var waits = second.Wait(CancellationToken.None);
        await other.Wait(CancellationToken.None);
        waits.IsCompleted.ShouldBeFalse();
        using var third = turns.Enter("third");
        (await Should.ThrowAsync<InputException>(() => third.Wait(CancellationToken.None))).Status.ShouldBe(503);
        first.Leave();
        await waits;
    }

    /// <summary>The cancel button of the page closes its request.</summary>
    [Fact]
    public async Task A_client_that_goes_away_stops_its_check_and_leaves_its_place()
    {
        using var checks = new LetterChecks(new ServiceSettings { AtOnce = 1 });
        using var gone = new CancellationTokenSource();
        var stopped = new TaskCompletionSource();
        await Should.ThrowAsync<OperationCanceledException>(() => Run(gone.Token, stop =>
        {
            gone.Cancel();
            stop.WaitHandle.WaitOne();
            stopped.SetResult();
            stop.ThrowIfCancellationRequested();
        }));
        await stopped.Task;
        await Run(CancellationToken.None, _ => { });

        Task Run(CancellationToken aborted, Action<CancellationToken> work)
        {
            var context = new DefaultHttpContext { RequestAborted = aborted };
            return checks.Run(context.Request, (_, _, _, _) => Task.FromResult("a letter"), (_, stop) =>
            {
                work(stop);
                return 0;
            });
        }
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
        // Who sends nothing for five seconds is cut off, and no longer counted.
        private static readonly byte[] Blanks = Encoding.UTF8.GetBytes(new string(' ', 1024));
        private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

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
            while (await Task.WhenAny(_second.Task, Task.Delay(Pause)) != _second.Task)
            {
                await stream.WriteAsync(Blanks);
                await stream.FlushAsync();
            }

            await stream.WriteAsync(Encoding.UTF8.GetBytes(await _second.Task));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
