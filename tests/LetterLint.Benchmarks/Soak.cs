using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace LetterLint.Benchmarks;

/// <summary>
/// A service under steady use beside a client that means it ill: letters that never end, the largest that are taken, and more at
/// once than anybody may send. Shows whether memory stays flat, how long the slowest honest answers take, and that none is wrong.
/// </summary>
internal static class Soak
{
    private static readonly string[] Builds = ["Release", "Debug"];

    public static async Task<int> Run(string seconds)
    {
        var time = TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture));
        var library = Builds.Select(build => $"src/LetterLint.Service/bin/{build}/net10.0/LetterLint.Service.dll").First(File.Exists);
        using var service = Process.Start(new ProcessStartInfo("dotnet", ["exec", library, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var token = new TaskCompletionSource<string>();
        service.ErrorDataReceived += (_, line) =>
        {
            if (line.Data?.IndexOf("/#", StringComparison.Ordinal) is > 0 and var at)
            {
                token.TrySetResult(line.Data[(at + 2)..]);
            }
        };
        service.BeginErrorReadLine();
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri((await service.StandardOutput.ReadLineAsync())!), Timeout = Timeout.InfiniteTimeSpan };
            return await Run(service, client, await token.Task, time);
        }
        finally
        {
            service.Kill();
        }
    }

    private static async Task<int> Run(Process service, HttpClient client, string token, TimeSpan time)
    {
        var letters = Directory.GetFiles("seeds", "*.docx").Order(StringComparer.Ordinal).Select(path => (Path: path, Bytes: File.ReadAllBytes(path))).ToArray();
        var right = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, bytes) in letters)
        {
            right[path] = await (await Send(client, bytes, token)).Content.ReadAsStringAsync();
        }

        var first = Memory(service);
        using var end = new CancellationTokenSource(time);
        var counts = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var times = new ConcurrentBag<double>();
        var most = first;
        var hostile = Enumerable.Range(0, 6).Select(kind => Task.Run(() => Hostile(client, kind, counts, end.Token))).ToArray();
        var honest = Enumerable.Range(0, 2).Select(at => Task.Run(() => Honest(client, token, letters, right, at, counts, times, end.Token))).ToArray();
        while (!end.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            most = Math.Max(most, Memory(service));
        }

        await Task.WhenAll(honest);
        await Task.WhenAll(hostile);
        await Task.Delay(TimeSpan.FromSeconds(5));
        foreach (var (path, bytes) in letters)
        {
            (await Send(client, bytes, token)).Dispose();
        }

        double[] sorted = [.. times.Order()];
        var wrong = counts.GetValueOrDefault("wrong answers");
        Console.WriteLine($"{sorted.Length} honest answers, p50 {Percentile(sorted, 0.5)} ms, p99 {Percentile(sorted, 0.99)} ms, slowest {Percentile(sorted, 1)} ms; {wrong} wrong");
        Console.WriteLine($"memory: {first} MB before, {most} MB at most, {Memory(service)} MB after");
        foreach (var (what, count) in counts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"{count,7} {what}");
        }

        return wrong == 0 && sorted.Length > 0 ? 0 : 1;
    }

    private static async Task Honest(HttpClient client, string token, (string Path, byte[] Bytes)[] letters, Dictionary<string, string> right, int at, ConcurrentDictionary<string, int> counts, ConcurrentBag<double> times, CancellationToken end)
    {
        for (; !end.IsCancellationRequested; at++)
        {
            var (path, bytes) = letters[at % letters.Length];
            var start = Stopwatch.GetTimestamp();
            using var answer = await Send(client, bytes, token);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (!answer.IsSuccessStatusCode)
            {
                Count(counts, $"honest letters refused ({(int)answer.StatusCode})");
            }
            else if (await answer.Content.ReadAsStringAsync(CancellationToken.None) != right[path])
            {
                Count(counts, "wrong answers");
            }
        }
    }

    private static async Task Hostile(HttpClient client, int kind, ConcurrentDictionary<string, int> counts, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                using HttpContent content = kind switch
                {
                    0 or 1 => new StreamContent(new Trickle(end)),
                    2 => new ByteArrayContent(new byte[40 * 1024 * 1024]),
                    3 => new ByteArrayContent(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Staying safe Grade 3. ", 150_000)))),
                    4 => new ByteArrayContent(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Reviews are (late [and ", 40_000)))),
                    _ => new ByteArrayContent([(byte)'P', (byte)'K', 3, 4, 5, 6]),
                };
                content.Headers.ContentType = new MediaTypeHeaderValue(kind is 3 or 4 ? "text/plain" : "application/octet-stream");
                using var answer = await client.PostAsync("/v1/check?framework=apa-2007", content, end);
                Count(counts, $"hostile letters answered {(int)answer.StatusCode}");
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
            {
                Count(counts, "hostile letters cut off");
            }
        }
    }

    // An author has the page or the pane open, which is another client than a program.
    private static Task<HttpResponseMessage> Send(HttpClient client, byte[] letter, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/check") { Content = new ByteArrayContent(letter) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } } };
        request.Headers.Add("X-LetterLint-Token", token);
        return client.SendAsync(request);
    }

    private static void Count(ConcurrentDictionary<string, int> counts, string what) => counts.AddOrUpdate(what, 1, (_, count) => count + 1);

    private static long Memory(Process process)
    {
        process.Refresh();
        return process.WorkingSet64 / 1024 / 1024;
    }

    private static int Percentile(double[] sorted, double part) => sorted.Length == 0 ? 0 : (int)sorted[Math.Min(sorted.Length - 1, (int)(part * sorted.Length))];

    /// <summary>A letter that never ends, a byte at a time.</summary>
    private sealed class Trickle(CancellationToken end) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(200, end);
            buffer.Span[0] = (byte)'a';
            return 1;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
