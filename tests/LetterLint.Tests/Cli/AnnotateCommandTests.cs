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

    [Fact]
    public void A_letter_that_is_no_Word_document() => Refuses("seeds/northmere-apa-2007.md", "out.docx");

    [Fact]
    public void A_letter_of_no_framework() =>
        Refuses(_folder.Write("shopping.docx", new Documents.Docx(Documents.Docx.Paragraphs("Eggs, flour, butter.")).ToBytes()), "out.docx");

    [Fact]
    public void A_letter_that_is_damaged() => Refuses(_folder.Write("half.docx", File.ReadAllBytes(Repository.PathOf(Letter))[..3000]), "out.docx");

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
