using System.Net.Http.Headers;
using LetterLint.Service;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LetterLint.Tests.Service;

/// <summary>The service in this process, on a free port of this machine.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningService(WebApplication app)
    {
        _app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public string Token => _app.Services.GetRequiredService<Gate>().Token;

    public string Origin => Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

    public static async Task<RunningService> Start(params string[] settings)
    {
        var app = ServiceHost.Build(["--urls", "http://127.0.0.1:0", .. settings]);
        await app.StartAsync();
        return new RunningService(app);
    }

    public Task<HttpResponseMessage> Check(byte[] letter, string type, string query = "") =>
        Client.PostAsync("/v1/check" + query, Content(letter, type));

    public static ByteArrayContent Content(byte[] letter, string type) => new(letter) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };

    public Task Stop() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
