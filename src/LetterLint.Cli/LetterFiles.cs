using LetterLint.Documents;

namespace LetterLint.Cli;

/// <summary>An input of a run, or a path that leads to none and why.</summary>
internal sealed record LetterFile(string Path, string? Problem = null)
{
    /// <summary>The name of standard input.</summary>
    public const string StandardInput = "-";

    public bool IsStandardInput => Path == StandardInput;

    public static byte[] ReadStandardInput()
    {
        using var bytes = new MemoryStream();
        using var input = Console.OpenStandardInput();
        input.CopyTo(bytes);
        return bytes.ToArray();
    }
}

/// <summary>Finds the letters that a call names: files as given, folders with everything below them.</summary>
internal static class LetterFiles
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.System };

    /// <summary>The letters in the order given, within a folder by path; each once.</summary>
    public static IReadOnlyList<LetterFile> Find(IEnumerable<string> paths) =>
        [.. paths.SelectMany(path => Directory.Exists(path) ? In(path) : [new LetterFile(path)])
            .DistinctBy(file => file.IsStandardInput ? file.Path : Path.GetFullPath(file.Path))];

    private static List<LetterFile> In(string folder)
    {
        var found = new List<LetterFile>();
        Search(folder, found);
        if (found.Count == 0)
        {
            return [new LetterFile(folder, $"The folder holds no letters; letters end in {string.Join(", ", Reader.Endings)}.")];
        }

        found.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        return found;
    }

    private static void Search(string folder, List<LetterFile> found)
    {
        try
        {
            found.AddRange(Directory.EnumerateFiles(folder, "*", Everything).Where(IsLetter).Select(path => new LetterFile(path)));
            foreach (var below in Directory.EnumerateDirectories(folder, "*", Everything))
            {
                // A link may lead back to where it stands.
                if (!Path.GetFileName(below).StartsWith('.') && new DirectoryInfo(below).LinkTarget is null)
                {
                    Search(below, found);
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
