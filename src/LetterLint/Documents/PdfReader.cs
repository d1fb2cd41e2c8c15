using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace LetterLint.Documents;

/// <summary>Reads a PDF through poppler's pdftotext.</summary>
public static class PdfReader
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Reads the bytes of a .pdf file.</summary>
    /// <exception cref="DocumentException">The bytes are not a readable PDF, or pdftotext is not installed.</exception>
    public static Document Read(string name, byte[] bytes, Budget? budget = null) =>
        Read(name, bytes, OnPath(OperatingSystem.IsWindows() ? "pdftotext.exe" : "pdftotext"), Patience, budget);

    internal static Document Read(string name, byte[] bytes, string? pdftotext, TimeSpan patience, Budget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length == 0)
        {
            throw new DocumentException("The file is empty; copy it again, or make the PDF again.");
        }

        if (bytes.AsSpan(0, Math.Min(bytes.Length, 1024)).IndexOf("%PDF-"u8) < 0)
        {
            throw new DocumentException("The file is not a PDF, although its name ends like one; open it in the program that made it and save it as .docx or .pdf.");
        }

        try
        {
            var output = RunAsync(pdftotext ?? throw Missing(), bytes, patience, budget ?? Budget.Usual).GetAwaiter().GetResult();
            return PlainTextReader.FromText(name, Checked(output, bytes), budget);
        }
        catch (Win32Exception e)
        {
            throw Missing(e);
        }
    }

    /// <summary>
    /// The program's full path, from the folders of PATH alone: left to itself, .NET would look in the current folder
    /// first and start a program that lies among the letters.
    /// </summary>
    internal static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    private static DocumentException Missing(Exception? inner = null) => new(
        "A PDF is read with pdftotext, which is not installed: get it with “apt install poppler-utils” (Debian, Ubuntu), "
        + "“brew install poppler” (macOS) or “winget install oschwartz10612.Poppler” (Windows), or check the Word file instead.",
        inner);

    private static string Checked(Output output, byte[] bytes)
    {
        if (output.ExitCode != 0)
        {
            // Whom it is meant for stands in the open, by the name of the handler (ISO 32000-1, 7.6.4).
            throw new DocumentException(bytes.AsSpan().IndexOf("/Adobe.PubSec"u8) >= 0
                ? "The PDF is encrypted with the certificates of those who may read it; save it without that, or check the Word file instead."
                : output.Errors.Contains("password", StringComparison.OrdinalIgnoreCase)
                ? "The PDF is locked with a password; save it without one, or check the Word file instead."
                : output.ExitCode == 3
                    ? "The PDF forbids copying its text; save it without that protection, or check the Word file instead."
                    : "The PDF is cut off or damaged; copy it again, or make it again from the Word file.");
        }

        return string.IsNullOrWhiteSpace(output.Text)
            ? throw new DocumentException("The PDF holds pictures of pages and no text; check the Word file instead, or have the text recognised first.")
            : output.Text;
    }

    private static async Task<Output> RunAsync(string pdftotext, byte[] bytes, TimeSpan patience, Budget budget)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(pdftotext, ["-layout", "-enc", "UTF-8", "-", "-"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
                StandardErrorEncoding = Encoding.UTF8,
                CreateNoWindow = true,
            },
        };
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(budget.Stop);
        timeout.CancelAfter(patience);
        process.Start();
        try
        {
            var writing = WriteAsync(process.StandardInput.BaseStream, bytes, timeout.Token);
            var errors = ReadAsync(process.StandardError, budget, timeout.Token);
            var text = await ReadAsync(process.StandardOutput, budget, timeout.Token).ConfigureAwait(false);
            await writing.ConfigureAwait(false);
            var said = await errors.ConfigureAwait(false);
            await process.WaitForExitAsync(timeout.Token).ConfigureAwait(false);
            return new Output(process.ExitCode, text, said);
        }
        catch (OperationCanceledException e) when (!budget.Stop.IsCancellationRequested)
        {
            throw new DocumentException("The PDF could not be read in good time; check the Word file instead.", e);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task WriteAsync(Stream input, byte[] bytes, CancellationToken token)
    {
        try
        {
            await using (input.ConfigureAwait(false))
            {
                await input.WriteAsync(bytes, token).ConfigureAwait(false);
            }
        }
        catch (IOException)
        {
            // It has seen enough and stopped listening; the exit code says what it thinks.
        }
    }

    private static async Task<string> ReadAsync(StreamReader reader, Budget budget, CancellationToken token)
    {
        var text = new StringBuilder();
        var buffer = new char[16 * 1024];
        int read;
        while ((read = await reader.ReadAsync(buffer, token).ConfigureAwait(false)) > 0)
        {
            budget.CheckCharacters(text.Append(buffer, 0, read).Length);
        }

        return text.ToString();
    }

    private sealed record Output(int ExitCode, string Text, string Errors);
}
