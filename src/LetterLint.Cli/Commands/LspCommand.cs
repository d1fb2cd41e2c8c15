using System.Runtime.CompilerServices;
using LetterLint.Documents;

namespace LetterLint.Cli.Commands;

/// <summary>letterlint lsp: what a check would say, in an editor while the draft is written.</summary>
internal sealed class LspCommand : ToolCommand
{
    public LspCommand()
        : base("lsp",
            "Speaks the Language Server Protocol with an editor over standard input and output: findings in drafts (.md .txt) while they are written. Exit code: 0 where the editor has shut it down first, 1 where it has not, 2 where what came was no message of the protocol.",
            "lsp") => SetAction(_ => Run());

    private static int Run()
    {
        if (!Console.IsInputRedirected)
        {
            throw new CallException("This command speaks with an editor, not with people; name it in the settings of the editor as the language server for Markdown and plain text.");
        }

        // In a native build this is false, and the language server is left out.
        return RuntimeFeature.IsDynamicCodeSupported ? Serve()
            : throw new CallException("The native build of LetterLint has no language server; let the editor start the letterlint that runs on .NET.");
    }

    /// <summary>Apart from the rest, so that no other command loads what speaks the protocol.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Serve()
    {
        try
        {
            using var input = LetterFile.OpenStandardInput();
            using var output = Console.OpenStandardOutput();

            // A script of a house may write to standard output, where the editor would take its words for a message.
            Console.SetOut(Console.Error);
            return EditorDrafts.Serve(input, output);
        }
        catch (DocumentException e)
        {
            throw new CallException(e.Message);
        }
    }
}
