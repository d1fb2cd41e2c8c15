using LetterLint.Documents;

namespace LetterLint.Cli;

/// <summary>Finds the letters that a call names: files as given, folders with everything below them that nobody has excluded.</summary>
internal static class LetterFiles
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.System, IgnoreInaccessible = false };

    /// <summary>The letters in the order given, within a folder by path; each once.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="config">The settings that the call names, or null for those that lie with the letters.</param>
    /// <exception cref="CallException">A path is meant for an option.</exception>
    public static IReadOnlyList<LetterFile> Find(IEnumerable<string> paths, string? config = null) =>
        [.. paths.Select(NoOption).SelectMany(path => Directory.Exists(path) ? In(path, config) : [new LetterFile(path)])
            .DistinctBy(file => file.IsStandardInput ? file.Path : Path.GetFullPath(file.Path))];

    /// <summary>Whether a search of the folder would find the file.</summary>
    public static bool Finds(string folder, string path)
    {
        var exclusions = Exclusions.Above(folder, config: null).With(folder);
        var below = Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)[..^1];
        for (var depth = 1; depth <= below.Length; depth++)
        {
            if (below[depth - 1].StartsWith('.'))
            {
                return false;
            }

            exclusions = exclusions.With(Path.Join([folder, .. below[..depth]]));
        }

        return IsLetter(path) && !exclusions.Exclude(path);
    }

    private static string NoOption(string path) => path.Length > 1 && path[0] == '-' && !Path.Exists(path)
        ? throw new CallException($"There is no option “{path}” here; --help behind the command shows what there is.")
        : path;

    private static List<LetterFile> In(string folder, string? config)
    {
        var found = new List<LetterFile>();
        Search(folder, Exclusions.Above(folder, config), found);
        if (found.Count == 0)
        {
            return [new LetterFile(folder, $"The folder holds no letters; letters end in {string.Join(", ", Reader.Endings)}.")];
        }

        found.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        return found;
    }

    private static void Search(string folder, Exclusions above, List<LetterFile> found)
    {
        try
        {
            var exclusions = above.With(folder);
            found.AddRange(Directory.EnumerateFiles(folder, "*", Everything)
                .Where(path => IsLetter(path) && !exclusions.Exclude(path))
                .Select(path => new LetterFile(path) { IsFound = true }));
            foreach (var below in Directory.EnumerateDirectories(folder, "*", Everything))
            {
                // A link may lead back to where it stands.
                if (!Path.GetFileName(below).StartsWith('.') && new DirectoryInfo(below).LinkTarget is null)
                {
                    Search(below, exclusions, found);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            found.Add(new LetterFile(folder, "The folder cannot be opened; look at its permissions."));
        }
    }

    private static bool IsLetter(string path)
    {
        var name = Path.GetFileName(path);
        return Reader.Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)
            && !name.EndsWith(".findings.txt", StringComparison.OrdinalIgnoreCase)
            && !name.StartsWith('.')
            && !name.StartsWith("~$", StringComparison.Ordinal);
    }
}
