using Shouldly;

namespace LetterLint.Tests.Cli;

public sealed class BadInputTests : IDisposable
{
    private const string Good = "seeds/northmere-apa-2007.md";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_missing_file() => Checks_the_other_letters_and_names(_folder.PathOf("nowhere.md"));

    [Fact]
    public void An_empty_file() => Checks_the_other_letters_and_names(_folder.Write("empty.md", ""));

    [Fact]
    public void A_folder_without_letters()
    {
        _folder.Write("sub/notes.findings.txt", "x");
        _folder.Write("sub/.git/letter.md", "x");
        _folder.Write("sub/~$draft.docx", "x");
        _folder.Write("sub/table.csv", "x");
        Checks_the_other_letters_and_names(_folder.PathOf("sub"));
    }

    [Fact]
    public void A_binary_renamed_docx() => Checks_the_other_letters_and_names(_folder.Write("photo.docx", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3]));

    [Fact]
    public void A_truncated_docx() =>
        Checks_the_other_letters_and_names(_folder.Write("half.docx", File.ReadAllBytes(Repository.PathOf("seeds", "northmere-apa-2007.docx"))[..3000]));

    [Fact]
    public void A_binary_renamed_md() => Checks_the_other_letters_and_names(_folder.Write("photo.md", [0x89, 0x50, 0, 0x4E, 0, 0, 7]));

    [Fact]
    public void A_pdf_that_is_none() => Checks_the_other_letters_and_names(_folder.Write("letter.pdf", "no pdf"));

    [Fact]
    public void A_file_of_another_format() => Checks_the_other_letters_and_names(_folder.Write("letter.odt", "x"));

    [Fact]
    public void A_letter_that_asks_for_more_than_any_letter_does() =>
        Checks_the_other_letters_and_names(_folder.Write("lines.md", new string('\n', 60_000) + "A letter.\n"), "The text has more than 50,000 lines, which no letter does;");

    [Fact]
    public void A_letter_of_no_framework() => Checks_the_other_letters_and_names(_folder.Write("shopping.md", "Eggs, flour, butter.\n"));

    [Fact]
    public void A_letter_of_no_framework_is_told_whatever_rules_are_chosen() =>
        Tool.Run("check", _folder.Write("shopping.md", "Eggs, flour, butter.\n"), "--rules", "grade-missing").Output.ShouldContain("error[framework-unknown]");

    [Fact]
    public void Control_characters_in_names_are_not_printed()
    {
        var run = Tool.Run("check", _folder.Write("a\u001b[31mred.md", "\u001b[2JEggs, \u202Eflour.\n"));
        run.ExitCode.ShouldBe(2);
        (run.Output + run.Error).ShouldNotContain('\u001b');
        (run.Output + run.Error).ShouldNotContain('\u202E');
    }

    private static void Checks_the_other_letters_and_names(string path, string problem = "")
    {
        var run = Tool.Run("check", Good, path, Good);

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith($"letterlint: {path}: {problem}");
        run.Error.ShouldNotContain("   at ");
        run.Output.ShouldContain($"{Good}: ");
        run.Output.ShouldContain("2 letters: ");
        run.Output.ShouldContain("1 could not be checked");
    }
}
