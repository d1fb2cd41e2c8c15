using System.Runtime.InteropServices;
using System.Text;
using LetterLint.Reporting;

namespace LetterLint.Cli;

/// <summary>Where a report goes: standard output, or a file that appears only when it is whole.</summary>
internal sealed class Output : IDisposable
{
    private readonly string? _file;
    private readonly string? _draft;
    private readonly List<PosixSignalRegistration> _signals = [];

    private Output()
    {
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt));
        Stream = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
    }

    private Output(string file, IEnumerable<string> letters)
    {
        _file = file;
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt));
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Abandon()));
        try
        {
            if (IsDevice(file))
            {
                Stream = new FileStream(file, FileMode.Open, FileAccess.Write);
                return;
            }

            DraftFile.Sweep(file);
            var draft = DraftFile.Create(file, letters);
            (_draft, Stream) = (draft.Name, draft);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new CallException($"{file}: a report cannot be written there; look at the folder and its permissions, and whether the disk is full.");
        }
    }

    /// <summary>The bytes of the report.</summary>
    public Stream Stream { get; }

    /// <summary>Whether a person sees the report as it is written.</summary>
    public bool IsTerminal => _file is null && !Console.IsOutputRedirected;

    /// <summary>The columns of the terminal that shows the report, or null where none does.</summary>
    public int? Width => IsTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : null;

    public static Output ToTerminal() => new();

    /// <summary>Opens a file, or standard output for null; one of the letters is refused unless it may be replaced.</summary>
    public static Output To(string? file, IReadOnlyCollection<string> letters, bool mayReplace = false)
    {
        if (file is null)
        {
            return new Output();
        }

        if (file.Length == 0 || Directory.Exists(file))
        {
            throw new CallException($"“{file}” is no name for a file; give -o the name of the report to write.");
        }

        var target = Resolved(file);
        return !mayReplace && letters.Any(letter => Resolved(letter).Equals(target, StringComparison.OrdinalIgnoreCase))
            ? throw new CallException($"{file} is one of the letters to check; give -o another name.")
            : new Output(file, letters);
    }

    /// <summary>Writes text, in colours where a terminal wants them.</summary>
    public void WriteText(Action<Action<string, Tone>> body)
    {
        if (IsTerminal && Terminal.HasColours)
        {
            body(Colours.Writer());
            return;
        }

        using var writer = new StreamWriter(Stream, new UTF8Encoding(false), 1 << 14, leaveOpen: true);
        var isSeen = IsTerminal;
        body((text, _) =>
        {
            writer.Write(text);
            if (isSeen && text.EndsWith('\n'))
            {
                writer.Flush();
                Stream.Flush();
            }
        });
    }

    /// <summary>Gives the finished report its name.</summary>
    public void Finish()
    {
        try
        {
            Stream.Dispose();
            if (_draft is not null)
            {
                File.Move(_draft, _file!, overwrite: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CallException($"{_file ?? "standard output"}: the report cannot be written: {DraftFile.Reason(e)}.");
        }
    }

    public void Dispose()
    {
        _signals.ForEach(signal => signal.Dispose());
        Abandon();
    }

    private void Interrupt(PosixSignalContext context)
    {
        context.Cancel = true;
        Abandon();
        Environment.Exit(ExitCode.Interrupted);
    }

    /// <summary>Leaves nothing of an unfinished report behind.</summary>
    private void Abandon()
    {
        if (_draft is not null)
        {
            File.Delete(_draft);
        }
    }

    private static bool IsDevice(string file) => !OperatingSystem.IsWindows() && Path.GetFullPath(file).StartsWith("/dev/", StringComparison.Ordinal);

    /// <summary>The path without links, so that two names of one file are seen as one.</summary>
    private static string Resolved(string path)
    {
        var full = Path.GetFullPath(path);
        if (Path.GetDirectoryName(full) is not { } folder)
        {
            return full;
        }

        var here = new FileInfo(Path.Join(Resolved(folder), Path.GetFileName(full)));
        return here.LinkTarget is null ? here.FullName : here.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? here.FullName;
    }
}
