using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Editor;
using LetterLint.Frameworks;

namespace LetterLint.Cli;

/// <summary>Checks drafts for an editor as “letterlint check” of their folder would: what such a search passes over is passed over here.</summary>
/// <remarks>Nothing else refers to the language server, so that it is loaded only then.</remarks>
internal sealed class EditorDrafts
{
    private readonly LiveSetups _setups = new();

    /// <summary>Speaks with an editor until either side ends it, and gives the exit code that the protocol asks for.</summary>
    /// <exception cref="CallException">What came was no message of the protocol.</exception>
    public static int Serve(Stream input, Stream output) => new EditorServer(new EditorDrafts().Check).RunAsync(input, output).GetAwaiter().GetResult() switch
    {
        EditorEnd.Orderly => ExitCode.Clean,
        EditorEnd.Abrupt => 1,
        _ => throw new CallException("What came on standard input is no message of the Language Server Protocol; let an editor start this command."),
    };

    private DraftCheck Check(string path, string text, IReadOnlyList<string> folders, CancellationToken stop)
    {
        try
        {
            return !IsDraft(path, folders) || string.IsNullOrWhiteSpace(text) ? DraftCheck.NoLetter
                : (Budget.Usual with { Stop = stop }).InTime(budget => Check(PlainTextReader.FromText(path, text, budget), _setups.For(path), budget.Stop));
        }
        catch (Exception e) when (e is CallException or FrameworkException)
        {
            return DraftCheck.Failed(e.Message);
        }
        catch (DocumentException e)
        {
            return DraftCheck.Failed($"{path}: {e.Message}");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return DraftCheck.Failed($"{path}: {LintResult.Failure(e)}");
        }
    }

    private static DraftCheck Check(Document document, LintSetup setup, CancellationToken stop)
    {
        var result = setup.Linter.Lint(document, setup.Framework, stop: stop);
        return result.Letter is { Framework: null, IsLikely: false } ? DraftCheck.NoLetter
            : new DraftCheck(result, setup.Linter, [.. setup.House.Faults.Concat(result.Faults).Select(fault => $"{fault.Path}:{fault.Line}:{fault.Column}: {fault.Message}")]);
    }

    private static bool IsDraft(string path, IReadOnlyList<string> folders) =>
        Path.GetExtension(path).ToUpperInvariant() is ".MD" or ".TXT" && LetterFiles.Finds(folders.FirstOrDefault(folder => IsIn(folder, path)) ?? Path.GetDirectoryName(path)!, path);

    private static bool IsIn(string folder, string path) => Path.GetRelativePath(folder, path) is var below && !Path.IsPathRooted(below) && below.Split(Path.DirectorySeparatorChar)[0] != "..";
}
