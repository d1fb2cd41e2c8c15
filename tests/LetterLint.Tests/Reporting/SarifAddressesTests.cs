using System.Text.Json;
using LetterLint.Diagnostics;
using LetterLint.Reporting;
using LetterLint.Tests.Cli;
using Shouldly;

namespace LetterLint.Tests.Reporting;

/// <summary>Code scanning finds every file of the repository, wherever in it the check was started, and every rule's page.</summary>
public sealed class SarifAddressesTests : IDisposable
{
    private const string Letter = "Staying safe Grade 3\n\nReviews of the the plan are late.\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("drafts/a letter.md", "drafts/a%20letter.md", true)]
    [InlineData("drafts/../b.md", "b.md", true)]
    [InlineData("..letters/c.md", "..letters/c.md", true)]
    [InlineData("../d.md", null, false)]
    public void A_path_begins_at_the_repository_or_is_given_in_full(string path, string? uri, bool isInRoot)
    {
        var root = _folder.PathOf("repository");
        var run = Sarif(new SarifAddresses(root), LintResult.Unreadable(Path.Join(root, path), "It is not there."));
        var location = run.GetProperty("artifacts")[0].GetProperty("location");
        location.GetProperty("uri").GetString().ShouldBe(uri ?? new Uri(Path.GetFullPath(Path.Join(root, path))).AbsoluteUri);
        location.TryGetProperty("uriBaseId", out var name).ShouldBe(isInRoot);
        if (isInRoot)
        {
            run.GetProperty("originalUriBaseIds").GetProperty(name.GetString()!).GetProperty("uri").GetString().ShouldBe(new Uri(root).AbsoluteUri + "/");
        }
    }

    [Theory]
    [InlineData(".")]
    [InlineData("drafts")]
    public void A_check_in_a_folder_of_a_repository_names_files_from_its_root_on(string from)
    {
        Directory.CreateDirectory(_folder.PathOf(".git"));
        _folder.Write("drafts/letter.md", Letter);
        var run = Tool.RunIn(_folder.PathOf(from), "check", from == "." ? "drafts/letter.md" : "letter.md", "--framework", "apa-2007", "--format", "sarif");
        var place = JsonDocument.Parse(run.Output).RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        place.GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("drafts/letter.md");
        place.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString().ShouldBe("%SRCROOT%");
    }

    [Fact]
    public void Rules_link_to_their_pages_where_the_build_knows_them()
    {
        var result = Repository.Linter.Lint(_folder.Write("a.md", Letter), Repository.Linter.Frameworks.Find("apa-2007"));
        foreach (var rule in Rules(new SarifAddresses(Pages: "https://example.org/rules")))
        {
            var id = rule.GetProperty("id").GetString();
            rule.GetProperty("helpUri").GetString().ShouldBe($"https://example.org/rules/{id}.md");
            rule.GetProperty("help").GetProperty("markdown").GetString()!.ShouldContain($"(https://example.org/rules/{id}.md)");
            File.Exists(Repository.PathOf("rules", "catalogue", $"{id}.md")).ShouldBeTrue(id);
        }

        Rules(new SarifAddresses()).Select(rule => rule.TryGetProperty("helpUri", out _)).ShouldAllBe(has => !has);

        JsonElement[] Rules(SarifAddresses addresses) => [.. Sarif(addresses, result).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];
    }

    private static JsonElement Sarif(SarifAddresses addresses, LintResult result)
    {
        using var bytes = new MemoryStream();
        SarifReport.Write([result], bytes, addresses);
        return JsonDocument.Parse(bytes.ToArray().AsMemory()).RootElement.GetProperty("runs")[0];
    }
}
