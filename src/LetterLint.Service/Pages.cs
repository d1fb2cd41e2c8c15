using System.Net;
using Microsoft.Extensions.FileProviders;

namespace LetterLint.Service;

/// <summary>Serves the page for authors and the pane of the Word add-in.</summary>
internal static class Pages
{
    private const string TokenMark = "{{token}}";

    // Nothing comes from elsewhere and nothing goes elsewhere.
    private const string OwnPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // Word draws the pane itself or, on the web, in a frame of its own; Office.js comes from its official address and nowhere else.
    private const string WordPolicy = "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'self' https://*.officeapps.live.com https://*.office.com https://*.office365.com https://*.cloud.microsoft https://*.sharepoint.com";

    private const string Unbuilt = "The page and the pane have not been built. Run “npm ci” and “npm run build” in src/LetterLint.WordAddIn, then start the service again. Programs can use the service as it is.";

    private static readonly string Folder = Path.Join(AppContext.BaseDirectory, "pane");

    /// <summary>The page: its token stands behind the # of the address that the person was given, and is never sent.</summary>
    public static void MapPage(WebApplication app)
    {
        app.MapGet("/", context => Send(context, "page.html", OwnPolicy, token: null)).ExcludeFromDescription();

        // A page is sent by what fills it in, and by nothing else.
        app.MapGet("/{page}.html", () => Results.NotFound()).ExcludeFromDescription();
        if (Directory.Exists(Folder))
        {
            app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Folder) });
        }
    }

    /// <summary>The pane, whose page holds the token of this launch, for Word knows only one address.</summary>
    public static void MapPane(WebApplication app, Gate gate) =>
        app.MapGet("/pane.html", context => Send(context, "pane.html", WordPolicy, gate.Token)).ExcludeFromDescription();

    private static async Task Send(HttpContext context, string name, string policy, string? token)
    {
        var file = Path.Join(Folder, name);
        if (!File.Exists(file))
        {
            await Problem.Of(StatusCodes.Status404NotFound, Unbuilt).ExecuteAsync(context);
            return;
        }

        context.Response.Headers.ContentSecurityPolicy = policy;
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        context.Response.Headers["Referrer-Policy"] = "same-origin";
        var page = await File.ReadAllTextAsync(file, context.RequestAborted);
        page = page.Replace(TokenMark, WebUtility.HtmlEncode(token), StringComparison.Ordinal);
        await Results.Text(page, "text/html; charset=utf-8").ExecuteAsync(context);
    }
}
