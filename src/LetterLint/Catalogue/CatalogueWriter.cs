using System.Text;
using LetterLint.Rules;
using LetterLint.Specimens;

namespace LetterLint.Catalogue;

/// <summary>Keeps everything current that is generated from the rules: a page for each, the page that lists them, and the reference of nouns.</summary>
/// <param name="root">The folder of the project.</param>
/// <param name="linter">Its rules and frameworks.</param>
internal sealed class CatalogueWriter(string root, Linter linter)
{
    private const string Folder = "rules/catalogue";

    /// <summary>Writes what is not current and gives the paths.</summary>
    public IReadOnlyList<string> Write()
    {
        var stale = Stale().ToArray();
        foreach (var (path, text) in stale)
        {
            var full = Path.Combine(root, path);
            if (text is null)
            {
                File.Delete(full);
            }
            else
            {
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllText(full, text);
            }
        }

        return [.. stale.Select(file => file.Path)];
    }

    /// <summary>The paths of what is not current.</summary>
    public IReadOnlyList<string> Check() => [.. Stale().Select(file => file.Path)];

    /// <summary>Files that are not as they ought to be, with the text that they ought to have; null where there ought to be none.</summary>
    private IEnumerable<(string Path, string? Text)> Stale()
    {
        var pages = linter.Rules.Rules.ToDictionary(rule => $"{Folder}/{rule.Id}.md", Page);
        pages[$"{Folder}/README.md"] = List();
        if (new AccuracyPage(root).Markdown(linter.Rules.Rules) is { } accuracy)
        {
            pages[$"{Folder}/accuracy.md"] = accuracy;
        }

        if (NounsPage.Markdown() is { } nouns)
        {
            pages["rules/nouns.md"] = nouns;
        }

        var left = Directory.Exists(Path.Combine(root, Folder))
            ? Directory.EnumerateFiles(Path.Combine(root, Folder), "*.md").Select(path => $"{Folder}/{Path.GetFileName(path)}").Where(path => !pages.ContainsKey(path))
            : [];
        return left.Select(path => (path, (string?)null))
            .Concat(pages.Where(page => Read(page.Key) != page.Value).Select(page => (page.Key, (string?)page.Value)))
            .OrderBy(file => file.Item1, StringComparer.Ordinal);
    }

    private string Page(LetterRule rule)
    {
        var path = $"tests/specimens/{rule.Family}/{rule.Id}.md";
        return RulePage.Markdown(rule, linter, File.Exists(Path.Combine(root, path)) ? SpecimenFile.Read(Path.Combine(root, path)) : null, "../../" + path);
    }

    private string List()
    {
        var list = new StringBuilder("""
            <!-- Written by “letterlint docs” from the rules. -->
            # Rules

            What LetterLint finds. The page of a rule says why it matters and shows letters with the fault and without it, as `letterlint explain RULE`
            does; [accuracy](accuracy.md) says how often each is right. A severity stands until [settings](../../src/LetterLint.Cli/help.txt) say otherwise.

            | family | rule | severity | finds |
            |---|---|---|---|

            """);
        foreach (var rule in linter.Rules.Rules.OrderBy(rule => rule.Family, StringComparer.Ordinal).ThenBy(rule => rule.Id, StringComparer.Ordinal))
        {
            list.Append($"| {rule.Family} | [{rule.Id}]({rule.Id}.md) | {rule.Info.Severity.ToString().ToLowerInvariant()} | {rule.Info.Title} |\n");
        }

        return list.ToString();
    }

    private string? Read(string path) => File.Exists(Path.Combine(root, path)) ? File.ReadAllText(Path.Combine(root, path)) : null;
}
