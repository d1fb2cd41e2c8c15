using LetterLint.Cli;
using Shouldly;

namespace LetterLint.Tests.Cli;

public sealed class LetterFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_gives_its_letters_by_path_and_nothing_else()
    {
        foreach (var name in new[] { "b.md", "a/z.DOCX", "a.txt", "B.pdf", "b.findings.txt", "~$b.docx", ".hidden/c.md", ".d.md", "e.json", "a/b/c.txt" })
        {
            _folder.Write(name, "x");
        }

        LetterFiles.Find([_folder.Path]).Select(file => Path.GetRelativePath(_folder.Path, file.Path))
            .ShouldBe(["B.pdf", "a.txt", "a/b/c.txt", "a/z.DOCX", "b.md"]);
    }

    [Fact]
    public void Files_keep_the_order_given_and_come_once()
    {
        var (b, a) = (_folder.Write("b.md", "x"), _folder.Write("a.md", "x"));
        LetterFiles.Find([b, "-", _folder.Path, a, "-"]).Select(file => file.Path).ShouldBe([b, "-", a]);
    }

    [Fact]
    public void A_named_file_is_taken_whatever_its_name()
    {
        var file = _folder.Write("b.findings.txt", "x");
        LetterFiles.Find([file]).ShouldHaveSingleItem().ShouldBe(new LetterFile(file));
    }

    [Fact]
    public void A_link_that_leads_back_is_not_followed()
    {
        var file = _folder.Write("a/b.md", "x");
        Directory.CreateSymbolicLink(_folder.PathOf("a/loop"), _folder.Path);
        LetterFiles.Find([_folder.Path]).ShouldHaveSingleItem().Path.ShouldBe(file);
    }

    [Fact]
    public void A_pipe_that_nobody_writes_to_does_not_hold_up_the_others()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        System.Diagnostics.Process.Start("mkfifo", _folder.PathOf("b.md")).WaitForExit();
        _folder.Write("a.md", File.ReadAllText(Repository.PathOf("seeds", "northmere-apa-2007.md")));
        var run = Tool.Run("check", _folder.Path);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain("a.md: no findings");
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("b.md: This is a pipe or a device");
    }

    [ProgramFact("setpriv")]
    public void A_folder_that_may_not_be_opened_is_told_of_and_the_others_are_checked()
    {
        _folder.Write("a.md", File.ReadAllText(Repository.PathOf("seeds", "northmere-apa-2007.md")));
        _folder.Write("closed/b.md", "x");
        var run = Tool.RunShell($"chmod 755 '{_folder.Path}' && chmod 0 '{_folder.PathOf("closed")}' && "
            + $"if [ $(id -u) -eq 0 ]; then as='setpriv --reuid=65534 --regid=65534 --clear-groups'; fi && HOME=/ $as dotnet '{Tool.Program}' check '{_folder.Path}'; code=$?; chmod 755 '{_folder.PathOf("closed")}'; exit $code");
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain("a.md: no findings");
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("closed: The folder cannot be opened");
    }

    [ProgramFact("sh")]
    public void A_file_whose_name_is_no_text_is_called_that()
    {
        // .NET cannot take away what it cannot name.
        var file = $"\"$(printf '{_folder.Path}/a\\377.md')\"";
        var run = Tool.RunShell($"printf x > {file}; dotnet '{Tool.Program}' check '{_folder.Path}'; code=$?; rm {file}; exit $code");
        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("The name of this file is not in UTF-8");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" --ndjson")]
    public void Standard_input_that_is_closed_is_told_of(string option)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var run = Tool.RunShell($"exec dotnet \"{Tool.Program}\" check -{option} <&-");
        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("Standard input is closed");
    }
}
