using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Reporting;
using LetterLint.Rules;
using LetterLint.Tests.Cli;
using Shouldly;

namespace LetterLint.Tests.Reporting;

/// <summary>The reports that other people's programs read, judged by other people's programs.</summary>
public sealed class OtherToolsTests : IDisposable
{
    private const string Faulty = "seeds/saltwick-on-sea-apa-2007-faulty";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [NodeFact]
    public void The_validator_of_sarif_has_nothing_to_say()
    {
        var file = _folder.PathOf("findings.sarif");
        Tool.Run("check", "seeds", _folder.PathOf("missing.md"), Waived(), "--format", "sarif", "-o", file).ExitCode.ShouldBe(2);
        var linked = _folder.PathOf("linked.sarif");
        using (var output = File.Create(linked))
        {
            SarifReport.Write([Repository.Linter.Lint(Repository.PathOf(Faulty + ".md"))], output, new SarifAddresses(Repository.Root, "https://example.org/rules"));
        }

        var program = Repository.PathOf("tests", "node_modules", "@microsoft", $"sarif-multitool-{(OperatingSystem.IsWindows() ? "win32" : OperatingSystem.IsMacOS() ? "darwin" : "linux")}", "Sarif.Multitool" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, File.GetUnixFileMode(program) | UnixFileMode.UserExecute);
        }

        // The rules of GitHub's code scanning as well, which takes no result without words and no path that is not in the repository.
        var said = Run(program, "validate", file, linked, "--rule-kind", "Sarif;Gh");
        said.ShouldContain("Analyzing");
        said.ShouldNotContain(": warning ");
        said.ShouldNotContain(": error ");
    }

    [NodeFact]
    public void The_validator_of_html_has_nothing_to_say()
    {
        var file = _folder.PathOf("findings.html");
        Tool.Run("check", "seeds", _folder.PathOf("missing.md"), _folder.Write("a<b>&.md", "Eggs <script>alert(1)</script>\n"), "--format", "html", "-o", file).ExitCode.ShouldBe(2);
        Run("node", Repository.PathOf("tests", "node_modules", "html-validate", "bin", "html-validate.mjs"), "-c", Repository.PathOf("tests", "html-validate.json"), file).ShouldBeEmpty();
        File.ReadAllText(file).ShouldNotContain("<script>alert");
    }

    [NodeFact]
    public void A_reader_of_junit_finds_every_test()
    {
        var file = _folder.PathOf("findings.xml");
        Tool.Run("check", "seeds", _folder.PathOf("missing.md"), Waived(), "--format", "junit", "-o", file).ExitCode.ShouldBe(2);
        using var json = JsonDocument.Parse(Run("node", Repository.PathOf("tests", "junit.mjs"), file));
        var suites = json.RootElement.GetProperty("testsuite").EnumerateArray().ToArray();
        suites.Length.ShouldBe(Repository.Files("seeds", "*").Count(path => !path.EndsWith(".findings.txt")) + 2);
        suites.Sum(suite => suite.GetProperty("failures").GetInt32()).ShouldBeGreaterThan(10);
        suites.Sum(suite => suite.GetProperty("errors").GetInt32()).ShouldBe(1);
        foreach (var suite in XDocument.Load(file).Root!.Elements())
        {
            foreach (var (count, element) in new[] { ("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped") })
            {
                suite.Descendants(element).Count().ShouldBe((int)suite.Attribute(count)!);
            }
        }
    }

    [Theory]
    [InlineData(".md")]
    [InlineData(".docx")]
    public void A_region_of_sarif_holds_the_words_in_question(string ending)
    {
        var run = Sarif(Repository.Linter.Lint(Repository.PathOf(Faulty + ending)));
        var artifacts = run.GetProperty("artifacts");
        var text = Reader.Read(Repository.PathOf(Faulty + ending)).Source.Text;
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            var (region, artifact) = (place.GetProperty("region"), artifacts[place.GetProperty("artifactLocation").GetProperty("index").GetInt32()]);
            artifact.GetProperty("location").GetProperty("uri").GetString().ShouldBe(place.GetProperty("artifactLocation").GetProperty("uri").GetString());
            artifact.GetProperty("location").GetProperty("uri").GetString().ShouldEndWith(Faulty + ending);
            result.GetProperty("message").GetProperty("text").GetString().ShouldNotBeNullOrWhiteSpace();
            var (start, length) = (region.GetProperty("charOffset").GetInt32(), region.GetProperty("charLength").GetInt32());
            text.Substring(start, length).ShouldBe(region.TryGetProperty("snippet", out var snippet) ? snippet.GetProperty("text").GetString() : "");
            result.GetProperty("locations")[0].GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString()!.ShouldStartWith("letter");
            result.GetProperty("codeFlows")[0].GetProperty("threadFlows")[0].GetProperty("locations").GetArrayLength().ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void GitLab_gets_what_stands_with_a_fingerprint_each()
    {
        using var json = new MemoryStream();
        GitLabReport.Write([Repository.Linter.Lint(Repository.PathOf(Faulty + ".md")), Repository.Linter.Lint(Waived()), LintResult.Unreadable("gone.md", "It is not there.")], json);
        var issues = JsonDocument.Parse(json.ToArray()).RootElement.EnumerateArray().ToArray();
        issues.Select(issue => issue.GetProperty("fingerprint").GetString()).ShouldBeUnique();
        issues[^1].GetProperty("severity").GetString().ShouldBe("blocker");
        issues.ShouldAllBe(issue => issue.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32() > 0
            && issue.GetProperty("description").GetString()!.Length > 0
            && issue.GetProperty("check_name").GetString()!.Contains('-')
            && !issue.GetProperty("location").GetProperty("path").GetString()!.Contains('\\'));
        issues.Select(issue => issue.GetProperty("severity").GetString()).Distinct().ShouldBeSubsetOf(["blocker", "major", "minor", "info"]);
    }

    [Fact]
    public void Waivers_and_known_findings_are_suppressions()
    {
        var letter = Repository.Linter.Lint(Waived());
        var baseline = new Baseline(_folder.PathOf("known.json"));
        baseline.Add(letter);
        Sarif(letter.Against(baseline)).GetProperty("results").EnumerateArray().Select(result => result.GetProperty("suppressions")[0].GetProperty("kind").GetString()).Distinct().Order()
            .ShouldBe(["external", "inSource"]);
    }

    [Fact]
    public void Fingerprints_survive_edits_elsewhere_and_differ()
    {
        var text = File.ReadAllText(Repository.PathOf(Faulty + ".md"));
        var title = text.IndexOf("\n\n", StringComparison.Ordinal);
        var (before, after) = (Fingerprints(text), Fingerprints(text.Insert(title, "\n\nA sentence that was not there before.")));
        before.ShouldBeUnique();
        after.Order().ShouldBe(before.Order());

        string[] Fingerprints(string letter) => [.. Sarif(Repository.Linter.Lint(_folder.Write("a.md", letter))).GetProperty("results").EnumerateArray()
            .Select(result => result.GetProperty("ruleId").GetString() + result.GetProperty("partialFingerprints").GetProperty("letterlintIdentity/v1").GetString())];
    }

    [NodeFact]
    public void Annotations_are_what_the_toolkit_of_GitHub_would_write()
    {
        LintResult[] results =
        [
            .. Repository.Files("seeds", "*").Where(path => !path.EndsWith(".findings.txt")).Select(path => Repository.Linter.Lint(Repository.PathOf(path))),
            Repository.Linter.Lint(Waived()),
            Repository.Linter.Lint(_folder.PathOf("miss,ing: 100%\r\n.md")),
            Repository.Linter.Lint(_folder.Write("a,b:c 100%.md", "Staying safe Grade 3\n\nNumbers rose to 5%,, a number of 5% of [TBC: 10%,\nlater].\n"), Repository.Linter.Frameworks.Find("apa-2007")),
        ];
        var lines = new StringBuilder();
        foreach (var result in results)
        {
            GitHubReport.Write([result], text => lines.Append(text));
        }

        using var json = new MemoryStream();
        JsonReport.Write(results, json);
        var ours = lines.ToString().Split('\n').Where(line => line.StartsWith("::", StringComparison.Ordinal)).ToArray();
        ours.Length.ShouldBeGreaterThan(100);
        ours.ShouldContain(line => line.Contains(",endLine=", StringComparison.Ordinal));
        ours.ShouldContain(line => line.Contains("%0D%0A", StringComparison.Ordinal));
        Run("node", Repository.PathOf("tests", "github.mjs"), _folder.Write("findings.json", json.ToArray())).Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(ours);
    }

    [Fact]
    public void GitHub_is_told_how_many_it_does_not_show()
    {
        var run = Tool.Run("check", "seeds", "--format", "github");
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var kind in new[] { "::error ", "::warning ", "::notice " })
        {
            lines.Count(line => line.StartsWith(kind)).ShouldBe(10);
        }

        lines.Count(line => !line.StartsWith("::", StringComparison.Ordinal)).ShouldBe(2);
        var (all, left) = (Numbers(lines[^2])[1..4], Numbers(lines[^1])[1..4]);
        lines[^1].ShouldStartWith("Not among the annotations, of which GitHub shows 10 of a kind: ");
        left.ShouldBe([.. all.Select(count => count - 10)]);

        static int[] Numbers(string line) => [.. line.Split(' ').Where(word => word.All(char.IsAsciiDigit)).Select(word => int.Parse(word, System.Globalization.CultureInfo.InvariantCulture))];
    }

    [Fact]
    public void What_GitHub_would_take_for_a_command_is_escaped()
    {
        var lines = new StringBuilder();
        var path = _folder.Write("a,b:c.md", "Staying safe Grade 3\n\nNumbers rose: a number of 5% of [TBC].\n");
        GitHubReport.Write([Repository.Linter.Lint(path, Repository.Linter.Frameworks.Find("apa-2007"))], text => lines.Append(text));
        lines.ToString().ShouldContain("a%2Cb%3Ac.md,line=3,");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("junit")]
    [InlineData("html")]
    public void The_same_bytes_on_one_core_or_two(string format)
    {
        var first = Tool.Run("check", "seeds", "--format", format);
        first.Output.ShouldNotBeEmpty();
        Tool.RunWith(new Dictionary<string, string> { ["DOTNET_PROCESSOR_COUNT"] = "1" }, "check", "seeds", "--format", format).ShouldBe(first);
    }

    private string Waived() => _folder.Write("waived.md", File.ReadAllText(Repository.PathOf(Faulty + ".md"))
        .Insert(0, "<!-- letterlint: waive grade-contradicts-word because the framework has changed -->\n\n"));

    private static JsonElement Sarif(params LintResult[] results)
    {
        using var bytes = new MemoryStream();
        SarifReport.Write(results, bytes);
        return JsonDocument.Parse(bytes.ToArray().AsMemory()).RootElement.GetProperty("runs")[0];
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output + error.Result;
    }
}
