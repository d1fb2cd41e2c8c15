using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using LetterLint.Documents.Pdf;

namespace LetterLint.Documents;

/// <summary>Reads a PDF, in a process of its own where the program offers one.</summary>
public static class PdfReader
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Reads the bytes of a .pdf file.</summary>
    /// <exception cref="DocumentException">The bytes are not a readable PDF.</exception>
    public static Document Read(string name, byte[] bytes, Budget? budget = null) =>
        Read(name, bytes, PdfProgram.Start(), Patience, budget);

    internal static Document Read(string name, byte[] bytes, ProcessStartInfo? program, TimeSpan patience, Budget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length == 0)
        {
            throw new DocumentException("The file is empty; copy it again, or make the PDF again.");
        }

        if (bytes.AsSpan(0, Math.Min(bytes.Length, 1024)).IndexOf("%PDF-"u8) < 0)
        {
            throw new DocumentException(
                "The file is not a PDF, although its name ends like one; open it in the program that made it and save it as .docx or .pdf.");
        }

        var text = TextOf(bytes, program, patience, budget ?? Budget.Usual);
        return string.IsNullOrWhiteSpace(text)
            ? throw new DocumentException(
                "The PDF holds pictures of pages and no text; check the Word file instead, or have the text recognised first.")
            : PlainTextReader.FromText(name, text, budget);
    }

    private static string TextOf(byte[] bytes, ProcessStartInfo? program, TimeSpan patience, Budget budget)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(budget.Stop);
        timeout.CancelAfter(patience);
        try
        {
            if (program is not null)
            {
                return RunAsync(program, bytes, budget, timeout.Token).GetAwaiter().GetResult();
            }

            using var text = new StringWriter();
            PdfText.Write(bytes, text, budget with { Stop = timeout.Token });
            return text.ToString();
        }
        catch (OperationCanceledException e) when (!budget.Stop.IsCancellationRequested)
        {
            throw new DocumentException("The PDF could not be read in good time; check the Word file instead.", e);
        }
        catch (Win32Exception e)
        {
            throw new DocumentException("LetterLint could not start itself to read the PDF; install it again, or check the Word file.", e);
        }
    }

    private static async Task<string> RunAsync(ProcessStartInfo program, byte[] bytes, Budget budget, CancellationToken stop)
    {
        (program.RedirectStandardInput, program.RedirectStandardOutput, program.RedirectStandardError) = (true, true, true);
        (program.StandardOutputEncoding, program.StandardErrorEncoding) = (Encoding.UTF8, Encoding.UTF8);
        program.CreateNoWindow = true;
        using var process = Process.Start(program)!;
        try
        {
            var writing = WriteAsync(process.StandardInput.BaseStream, bytes, stop);
            var errors = ReadAsync(process.StandardError, budget, stop);
            var text = await ReadAsync(process.StandardOutput, budget, stop).ConfigureAwait(false);
            await writing.ConfigureAwait(false);
            var said = await errors.ConfigureAwait(false);
            await process.WaitForExitAsync(stop).ConfigureAwait(false);
            return process.ExitCode switch
            {
                0 => text,
                PdfProgram.Refused => throw new DocumentException(said),
                _ => throw new DocumentException(PdfText.Damaged),
            };
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
}
