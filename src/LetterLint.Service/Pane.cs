using System.Net;
using Microsoft.Extensions.FileProviders;

namespace LetterLint.Service;

/// <summary>Serves the pane of the Word add-in, and hands its page the token of this launch.</summary>
internal static class Pane
{
    private const string Page = "pane.html";
    private const string TokenMark = "{{token}}";

    // Word draws the pane itself or, on the web, in a frame of its own; Office.js comes from its official address and nowhere else.
    private const string Policy = "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'self' https://*.officeapps.live.com https://*.office.com https://*.office365.com https://*.cloud.microsoft https://*.sharepoint.com";

    private const string Unbuilt = "The pane has not been built. Run “npm ci” and “npm run build” in src/LetterLint.WordAddIn, then start the service again. Programs can use the service as it is.";

    public static void Map(WebApplication app, Gate gate)
    {
        var folder = Path.Join(AppContext.BaseDirectory, "pane");
        app.MapGet("/", () => Results.Redirect("/" + Page)).ExcludeFromDescription();
        app.MapGet("/" + Page, async (HttpContext context) =>
        {
            var file = Path.Join(folder, Page);
            if (!File.Exists(file))
            {
                return Problem.Of(StatusCodes.Status404NotFound, Unbuilt);
            }

            context.Response.Headers.ContentSecurityPolicy = Policy;
            context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
            context.Response.Headers["Referrer-Policy"] = "same-origin";
            var page = await File.ReadAllTextAsync(file, context.RequestAborted);
            return Results.Text(page.Replace(TokenMark, WebUtility.HtmlEncode(gate.Token), StringComparison.Ordinal), "text/html; charset=utf-8");
        }).ExcludeFromDescription();
        if (Directory.Exists(folder))
        {
            app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder) });
        }
    }
}
