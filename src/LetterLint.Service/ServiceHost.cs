using Microsoft.Net.Http.Headers;

namespace LetterLint.Service;

/// <summary>Puts the service together.</summary>
internal static class ServiceHost
{
    /// <param name="args">The command line: --urls, and settings as --LetterLint:NAME VALUE.</param>
    /// <param name="log">Where the log goes instead of standard error.</param>
    /// <exception cref="SettingException">With these settings the service does not start.</exception>
    public static WebApplication Build(string[] args, Serilog.Core.Logger? log = null)
    {
        // Settings lie beside the program: a file in the current folder may have come with a letter.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var settings = ServiceSettings.Of(builder.Configuration);
        var logger = log ?? RequestLog.Create();
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
        builder.Host.ConfigureHostOptions(options => options.ShutdownTimeout = settings.Limit + TimeSpan.FromSeconds(5));
        var gate = new Gate(settings);
        builder.Services.AddSingleton<Serilog.ILogger>(logger).AddSingleton(settings).AddSingleton(gate).AddSingleton(new LetterChecks(settings));
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
        app.MapOpenApi("/openapi/{documentName}.json");
        if (!settings.Remote)
        {
            Pane.Map(app, gate);
        }

        return app;
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

        write.WriteLine("Letters are checked on this machine; nothing is kept or sent on. Ctrl-C stops the service.");
    }
}
