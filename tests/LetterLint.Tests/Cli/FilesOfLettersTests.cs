using System.Diagnostics;
using System.Runtime.Versioning;
using Shouldly;
using Xunit;

namespace LetterLint.Tests.Cli;

/// <summary>Files that hold letters: nobody else may read them, nothing is left of them, and a fault names them.</summary>
public sealed class FilesOfLettersTests : IDisposable
{
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void What_is_written_has_no_more_rights_than_its_letter()
    {
        var draft = _folder.Write("draft.docx", File.ReadAllBytes(Repository.PathOf("tests", "word", "libreoffice.docx")));
        File.SetUnixFileMode(draft, Own);
        foreach (var (command, target) in new[] { ("check", "report.html"), ("evidence", "map.html"), ("annotate", "copy.docx") })
        {
            Tool.Run([command, draft, "-o", _folder.PathOf(target), .. command == "annotate" ? Array.Empty<string>() : ["--format", "html"]]).ExitCode.ShouldBeLessThan(2);
            File.GetUnixFileMode(_folder.PathOf(target)).ShouldBe(Own, command);
        }

        Tool.Run("fix", draft).ExitCode.ShouldBe(0);
        File.GetUnixFileMode(draft).ShouldBe(Own);
    }

    [Fact]
    public void What_a_killed_run_has_left_is_gone_after_the_next()
    {
        var draft = _folder.Write("draft.md", "Staying safe Grade 3\n\nReviews are good.\n");
        _folder.Write(".draft.md.abc.letterlint", "a copy");
        _folder.Write(".other.md.abc.letterlint", "of another");
        Tool.Run("fix", draft, "--framework", "apa-2007").ExitCode.ShouldBe(0);
        Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe([".other.md.abc.letterlint", "draft.md"]);
    }

    [Fact]
    public void A_closed_standard_input_is_called_that()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var tool = Path.Combine(AppContext.BaseDirectory, "LetterLint.Cli.dll");
        using var run = Process.Start(new ProcessStartInfo("sh", ["-c", $"dotnet \"{tool}\" check - <&-"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        run.StandardError.ReadToEnd().ShouldContain("-: Standard input is closed;");
        run.WaitForExit();
        run.ExitCode.ShouldBe(2);
    }

    [Fact]
    public void A_full_disk_is_called_that()
    {
        if (OperatingSystem.IsLinux())
        {
            var full = Should.Throw<IOException>(() => File.WriteAllText("/dev/full", "a letter"));
            LetterLint.Cli.DraftFile.Reason(full).ShouldStartWith("the disk is full;");
        }
    }

    [Fact]
    public void A_damaged_part_that_only_writers_meet_is_told_with_the_name_of_the_file()
    {
        var bytes = File.ReadAllBytes(Repository.PathOf("tests", "word", "libreoffice.docx"));
        var types = bytes.AsSpan().IndexOf("[Content_Types].xml"u8);
        bytes.AsSpan(types + 40, 30).Fill(0xFF);
        var draft = _folder.Write("draft.docx", bytes);
        foreach (var arguments in new string[][] { ["annotate", draft, "-o", _folder.PathOf("copy.docx")], ["fix", draft] })
        {
            var run = Tool.Run(arguments);
            run.ExitCode.ShouldBe(2);
            run.ErrorLines[0].ShouldStartWith($"letterlint: {draft}: The document is ");
            run.Error.ShouldNotContain("itself failed");
        }
    }
}
