using Microsoft.Net.Http.Headers;

namespace LetterLint.Service;

/// <summary>Puts the service together.</summary>
internal static class ServiceHost
{
    /// <param name="args">The command line: --urls, and settings as --LetterLint:NAME VALUE.</param>
    /// <param name="log">Where the log goes instead of standard error.</param>
    /// <param name="opened">The drafts that the page is opened with, where the program lives for the page alone.</param>
    /// <exception cref="SettingException">With these settings the service does not start.</exception>
    public static WebApplication Build(string[] args, Serilog.Core.Logger? log = null, OpenedDrafts? opened = null)
    {
        // Settings lie beside the program: a file in the current folder may have come with a letter.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var settings = ServiceSettings.Of(builder.Configuration);
        var logger = log ?? RequestLog.Create(opened is null ? Serilog.Events.LogEventLevel.Information : Serilog.Events.LogEventLevel.Warning);
        builder.Logging.ClearProviders().AddProvider(new Serilog.Extensions.Logging.SerilogLoggerProvider(logger, dispose: true));
        var urls = builder.Configuration[WebHostDefaults.ServerUrlsKey];
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // Beyond this the connection is cut; a body that is only somewhat too large is told so.
            kestrel.Limits.MaxRequestBodySize = 2 * LetterInput.MostBytes;
            Addresses.Listen(kestrel, urls, settings);
        });
        builder.WebHost.UseKestrelHttpsConfiguration();
        // Whoever stops the service waits for letters that are being checked; a page that has been closed waits for nothing.
        builder.Host.ConfigureHostOptions(options => options.ShutdownTimeout = (opened is null ? settings.Limit : TimeSpan.Zero) + TimeSpan.FromSeconds(5));
        var gate = new Gate(settings, isForPage: opened is not null);
        builder.Services.AddSingleton<Serilog.ILogger>(logger).AddSingleton(settings).AddSingleton(gate).AddSingleton(new LetterChecks(settings)).AddSingleton<Drafts>().AddSingleton<PageLife>();
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .WithOrigins(settings.Origins)
            .WithMethods(HttpMethods.Get, HttpMethods.Post)
            .WithHeaders(HeaderNames.ContentType, HeaderNames.Authorization, Gate.TokenHeader)
            .WithExposedHeaders(HeaderNames.RetryAfter, "X-Request-Id")
            .SetPreflightMaxAge(TimeSpan.FromMinutes(10))));
        builder.Services.AddOpenApi(OpenApiDescription.Describe);

        var app = builder.Build();
        app.Use(RequestLog.Run);
        app.Use(gate.CheckPlace);
        app.UseCors();
        app.Use(gate.CheckToken);
        app.UseStatusCodePages(context => Problem.Of(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext));
        Endpoints.Map(app);
        DraftEndpoints.Map(app);
        app.MapOpenApi("/openapi/{documentName}.json");
        if (!settings.Remote)
        {
            Pages.MapPage(app);
            MapOpened(app, gate, opened);
        }

        return app;
    }

    private static void MapOpened(WebApplication app, Gate gate, OpenedDrafts? opened)
    {
        if (opened is null)
        {
            Pages.MapPane(app, gate);
            return;
        }

        app.MapGet("/v1/alive", (HttpContext context, PageLife life) => life.Hold(context)).ExcludeFromDescription();
        app.MapGet("/v1/opened", () => opened.Names).ExcludeFromDescription();
        app.MapGet("/v1/opened/{number:int}", opened.Read).ExcludeFromDescription();
    }

    /// <summary>Says what a person needs to know who has started the service.</summary>
    public static void Greet(WebApplication app, TextWriter write)
    {
        foreach (var fault in app.Services.GetRequiredService<LetterChecks>().Faults)
        {
            write.WriteLine($"letterlint service: {fault.Path}: {fault.Message}");
        }

        if (app.Urls.Any(url => url.StartsWith("https", StringComparison.Ordinal)) && app.Services.GetRequiredService<ServiceSettings>().Certificate is null)
        {
            write.WriteLine($"Word shows the pane only once this machine trusts the certificate: {Certificates.HowToTrust}");
        }

        if (app.Services.GetRequiredService<ServiceSettings>().Origins.Length > 0)
        {
            write.WriteLine($"Pages of the allowed origins send {Gate.TokenHeader}: {app.Services.GetRequiredService<Gate>().Token}");
        }

        if (!app.Services.GetRequiredService<ServiceSettings>().Remote)
        {
            write.WriteLine($"The page for authors: {PageOf(app)}");
        }

        write.WriteLine("Letters are checked on this machine; nothing is kept or sent on. Ctrl-C stops the service.");
    }

    /// <summary>The address of the page, with the token of this launch behind it.</summary>
    public static string PageOf(WebApplication app) => $"{app.Urls.First()}/#{app.Services.GetRequiredService<Gate>().Token}";
}
