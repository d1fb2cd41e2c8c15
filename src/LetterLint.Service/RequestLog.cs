using System.Diagnostics;
using Serilog;
using Serilog.Context;
using Serilog.Core;
using Serilog.Events;
using Serilog.Sinks.SystemConsole.Themes;

namespace LetterLint.Service;

/// <summary>What the service does, on standard error: numbers and names of endpoints, never what a caller has sent.</summary>
internal static class RequestLog
{
    // No {Exception}: its message may quote a letter.
    private const string Template = "{Timestamp:HH:mm:ss.fff} {Level:u3} {RequestId} {Message:lj}{NewLine}";

    /// <param name="least">What is told at least: whoever opens the page wants to hear of faults alone.</param>
    public static Logger Create(LogEventLevel least = LogEventLevel.Information) => new LoggerConfiguration()
        .MinimumLevel.Is(least)
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        .MinimumLevel.Override("Microsoft.AspNetCore.Server.Kestrel", LogEventLevel.Error)
        .Enrich.FromLogContext()
        .WriteTo.Console(
            outputTemplate: Template,
            formatProvider: System.Globalization.CultureInfo.InvariantCulture,
            standardErrorFromLevel: LogEventLevel.Verbose,
            theme: ConsoleTheme.None)
        .CreateLogger();

    /// <summary>Logs every request by its id, endpoint, status and time, and turns what went wrong into a problem.</summary>
    public static async Task Run(HttpContext context, RequestDelegate next)
    {
        var log = context.RequestServices.GetRequiredService<Serilog.ILogger>();
        var start = Stopwatch.GetTimestamp();
        using var id = LogContext.PushProperty("RequestId", context.TraceIdentifier);
        context.Response.Headers["X-Request-Id"] = context.TraceIdentifier;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            log.Information("The caller has gone");
            return;
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await Problem.Of(e.StatusCode).ExecuteAsync(context);
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            log.Error("{Exception}\n{Stack}", e.GetType().Name, e.StackTrace);
            await Problem.Of(StatusCodes.Status500InternalServerError, Diagnostics.LintResult.Failure(e)).ExecuteAsync(context);
        }

        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "a file or an unknown address";
        log.Information("{Method} {Route}: {Status} in {Milliseconds} ms", Known(context.Request.Method), route, context.Response.StatusCode,
            (int)Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static string Known(string method) => HttpMethods.IsGet(method) || HttpMethods.IsPost(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) ? method : "other";
}
