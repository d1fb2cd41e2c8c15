namespace LetterLint.Cli;

/// <summary>
/// The folders whose settings may run scripts, because the user has said so: a list in the user's own configuration. A folder is not
/// the user's because it is the current one: it may have come in an e-mail.
/// </summary>
internal static class Trust
{
    /// <summary>The list, one folder a line.</summary>
    /// <remarks>Never a path within the current folder, which whoever sent it has filled: without a folder of the user's own nothing is trusted.</remarks>
    public static string File => Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { } own && Path.IsPathFullyQualified(own)
        ? Path.Join(own, "letterlint", "trusted")
        : throw new CallException("You have no folder for settings of your own, where trusted folders would be listed; set HOME.");

    /// <summary>Whether the user has named the folder that holds these settings.</summary>
    public static bool Covers(string settings) => Read().Contains(FolderOf(settings));

    /// <summary>Adds a folder; false where it was there.</summary>
    public static bool Add(string folder) => Change(folders => folders.Add(Full(folder)));

    /// <summary>Takes a folder out; false where it was not there.</summary>
    public static bool Remove(string folder) => Change(folders => folders.Remove(Full(folder)));

    /// <summary>The folders, in order.</summary>
    public static SortedSet<string> Read()
    {
        try
        {
            return [.. System.IO.File.Exists(File) ? System.IO.File.ReadAllLines(File).Where(line => line.Length > 0) : []];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CallException)
        {
            return [];
        }
    }

    private static bool Change(Func<SortedSet<string>, bool> change)
    {
        var folders = Read();
        if (!change(folders))
        {
            return false;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File)!);
            var draft = $"{File}.{Path.GetRandomFileName()}";
            System.IO.File.WriteAllLines(draft, folders);
            System.IO.File.Move(draft, File, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CallException($"{File}: the list of trusted folders cannot be written; look at its permissions.");
        }

        return true;
    }

    private static string FolderOf(string settings) => Full(Path.GetDirectoryName(Path.GetFullPath(settings))!);

    private static string Full(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
}
