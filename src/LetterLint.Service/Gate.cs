using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace LetterLint.Service;

/// <summary>
/// Who may ask. A web page that somebody happens to have open can reach this machine too: so only names of this machine are
/// answered, only pages of known origin, and of those only one that holds the token of this launch.
/// </summary>
internal sealed class Gate(ServiceSettings settings, bool isForPage)
{
    /// <summary>The header in which a page sends the token.</summary>
    public const string TokenHeader = "X-LetterLint-Token";

    /// <summary>Marks the requests of a page that holds the token.</summary>
    public const string OfPage = "LetterLint.Page";

    private static readonly string[] OwnNames = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>What only the pane knows, for it stands in the page that this launch has served.</summary>
    public string Token { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>Refuses names and origins that are not on the lists.</summary>
    public async Task CheckPlace(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        if (!IsNamed(request.Host.Host))
        {
            await Problem.Of(StatusCodes.Status421MisdirectedRequest, "This is not the address of the service; use localhost.").ExecuteAsync(context);
        }
        else if (!StringValues.IsNullOrEmpty(request.Headers.Origin) && !IsAllowed(request, request.Headers.Origin.ToString()))
        {
            await Problem.Of(StatusCodes.Status403Forbidden, "Pages of this origin may not ask; the operator can allow it with LetterLint:Origins.").ExecuteAsync(context);
        }
        else
        {
            await next(context);
        }
    }

    /// <summary>Refuses what comes without the token, or, where other machines may ask, without the key.</summary>
    public async Task CheckToken(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (!request.Path.StartsWithSegments("/v1"))
        {
            await next(context);
        }
        else if (settings.Remote ? !Same(request.Headers.Authorization.ToString(), $"Bearer {settings.Key}")
            : (isForPage || IsFromPage(request)) && !Same(request.Headers[TokenHeader].ToString(), Token))
        {
            context.Response.Headers.WWWAuthenticate = settings.Remote ? "Bearer" : "LetterLint";
            await Problem.Of(StatusCodes.Status401Unauthorized, settings.Remote
                ? "The key is missing or wrong; send it as “Authorization: Bearer KEY”."
                : "The token is missing or from an earlier launch; open the page or the pane again.").ExecuteAsync(context);
        }
        else
        {
            if (Same(request.Headers[TokenHeader].ToString(), Token))
            {
                context.Items[OfPage] = true;
            }

            await next(context);
        }
    }

    private bool IsNamed(string host) =>
        OwnNames.Contains(host, StringComparer.OrdinalIgnoreCase) || settings.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase);

    private bool IsAllowed(HttpRequest request, string origin) =>
        origin == $"{request.Scheme}://{request.Host}" || settings.Origins.Contains(origin, StringComparer.Ordinal);

    /// <summary>
    /// Browsers say of every request whence it comes. A program that runs as the user needs no token: it could read the drafts
    /// themselves, and the service keeps none that it could give away.
    /// </summary>
    private static bool IsFromPage(HttpRequest request) =>
        request.Headers.ContainsKey(HeaderNames.Origin) || request.Headers.ContainsKey("Sec-Fetch-Site") || request.Headers.ContainsKey(HeaderNames.Referer);

    private static bool Same(string sent, string known) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(sent)), SHA256.HashData(Encoding.UTF8.GetBytes(known)));
}
