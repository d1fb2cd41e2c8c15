using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using LetterLint.Diagnostics;
using LetterLint.Reporting;

namespace LetterLint.Cli;

/// <summary>
/// Letters as lines of standard input, <c>{"name": …, "text": …}</c> or <c>{"name": …, "base64": …}</c>, and their results as lines
/// of the report in the same order: for programs that run over an archive. No more letters are held than cores can check.
/// </summary>
internal static class DocumentLines
{
    private const int LettersPerCore = 2;

    /// <summary>Checks line by line until the input ends; a line that is no letter gives a result that says so.</summary>
    public static IEnumerable<LintResult> Check(Stream input, Func<LetterFile, byte[], LintResult> check)
    {
        var waiting = Channel.CreateBounded<Task<LintResult>>(Environment.ProcessorCount * LettersPerCore);
        var reading = Task.Run(async () =>
        {
            try
            {
                using var lines = new StreamReader(input, new UTF8Encoding(false));
                for (var number = 1; await lines.ReadLineAsync().ConfigureAwait(false) is { } line; number++)
                {
                    if (!string.IsNullOrWhiteSpace(line))
                    {
                        var at = number;
                        await waiting.Writer.WriteAsync(Task.Run(() => Check(line, at, check))).ConfigureAwait(false);
                    }
                }

                waiting.Writer.Complete();
            }
            catch (IOException e)
            {
                waiting.Writer.Complete(e);
            }
        });

        while (waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (waiting.Reader.TryRead(out var next))
            {
                yield return next.GetAwaiter().GetResult();
            }
        }

        reading.GetAwaiter().GetResult();
    }

    /// <summary>Writes each result as a line as soon as it is there.</summary>
    public static void Write(IEnumerable<LintResult> results, Stream output)
    {
        foreach (var result in results)
        {
            JsonReport.WriteLine(result, output);
            output.Flush();
        }
    }

    private static LintResult Check(string line, int number, Func<LetterFile, byte[], LintResult> check)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var name = Text("name") ?? $"line {number}";
            return Text("text") is { } text ? check(new LetterFile(name), Encoding.UTF8.GetBytes(text))
                : Text("base64") is { } bytes ? check(new LetterFile(name), Convert.FromBase64String(bytes))
                : LintResult.Unreadable(name, $"Line {number} has neither “text” nor “base64”.");

            string? Text(string key) => json.RootElement.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            return LintResult.Unreadable($"line {number}", $"Line {number} is no letter; write {{\"name\": …, \"text\": …}} or {{\"name\": …, \"base64\": …}} on one line.");
        }
    }
}
