using System.Text;
using LetterLint.Diagnostics;
using LetterLint.Reporting;
using Shouldly;

namespace LetterLint.Tests.Cli;

/// <summary>What is different on Windows, as far as it can be tried elsewhere: line ends, code pages and paths.</summary>
public sealed class WindowsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Letters { get; } =
        [.. Repository.Files("seeds", "*-faulty.*").Where(path => path.EndsWith(".md", StringComparison.Ordinal) || (path.EndsWith(".txt", StringComparison.Ordinal) && !path.EndsWith(".findings.txt", StringComparison.Ordinal)))];

    [Theory]
    [MemberData(nameof(Letters))]
    public void Its_line_ends_and_code_pages_change_no_finding(string letter)
    {
        var text = File.ReadAllText(Repository.PathOf(letter)).ReplaceLineEndings("\r\n");
        var expected = Told(Repository.Linter.Lint(Repository.PathOf(letter)));
        expected.ShouldNotBeEmpty();
        foreach (var (name, encoding) in new (string, Encoding)[] { ("utf-8", new UTF8Encoding(true)), ("utf-16", Encoding.Unicode), ("windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!) })
        {
            var path = _folder.Write($"{name}/{Path.GetFileName(letter)}", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
            Told(Repository.Linter.Lint(path)).ShouldBe(expected, name);
        }
    }

    [Fact]
    public void Patterns_and_folders_in_settings_may_be_written_with_backslashes()
    {
        var letter = File.ReadAllText(Repository.PathOf("seeds", "northmere-apa-2007.md"));
        foreach (var path in new[] { "drafts/a.md", "drafts/old/b.md", "templates/c.md", "elsewhere/old/d.md" })
        {
            _folder.Write(path, letter);
        }

        _folder.Write("our/words/word-vague.yml", "terms:\n  - say: in time\n    instead of: [promptly]\n    because: the reader cannot tell how fast.\n");
        _folder.Write(".letterlint.yml", "exclude: ['drafts\\old', 'templates\\']\nhouse: ['our\\words']\n");
        var run = Tool.RunIn(_folder.Path, "check", ".", "--details");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("./drafts/a.md: ");
        run.Output.ShouldContain("./elsewhere/old/d.md: ");
        run.Output.ShouldContain("2 letters: ");
        Tool.RunIn(_folder.Path, "config").Output.ShouldContain("our/words");
    }

    [Fact]
    public void Paths_in_the_reports_of_a_gate_have_slashes()
    {
        LintResult[] results = [Repository.Linter.Lint("drafts\\missing.md")];
        var annotations = new StringBuilder();
        GitHubReport.Write(results, text => annotations.Append(text));
        annotations.ToString().ShouldContain(",file=drafts/missing.md::");
        using var gitLab = new MemoryStream();
        GitLabReport.Write(results, gitLab);
        Encoding.UTF8.GetString(gitLab.ToArray()).ShouldContain("\"drafts/missing.md\"");
    }

    private static string[] Told(LintResult result) =>
    [
        .. from found in result.Diagnostics
           let place = result.Document!.Locate(found.Span.Start)
           select $"{place.Line}:{place.Column} {found.Rule}: {found.Message}",
    ];
}
