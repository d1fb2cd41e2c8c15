using Serilog;
using Serilog.Events;

namespace LetterLint.Cli;

/// <summary>What the program does, on standard error, for those who ask with --verbose; never a word of a letter.</summary>
/// <remarks>Nothing else refers to Serilog, so that it is loaded only then.</remarks>
internal sealed class Log : IDisposable
{
    private readonly Serilog.Core.Logger _logger = new LoggerConfiguration()
        .MinimumLevel.Debug()
        .WriteTo.Console(
            standardErrorFromLevel: LogEventLevel.Verbose,
            theme: Serilog.Sinks.SystemConsole.Themes.ConsoleTheme.None,
            formatProvider: System.Globalization.CultureInfo.InvariantCulture,
            outputTemplate: "{Timestamp:HH:mm:ss.fff} {Level:u3} {Message:lj}{NewLine}")
        .CreateLogger();

    public void Started(int letters, int rules, IEnumerable<string> frameworks, string? settings) =>
        _logger.Debug("{Letters} inputs, {Rules} rules, frameworks {Frameworks}, settings {Settings}", letters, rules, string.Join(", ", frameworks), settings ?? "none");

    public void Checked(Diagnostics.LintResult result, TimeSpan time) =>
        _logger.Debug("{Path}: {Framework}, {Blocks} blocks, {Sections} sections, {Findings} findings in {Milliseconds} ms", result.Path,
            result.Letter?.Framework?.Id ?? "no framework", result.Document?.Blocks.Length ?? 0, result.Letter?.Sections.Length ?? 0, result.Diagnostics.Length,
            (int)time.TotalMilliseconds);

    // The message of an exception may quote the letter; where it was thrown does not.
    public void Failed(string path, Exception exception) =>
        _logger.Error("{Path}: {Exception}\n{Stack}", path, exception.GetType().Name, exception.StackTrace);

    public void Dispose() => _logger.Dispose();
}
