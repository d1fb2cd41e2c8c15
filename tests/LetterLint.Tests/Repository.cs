using LetterLint.Frameworks;
using LetterLint.Rules;

namespace LetterLint.Tests;

/// <summary>The files of this project and the linter built from them.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static Linter Linter { get; } =
        new(RuleSet.In(typeof(Rules.Judgements.GradeContradictsWord).Assembly), FrameworkLibrary.Load());

    /// <summary>Whether expected output is to be written instead of compared.</summary>
    public static bool Accepts { get; } = Environment.GetEnvironmentVariable("LETTERLINT_ACCEPT") == "1";

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The files of a folder and all below it, by path with “/”, as seen from the root.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern) => !Directory.Exists(PathOf(folder)) ? [] :
    [
        .. Directory.EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal),
    ];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LetterLint.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the project's own folder.");
    }
}
