using System.Security.Cryptography;
using System.Text;
using Shouldly;

namespace LetterLint.Tests.WordAddIn;

/// <summary>The page and the pane are kept as they were built, so that nobody needs Node.js only to open them.</summary>
public sealed class BuiltPageTests
{
    private const string Folder = "src/LetterLint.WordAddIn";

    [Fact]
    public void What_is_kept_was_built_from_the_sources_as_they_are()
    {
        string[] sources = ["findings.css", "page.css", "page.html", "pane.css", "pane.html",
            .. Directory.GetFiles(Repository.PathOf(Folder, "src")).Select(path => "src/" + Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var source in sources)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(File.ReadAllText(Repository.PathOf(Folder, source)).Replace("\r\n", "\n", StringComparison.Ordinal)));
        }

        File.ReadAllText(Repository.PathOf(Folder, "dist", "built-from.txt")).Trim()
            .ShouldBe(Convert.ToHexStringLower(hash.GetHashAndReset()), "run “npm run build” in src/LetterLint.WordAddIn and commit what it makes in dist");
    }
}
