using System.CommandLine;

namespace LetterLint.Cli.Commands;

/// <summary>Which letters a call is about, for the commands that go through a house's drafts.</summary>
internal sealed class LetterOptions
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Letters (.docx .md .txt .pdf) and folders, searched with everything below them; - is standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _stdinName = new("--stdin-filename") { HelpName = "NAME", Description = "The name under which standard input is reported; the settings of its folder apply" };
    private readonly Option<string> _lettersOnly = new("--letters-only") { Arity = ArgumentArity.Zero, Description = "What does not look like a letter is passed over with a note, also where it is named, as hooks do" };

    public LetterOptions(Command command)
    {
        command.Add(_paths);
        command.Add(_stdinName);
        command.Add(_lettersOnly);
    }

    /// <summary>The files and folders as the call names them.</summary>
    public string[] PathsOf(ParseResult call) => call.GetRequiredValue(_paths);

    /// <summary>The letters, found under the settings that the call names or under those that lie with them.</summary>
    public IReadOnlyList<LetterFile> Find(ParseResult call, string? config) =>
        [.. LetterFiles.Find(PathsOf(call), config).Select(letter => Named(letter, call.GetValue(_stdinName), call.GetResult(_lettersOnly) is not null))];

    private static LetterFile Named(LetterFile letter, string? stdinName, bool lettersOnly) => letter with
    {
        Path = letter.IsStandardInput ? stdinName ?? letter.Path : letter.Path,
        IsFound = letter.IsFound || lettersOnly,
    };
}
