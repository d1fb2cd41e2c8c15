using System.CommandLine;
using System.CommandLine.Help;
using LetterLint.Cli;
using LetterLint.Cli.Commands;
using LetterLint.Documents.Pdf;
using LetterLint.Frameworks;
using LetterLint.Specimens;

if (PdfProgram.Run(args) is { } done)
{
    return done;
}

var root = new Command("letterlint", "Finds contradictions in draft inspection letters: a grade and a word that disagree, a list without items, a figure that cannot be.")
{
    new CheckCommand(),
    new OpenCommand(),
    new LspCommand(),
    new EvidenceCommand(),
    new FixCommand(),
    new AnnotateCommand(),
    new BaselineCommand(),
    new ExplainCommand(),
    new RulesCommand(),
    new FrameworksCommand(),
    new ConfigCommand(),
    new TrustCommand(),
    new NewCommand(),
    new TestCommand(),
    new DocsCommand(),
    new CompletionCommand(),
    new CompleteCommand(),
    new HelpCommand(),
};

// Their descriptions come from resources, and looking these up takes a tenth of a short run.
if (args.Any(argument => argument is "-h" or "--help" or "-?" or "/?" or "/h" or "--version"))
{
    root.Add(new HelpOption());
    root.Add(new VersionOption());
}

if (OperatingSystem.IsWindows())
{
    // Its consoles begin in a code page that has no quotation marks.
    Console.OutputEncoding = new System.Text.UTF8Encoding(false);
}

if (args.Contains(""))
{
    Terminal.Problem("A name in this call is empty; look whether a variable of your script is not set.");
    return ExitCode.Unchecked;
}

// A path may begin with “@”: it is a path, not a file of arguments.
var call = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
if (call.Errors.Count > 0 && call.Action is not HelpAction)
{
    var isRoot = call.CommandResult.Command == root;
    var problem = isRoot && args is [[not '-', ..], ..] ? $"There is no command “{args[0]}”." : string.Join(' ', call.Errors[0].Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    Terminal.Problem($"{problem} “letterlint{(isRoot ? "" : " " + call.CommandResult.Command.Name)} --help” shows what there is.");
    return ExitCode.Unchecked;
}

try
{
    var code = call.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    if (call.Action is HelpAction)
    {
        ToolCommand.WriteExamples(call.CommandResult.Command, Console.Out);
    }

    return code;
}
catch (Exception e) when (e is CallException or FrameworkException or SpecimenException)
{
    Terminal.Problem(e.Message);
    return ExitCode.Unchecked;
}
catch (IOException e)
{
    Terminal.Problem($"What was found could not be written: {e.Message}");
    return ExitCode.Unchecked;
}
catch (Exception e)
{
    Terminal.Problem($"LetterLint itself failed ({e.GetType().Name}); please report the command and the version that “letterlint --version” gives.");
    return ExitCode.Unchecked;
}
