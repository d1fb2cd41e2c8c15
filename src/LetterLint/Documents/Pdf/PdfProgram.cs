using System.Diagnostics;
using System.Text;

namespace LetterLint.Documents.Pdf;

/// <summary>Lets a program read PDFs in a process of their own, which a hostile one cannot keep busy or fill without bounds.</summary>
public static class PdfProgram
{
    internal const int Refused = 2;

    private const string Verb = "pdf-to-text";

    // A letter of forty pages needs a quarter of it.
    private const int Memory = 400 * 1024 * 1024;

    // The one that asks waits for half of it; one that has died asks no more.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private static bool s_knowsVerb;

    /// <summary>What such a program does first: where its own reader has started it, it answers and ends with this exit code.</summary>
    public static int? Run(string[] args)
    {
        if (args is not [Verb])
        {
            s_knowsVerb = true;
            return null;
        }

        using var end = new Timer(_ => Environment.Exit(Refused), null, Longest, Timeout.InfiniteTimeSpan);
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        try
        {
            // The one that asks has a limit for the text, and reads no further than that.
            var budget = new Budget { Bytes = int.MaxValue, Characters = int.MaxValue };
            PdfText.Write(FileBytes.Of(Console.OpenStandardInput(), budget), output, budget);
            return 0;
        }
        catch (DocumentException e)
        {
            using var errors = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false));
            errors.Write(e.Message);
            return Refused;
        }
    }

    /// <summary>How this program starts itself to read a PDF; null where it does not know how.</summary>
    internal static ProcessStartInfo? Start() =>
        !s_knowsVerb ? null
        : Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? Start(Environment.ProcessPath!, "exec", Path.Join(AppContext.BaseDirectory, AppDomain.CurrentDomain.FriendlyName + ".dll"))
            : Start(Environment.ProcessPath!);

    internal static ProcessStartInfo Start(string program, params string[] arguments) => new(program, [.. arguments, Verb])
    {
        Environment = { ["DOTNET_GCHeapHardLimit"] = Memory.ToString("X") },
    };
}
