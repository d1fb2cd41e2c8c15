using System.CommandLine;
using LetterLint.Catalogue;
using LetterLint.Reporting;

namespace LetterLint.Cli.Commands;

/// <summary>letterlint docs: the pages and tables that are written from the rules.</summary>
internal sealed class DocsCommand : ToolCommand
{
    private readonly Option<bool> _check = new("--check") { Description = "Write nothing; say what is not current and exit with 1" };

    public DocsCommand()
        : base("docs", "Writes the catalogue of rules, its list and the reference of nouns, inside the project's folder.", "docs", "docs --check")
    {
        Add(_check);
        SetAction(call =>
        {
            var checks = call.GetValue(_check);
            var catalogue = new CatalogueWriter(Project.Root(), new Linter(BuiltIn.Rules(), BuiltIn.Frameworks()));
            var paths = checks ? catalogue.Check() : catalogue.Write();
            using var output = Output.ToTerminal();
            output.WriteText(write =>
            {
                foreach (var path in paths)
                {
                    write($"{path} {(checks ? "is not current" : "written")}\n", Tone.Plain);
                }
            });
            output.Finish();
            return checks && paths.Count > 0 ? ExitCode.Findings : ExitCode.Clean;
        });
    }
}
