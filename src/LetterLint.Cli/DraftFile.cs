using System.Runtime.Versioning;

namespace LetterLint.Cli;

/// <summary>A file that is written beside the one that it is to become, so that nobody sees half of it.</summary>
internal static class DraftFile
{
    private const string Ending = ".letterlint";

    /// <summary>Opens a new one, with no more rights than the letters that it holds and what it is to replace.</summary>
    public static FileStream Create(string target, IEnumerable<string> letters)
    {
        var (folder, name) = Parts(target);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = RightsOf(letters.Append(target).Where(File.Exists));
        }

        return new FileStream(Path.Join(folder, $".{name}.{Path.GetRandomFileName()}{Ending}"), options);
    }

    /// <summary>Takes away what a run that was killed has left beside a file; one that is still being written is held by its run.</summary>
    public static void Sweep(string target)
    {
        var (folder, name) = Parts(target);
        try
        {
            foreach (var left in Directory.EnumerateFiles(folder, $".{name}.*{Ending}", new EnumerationOptions { AttributesToSkip = 0 }))
            {
                using (new FileStream(left, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                {
                }

                File.Delete(left);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>Why a file could not be written, as the end of a sentence.</summary>
    public static string Reason(Exception e) => e is IOException && (e.HResult & 0xFFFF) is 28 or 112
        ? "the disk is full; make room and run the command again"
        : "close it in other programs and look at its permissions";

    [UnsupportedOSPlatform("windows")]
    private static UnixFileMode RightsOf(IEnumerable<string> files)
    {
        const UnixFileMode own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        foreach (var file in files)
        {
            others &= File.GetUnixFileMode(file);
        }

        return own | others;
    }

    private static (string Folder, string Name) Parts(string target)
    {
        var full = Path.GetFullPath(target);
        return (Path.GetDirectoryName(full)!, Path.GetFileName(full));
    }
}
