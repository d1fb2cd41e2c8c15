namespace LetterLint.Cli;

/// <summary>The project's own folder, for the commands that write into it.</summary>
internal static class Project
{
    private const string Mark = "LetterLint.sln";

    /// <summary>The folder at or above the current one that holds the project.</summary>
    /// <exception cref="CallException">There is none.</exception>
    public static string Root() => Find()
        ?? throw new CallException($"This command works inside LetterLint's own project; change to the folder that holds {Mark}.");

    /// <summary>Whether the current folder lies in it.</summary>
    public static bool IsHere => Find() is not null;

    /// <summary>That folder, or the current one where there is none: a house keeps its rules where it likes.</summary>
    public static string RootOrHere() => Find() ?? Directory.GetCurrentDirectory();

    private static string? Find()
    {
        for (var folder = Directory.GetCurrentDirectory(); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Join(folder, Mark)))
            {
                return folder;
            }
        }

        return null;
    }
}
