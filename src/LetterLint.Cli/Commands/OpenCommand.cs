using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;

namespace LetterLint.Cli.Commands;

/// <summary>
/// letterlint open: the page for authors. It is served by a program of its own that lies beside this one, so that no other command
/// has to load a web server.
/// </summary>
internal sealed class OpenCommand : ToolCommand
{
    private const string Page = "LetterLint.Service";

    private readonly Argument<string[]> _drafts = new("DRAFT") { Description = "Drafts that stand on the page at once (.docx .md .txt .pdf); others can be dropped on it", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> _noBrowser = new("--no-browser") { Arity = ArgumentArity.Zero, Description = "Gives the address of the page and leaves opening it to you" };

    public OpenCommand()
        : base("open",
            "Opens the page for authors in the browser: drop a draft on it and see what contradicts itself, in the letter as it reads. Nothing leaves the machine; the command ends when the page is closed. Exit code: 0, or 2 where the call was wrong.",
            "open draft.docx",
            "open")
    {
        Add(_drafts);
        Add(_noBrowser);
        SetAction(Run);
    }

    private int Run(ParseResult call)
    {
        // However this command ends, the page's program sees its input end and goes too.
        string[] arguments = ["open", "--until-input-ends", .. call.GetValue(_drafts) ?? [], .. call.GetResult(_noBrowser) is null ? Array.Empty<string>() : ["--no-browser"]];
        try
        {
            var start = Start(arguments);
            start.RedirectStandardInput = true;
            using var page = Process.Start(start)!;
            page.WaitForExit();
            return page.ExitCode;
        }
        catch (Win32Exception)
        {
            throw Missing();
        }
    }

    private static ProcessStartInfo Start(string[] arguments)
    {
        var folder = AppContext.BaseDirectory;
        var program = Path.Join(folder, OperatingSystem.IsWindows() ? Page + ".exe" : Page);
        var library = Path.Join(folder, Page + ".dll");

        // Where .NET runs this program it runs that one; a program without .NET has another beside it.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" && File.Exists(library))
        {
            return new ProcessStartInfo(Environment.ProcessPath!, ["exec", library, .. arguments]);
        }

        return File.Exists(program) ? new ProcessStartInfo(program, arguments)
            : File.Exists(library) ? new ProcessStartInfo("dotnet", ["exec", library, .. arguments])
            : throw Missing();
    }

    private static CallException Missing() =>
        new($"The page is a program of its own, {Page}, and it does not lie beside this one; publish src/{Page} into the same folder.");
}
