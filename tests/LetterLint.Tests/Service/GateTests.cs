using System.Net;
using LetterLint.Service;
using Shouldly;

namespace LetterLint.Tests.Service;

public sealed class GateTests
{
    private const string Elsewhere = "https://pane.example";

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("localhost:1234", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("[::1]:99", 200)]
    [InlineData("rebound.example", 421)]
    [InlineData("localhost.rebound.example", 421)]
    public async Task Only_names_of_this_machine_are_answered(string host, int status)
    {
        await using var service = await RunningService.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/frameworks") { Headers = { Host = host } };
        ((int)(await service.Client.SendAsync(request)).StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://localhost")]
    public async Task A_page_of_another_origin_gets_nothing(string origin)
    {
        await using var service = await RunningService.Start();
        using var request = Request(HttpMethod.Get, origin, service.Token);
        using var answer = await service.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Fact]
    public async Task A_page_needs_the_token_of_this_launch()
    {
        await using var service = await RunningService.Start();
        (await Status(Request(HttpMethod.Get, service.Origin, service.Token))).ShouldBe(HttpStatusCode.OK);
        (await Status(Request(HttpMethod.Get, service.Origin, token: null))).ShouldBe(HttpStatusCode.Unauthorized);
        (await Status(Request(HttpMethod.Get, service.Origin, new string('0', 64)))).ShouldBe(HttpStatusCode.Unauthorized);

        using var withoutOrigin = new HttpRequestMessage(HttpMethod.Get, "/v1/rules") { Headers = { { "Sec-Fetch-Site", "cross-site" } } };
        (await Status(withoutOrigin)).ShouldBe(HttpStatusCode.Unauthorized);

        await using var next = await RunningService.Start();
        next.Token.ShouldNotBe(service.Token);

        async Task<HttpStatusCode> Status(HttpRequestMessage request) => (await service.Client.SendAsync(request)).StatusCode;
    }

    [Fact]
    public async Task A_preflight_is_answered_for_allowed_origins_only()
    {
        await using var service = await RunningService.Start("--LetterLint:Origins:0", Elsewhere);
        using var allowed = await Preflight(Elsewhere);
        allowed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        allowed.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([Elsewhere]);
        string.Join(",", allowed.Headers.GetValues("Access-Control-Allow-Methods")).ShouldContain("POST");
        string.Join(",", allowed.Headers.GetValues("Access-Control-Allow-Headers")).ShouldContain(Gate.TokenHeader);
        allowed.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
        allowed.Headers.GetValues("Vary").ShouldContain("Origin");

        using var refused = await Preflight("https://evil.example");
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        refused.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();

        using var asked = await service.Client.SendAsync(Request(HttpMethod.Get, Elsewhere, service.Token));
        asked.StatusCode.ShouldBe(HttpStatusCode.OK);
        asked.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([Elsewhere]);

        Task<HttpResponseMessage> Preflight(string origin)
        {
            var request = new HttpRequestMessage(HttpMethod.Options, "/v1/check");
            request.Headers.Add("Origin", origin);
            request.Headers.Add("Access-Control-Request-Method", "POST");
            request.Headers.Add("Access-Control-Request-Headers", $"content-type,{Gate.TokenHeader}");
            return service.Client.SendAsync(request);
        }
    }

    [Fact]
    public async Task Where_other_machines_may_ask_everyone_needs_the_key_and_there_is_no_pane()
    {
        const string key = "a key of more than thirty-two characters";
        using var folder = new TemporaryFolder();
        using var certificate = Certificates.OwnIn(folder.Path);
        await using var service = await RunningService.Start("--LetterLint:Remote", "true", "--LetterLint:Key", key, "--LetterLint:Certificate", folder.PathOf("localhost.pfx"));
        (await service.Client.GetAsync("/v1/rules")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await service.Client.GetAsync("/healthz")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await service.Client.GetAsync("/pane.html")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/rules") { Headers = { { "Authorization", $"Bearer {key}" } } };
        (await service.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static HttpRequestMessage Request(HttpMethod method, string origin, string? token)
    {
        var request = new HttpRequestMessage(method, "/v1/rules");
        request.Headers.Add("Origin", origin);
        if (token is not null)
        {
            request.Headers.Add(Gate.TokenHeader, token);
        }

        return request;
    }
}
