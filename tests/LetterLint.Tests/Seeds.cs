using LetterLint.Documents;

namespace LetterLint.Tests;

/// <summary>The specimen letters of the folder seeds.</summary>
internal static class Seeds
{
    public static TheoryData<string> Names() => [.. Repository.Files("seeds", "*").Where(path => Path.GetExtension(path) is ".md" or ".docx").Select(path => path["seeds/".Length..])];

    public static TheoryData<string> Texts() => [.. Repository.Files("seeds", "*.md").Select(path => path["seeds/".Length..])];

    public static Document Read(string name) => Reader.Read(Repository.PathOf("seeds", name));
}
