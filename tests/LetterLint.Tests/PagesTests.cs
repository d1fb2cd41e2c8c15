using System.Text.RegularExpressions;
using Shouldly;

namespace LetterLint.Tests;

/// <summary>What newcomers read.</summary>
public sealed partial class PagesTests
{
    [Fact]
    public void The_readme_is_one_screen() => File.ReadLines(Repository.PathOf("README.md")).Count().ShouldBeLessThanOrEqualTo(45);

    [Fact]
    public void Every_link_of_a_page_leads_to_a_file()
    {
        var pages = Repository.Files("", "*.md").Where(path => !IsLetter(path)).ToArray();
        pages.ShouldContain("README.md");
        var dead =
            from page in pages
            from Match link in Link().Matches(File.ReadAllText(Repository.PathOf(page)))
            let path = Path.GetFullPath(link.Groups[1].Value, Path.GetDirectoryName(Repository.PathOf(page))!)
            where !File.Exists(path) && !Directory.Exists(path)
            select $"{page}: {link.Groups[1].Value}";
        dead.ShouldBeEmpty();
    }

    private static bool IsLetter(string path) => path.Split('/') is ["seeds" or "artifacts" or "packages" or "native", ..] or ["tests", "specimens" or "blind", ..]
        || path.Contains("node_modules/", StringComparison.Ordinal);

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)([^)#\s]{1,200})(?:#[^)\s]{1,100})?\)")]
    private static partial Regex Link();
}
