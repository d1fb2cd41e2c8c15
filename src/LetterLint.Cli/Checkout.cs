namespace LetterLint.Cli;

/// <summary>The repository of drafts that a check runs in.</summary>
internal static class Checkout
{
    /// <summary>Its folder: the nearest at or above the current one that Git keeps, or the current one where there is none.</summary>
    public static string Root()
    {
        var here = Directory.GetCurrentDirectory();
        for (var folder = here; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            // In a work tree of another repository it is a file.
            if (Path.Exists(Path.Join(folder, ".git")))
            {
                return folder;
            }
        }

        return here;
    }
}
