using System.Text.Json;
using LetterLint.Documents;
using Shouldly;

namespace LetterLint.Tests.Cli;

public sealed class AnnotateCommandTests : IDisposable
{
    private const string Letter = "seeds/saltwick-on-sea-apa-2007-faulty.docx";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_letter_is_written_with_its_comments_and_itself_left_alone()
    {
        var before = File.ReadAllBytes(Repository.PathOf(Letter));
        var run = Tool.Run("annotate", Letter, "-o", _folder.PathOf("out.docx"));

        (run.ExitCode, run.Output, run.Error).ShouldBe((0, "", ""));
        Reader.Read(_folder.PathOf("out.docx")).Comments.ShouldAllBe(comment => comment.Author == "LetterLint");
        Reader.Read(_folder.PathOf("out.docx")).Comments.Length.ShouldBeGreaterThan(20);
        File.ReadAllBytes(Repository.PathOf(Letter)).ShouldBe(before);
    }

    [Fact]
    public void A_letter_is_overwritten_only_by_name()
    {
        var draft = _folder.Write("draft.docx", File.ReadAllBytes(Repository.PathOf(Letter)));
        var unnamed = Tool.Run("annotate", draft);
        unnamed.ExitCode.ShouldBe(2);
        unnamed.ErrorLines.ShouldHaveSingleItem().ShouldContain("-o");
        Reader.Read(draft).Comments.ShouldBeEmpty();

        Tool.Run("annotate", draft, "-o", draft).ExitCode.ShouldBe(0);
        Reader.Read(draft).Comments.ShouldNotBeEmpty();
        Directory.GetFiles(_folder.Path).ShouldBe([draft]);
    }

    [Theory]
    [InlineData("--rules", "grade-contradicts-word,list-empty", "--severity", "list-empty=info")]
    [InlineData("--previous", "seeds/northmere-apa-2007.docx", "--severity", "all=warning")]
    [InlineData("--framework", "apa-2006", "--no-ignore")]
    [InlineData("--previous", "seeds/thornbridge-apa-2006.docx")]
    public void The_comments_are_what_check_says_with_the_same_options(params string[] options)
    {
        var check = Tool.Run(["check", Letter, "--format", "json", .. options]);
        var annotate = Tool.Run(["annotate", Letter, "-o", _folder.PathOf("out.docx"), .. options]);

        annotate.Error.ShouldBe(check.Error);
        (annotate.ExitCode == 2).ShouldBe(check.ExitCode == 2);
        using var json = JsonDocument.Parse(check.Output);
        var said = json.RootElement.GetProperty("letters")[0].GetProperty("diagnostics").EnumerateArray().ToArray();
        said.ShouldNotBeEmpty();
        var lines = said.Select(found => $"({WordFor(found.GetProperty("severity").GetString())}, {found.GetProperty("rule").GetString()}");
        Reader.Read(_folder.PathOf("out.docx")).Comments.Select(comment => comment.Text.Split('\n')[^1]).Where(line => !line.StartsWith("(the other half", StringComparison.Ordinal))
            .Select(line => line[..line.LastIndexOf(',')]).ShouldBe(lines, ignoreOrder: true);
    }

    private static string WordFor(string? severity) => severity switch { "error" => "put right", "warning" => "look at", _ => "consider" };

    [Fact]
    public void What_stands_in_the_baseline_is_not_commented()
    {
        var baseline = _folder.PathOf("known.json");
        Tool.Run("baseline", Letter, "-o", baseline).ExitCode.ShouldBe(0);
        Tool.Run("annotate", Letter, "--baseline", baseline, "-o", _folder.PathOf("out.docx")).ExitCode.ShouldBe(0);
        Reader.Read(_folder.PathOf("out.docx")).Comments.ShouldBeEmpty();
    }

    [Fact]
    public void A_letter_that_is_no_Word_document() => Refuses("seeds/northmere-apa-2007.md", "out.docx");

    [Fact]
    public void A_letter_of_no_framework() =>
        Refuses(_folder.Write("shopping.docx", new Documents.Docx(Documents.Docx.Paragraphs("Eggs, flour, butter.")).ToBytes()), "out.docx");

    [Fact]
    public void A_letter_that_is_damaged() => Refuses(_folder.Write("half.docx", File.ReadAllBytes(Repository.PathOf(Letter))[..3000]), "out.docx");

    [Fact]
    public void A_letter_without_paragraphs()
    {
        var letter = _folder.Write("empty.docx", new Documents.Docx("").ToBytes());
        var run = Tool.Run("annotate", letter, "--framework", "apa-2007", "-o", _folder.PathOf("out.docx"));
        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith($"letterlint: {letter}: The document has no paragraph");
        File.Exists(_folder.PathOf("out.docx")).ShouldBeFalse();
    }

    [Fact]
    public void A_target_that_is_no_Word_document() => Refuses(Letter, "out.md");

    private void Refuses(string letter, string target)
    {
        var run = Tool.Run("annotate", letter, "-o", _folder.PathOf(target));
        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("letterlint: ");
        File.Exists(_folder.PathOf(target)).ShouldBeFalse();
    }
}
