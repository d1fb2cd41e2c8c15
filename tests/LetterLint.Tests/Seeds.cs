using LetterLint.Documents;

namespace LetterLint.Tests;

/// <summary>The specimen letters of the folder seeds.</summary>
internal static class Seeds
{
    public static TheoryData<string> Names() => [.. Files([".md", ".txt", ".docx"])];

    public static TheoryData<string> Texts() => [.. Files([".md", ".txt"])];

    public static IEnumerable<string> Files(string[] endings) => Repository.Files("seeds", "*")
        .Where(path => endings.Contains(Path.GetExtension(path)) && !path.EndsWith(".findings.txt", StringComparison.Ordinal))
        .Select(path => path["seeds/".Length..]);

    public static Document Read(string name) => Reader.Read(Repository.PathOf("seeds", name));
}
