namespace LetterLint.Scripting;

/// <summary>Where a folder is on the disk, so that one that is named in two ways is known as one.</summary>
internal static class FolderPlace
{
    /// <summary>How places are compared: as the systems do that ignore the case of names.</summary>
    public static StringComparer Comparer { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The full path without links on the way and without a slash at its end.</summary>
    /// <remarks>What is there has no links in circles: the system has followed them.</remarks>
    public static string Of(string folder) => Directory.Exists(folder) ? Followed(folder) : Path.GetFullPath(folder);

    private static string Followed(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        var here = Path.Join(Followed(parent), Path.GetFileName(full));
        return TargetOf(here) is { } target ? Followed(Path.Combine(Path.GetDirectoryName(here)!, target)) : here;
    }

    private static string? TargetOf(string path)
    {
        try
        {
            return new DirectoryInfo(path).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
