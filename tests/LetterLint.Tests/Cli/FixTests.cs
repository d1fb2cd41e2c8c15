using System.Diagnostics;
using System.Text;
using LetterLint.Documents;
using Shouldly;

namespace LetterLint.Tests.Cli;

public sealed class FixTests : IDisposable
{
    private const string Before = "Staying safe Grade 3\r\n\r\nIn the the area reviews are good,,  and on time.Most children are safe.\r\n";
    private const string After = "Staying safe Grade 3\r\n\r\nIn the area reviews are good,  and on time. Most children are safe.\r\n";
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, byte[]> Encodings() => new()
    {
        { "utf-8", [] },
        { "utf-8", [0xEF, 0xBB, 0xBF] },
        { "utf-16", [0xFF, 0xFE] },
        { "utf-16BE", [0xFE, 0xFF] },
        { "utf-16", [] },
        { "windows-1252", [] },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Everything_outside_the_fixes_keeps_its_bytes(string name, byte[] mark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] Bytes(string text) => [.. mark, .. encoding.GetBytes(text + "£5 – café\rlast")];
        var draft = _folder.Write("draft.txt", Bytes(Before));

        Fix(draft).ShouldBe(new ToolRun(0, $"{draft}: 3 fixed (punctuation-doubled 1, space-missing 1, word-repeated 1)\n", ""));
        File.ReadAllBytes(draft).ShouldBe(Bytes(After));
        Directory.GetFiles(_folder.Path).ShouldBe([draft]);
        Fix(draft).ShouldBe(new ToolRun(0, "", "letterlint: There is nothing to fix that cannot be wrong.\n"));
    }

    [Fact]
    public void A_Word_document_is_mended_in_tracked_changes_and_what_is_left_is_said()
    {
        var draft = _folder.Write("draft.docx", File.ReadAllBytes(Repository.PathOf("tests", "word", "libreoffice.docx")));
        var run = Tool.Run("fix", draft);

        (run.ExitCode, run.Output).ShouldBe((0, $"{draft}: 3 fixed (authority-name-varies 1, heading-number-disagrees 1, punctuation-doubled 1)\n"));
        run.ErrorLines.Length.ShouldBe(2);
        run.ErrorLines.ShouldAllBe(line => line.StartsWith($"letterlint: {draft}:"));
        run.Error.ShouldContain(": word-repeated is left to you: it stands in a tracked change.");
        var document = Reader.Read(draft);
        document.Source.Text.ShouldContain("\nAreas for development\n");
        document.Source.Text.ShouldContain("Calls to the the team");
        Directory.GetFiles(_folder.Path).ShouldBe([draft]);
    }

    [Fact]
    public void A_diff_of_a_Word_document_is_one_of_its_text()
    {
        var draft = _folder.Write("draft.docx", File.ReadAllBytes(Repository.PathOf("tests", "word", "pandoc.docx")));
        Tool.Run("fix", draft, "--diff").Output.ShouldContain("\n-Area for development\n");
        File.ReadAllBytes(draft).ShouldBe(File.ReadAllBytes(Repository.PathOf("tests", "word", "pandoc.docx")));
    }

    [Fact]
    public void A_diff_changes_nothing_and_can_be_applied()
    {
        var draft = _folder.Write("draft.md", Before);
        var diff = Fix(draft, "--diff");
        File.ReadAllText(draft).ShouldBe(Before);
        diff.Output.ShouldStartWith($"--- {draft}\n+++ {draft}\n@@ -1,3 +1,3 @@\n Staying safe Grade 3\r\n \r\n-In the the");

        Applies(diff.Output, "git", "apply", "--unsafe-paths", "-p0", "--directory=/", "-");
        File.ReadAllText(draft).ShouldBe(After);
    }

    [ProgramFact("git")]
    public void A_diff_of_a_folder_can_be_applied_by_git() => A_diff_of_a_folder_can_be_applied("git", "apply", "-p0", "-");

    [ProgramFact("patch")]
    public void A_diff_of_a_folder_can_be_applied_by_patch() => A_diff_of_a_folder_can_be_applied("patch", "-p0", "--binary");

    private void A_diff_of_a_folder_can_be_applied(string program, params string[] arguments)
    {
        string[] drafts = [_folder.Write("draft.md", Before), _folder.Write("my drafts/last year.txt", Before), _folder.Write("café.md", Before.TrimEnd())];
        var diff = Tool.RunIn(_folder.Path, "fix", ".", "--diff", "--framework", "apa-2007").Output;
        diff.Split("--- ").Length.ShouldBe(4);

        Applies(diff, program, arguments);
        drafts.Select(File.ReadAllText).ShouldBe([After, After, After.TrimEnd()]);
    }

    [Fact]
    public void Fixes_that_touch_are_made_one_after_the_other()
    {
        var draft = _folder.Write("draft.md", "Staying safe Grade 3\n\nReviews look at what they they,, and schools, do.\n");
        Fix(draft).Output.ShouldEndWith("2 fixed (punctuation-doubled 1, word-repeated 1)\n");
        File.ReadAllText(draft).ShouldBe("Staying safe Grade 3\n\nReviews look at what they, and schools, do.\n");
    }

    [Fact]
    public void Only_the_chosen_rules_are_fixed()
    {
        var draft = _folder.Write("draft.md", Before);
        Fix(draft, "--rules", "space-missing").Output.ShouldEndWith("1 fixed (space-missing 1)\n");
        File.ReadAllText(draft).ShouldContain("the the");
    }

    [Fact]
    public void A_judgement_or_a_grade_is_never_written_anew()
    {
        const string letter = "Staying safe Grade 3\n\nThe contribution of services to improving outcomes in this aspect is adequate.\n";
        var draft = _folder.Write("draft.md", letter);
        Fix(draft).ShouldBe(new ToolRun(0, "", "letterlint: There is nothing to fix that cannot be wrong.\n"));
        File.ReadAllText(draft).ShouldBe(letter);
    }

    [Fact]
    public void Permissions_and_links_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var draft = _folder.Write("drafts/draft.md", Before);
        File.SetUnixFileMode(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var link = _folder.PathOf("link.md");
        File.CreateSymbolicLink(link, draft);

        Fix(link).ExitCode.ShouldBe(0);
        new FileInfo(link).LinkTarget.ShouldBe(draft);
        File.ReadAllText(draft).ShouldBe(After);
        File.GetUnixFileMode(draft).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_not_guessed_at()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Before), 0xFF, 0xFE];
        var draft = _folder.Write("draft.md", bytes);
        Says_one_line(Fix(draft), draft);
        File.ReadAllBytes(draft).ShouldBe(bytes);
    }

    [Fact]
    public void What_cannot_be_fixed_is_named_and_the_rest_is_fixed()
    {
        var (missing, draft) = (_folder.PathOf("nowhere.md"), _folder.Write("draft.md", Before));
        Says_one_line(Fix(missing, draft), missing);
        File.ReadAllText(draft).ShouldBe(After);
        Says_one_line(Fix("-"), "-");
        Says_one_line(Tool.Run("fix", _folder.Write("shopping.md", "Eggs, , flour.\n")), _folder.PathOf("shopping.md"));
    }

    [Fact]
    public void A_Word_document_without_paragraphs_is_named_and_the_rest_is_fixed()
    {
        var (empty, draft) = (_folder.Write("empty.docx", new Documents.Docx("").ToBytes()), _folder.Write("draft.md", Before));
        Says_one_line(Fix(empty, draft), empty);
        File.ReadAllText(draft).ShouldBe(After);
    }

    private void Applies(string diff, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        process.StandardInput.Write(diff);
        process.StandardInput.Close();
        var said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, said);
    }

    private static ToolRun Fix(params string[] arguments) => Tool.Run(["fix", .. arguments, "--framework", "apa-2007"]);

    private static void Says_one_line(ToolRun run, string path)
    {
        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith($"letterlint: {path}: ");
    }
}
