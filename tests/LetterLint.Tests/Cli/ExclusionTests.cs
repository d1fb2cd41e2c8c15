using LetterLint.Cli;
using Shouldly;

namespace LetterLint.Tests.Cli;

/// <summary>What a search passes over, and what it takes for no letter.</summary>
public sealed class ExclusionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _letter = File.ReadAllText(Repository.PathOf("seeds", "northmere-apa-2007.md"));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("old", "a.md b/old.md")]
    [InlineData("old/", "a.md b/old.md")]
    [InlineData("/old", "a.md b/old.md b/old/c.md")]
    [InlineData("*.md", "")]
    [InlineData("b/*.md", "a.md old/a.md b/old/c.md")]
    [InlineData("b/**", "a.md old/a.md")]
    [InlineData("# a.md", "a.md b/old.md b/old/c.md old/a.md")]
    public void Patterns_are_seen_from_where_they_stand(string pattern, string left)
    {
        foreach (var path in new[] { "a.md", "b/old.md", "b/old/c.md", "old/a.md" })
        {
            _folder.Write(path, _letter);
        }

        var expected = left.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
        var list = _folder.Write(".letterlintignore", $"\n# left out\n{pattern}\n");
        Found().ShouldBe(expected);
        File.Delete(list);
        if (!pattern.StartsWith('#'))
        {
            _folder.Write(".letterlint.yml", $"exclude: [\"{pattern}\"]\n");
            Found().ShouldBe(expected);
        }
    }

    [Fact]
    public void A_file_that_the_call_names_is_checked_all_the_same()
    {
        _folder.Write(".letterlintignore", "*.md\n");
        Tool.Run("check", _folder.Write("a.md", _letter)).Output.ShouldContain("a.md: no findings");
    }

    [Fact]
    public void What_is_no_letter_breaks_no_gate_unless_it_is_named()
    {
        _folder.Write("a.md", _letter);
        var notes = _folder.Write("README.md", "# Drafts\n\nPut a draft here before it goes to the reader.\n");
        var untitled = _folder.Write("untitled.md", "Dear Ms Marsh\n\nThis letter has lost its title.\n\nYours sincerely\n");

        var searched = Tool.Run("check", _folder.Path);
        searched.ExitCode.ShouldBe(2, "a letter that has lost its title is one");
        searched.ErrorLines.ShouldContain(line => line.Contains("README.md: passed over", StringComparison.Ordinal));
        searched.Output.ShouldStartWith(_folder.PathOf("a.md"));
        searched.Output.ShouldContain("2 letters: ");

        File.Delete(untitled);
        Tool.Run("check", _folder.Path).ExitCode.ShouldBe(0);
        Tool.Run("fix", _folder.Path).ExitCode.ShouldBe(0);
        Tool.Run("check", notes).ExitCode.ShouldBe(2);
        Tool.Run("fix", notes).ExitCode.ShouldBe(2);
        Tool.Run("check", notes, "--letters-only").ExitCode.ShouldBe(0);
    }

    private IEnumerable<string> Found() => LetterFiles.Find([_folder.Path])
        .Where(file => file.Problem is null).Select(file => Path.GetRelativePath(_folder.Path, file.Path).Replace('\\', '/'));
}
