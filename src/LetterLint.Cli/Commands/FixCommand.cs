using System.CommandLine;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Fixing;
using LetterLint.Frameworks;
using LetterLint.House;
using LetterLint.Reporting;
using LetterLint.Rules;

namespace LetterLint.Cli.Commands;

/// <summary>letterlint fix: what cannot be wrong is mended in the author's file.</summary>
internal sealed class FixCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Letters (.docx .md .txt) and folders, searched with everything below them",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _framework = CheckOptions.FrameworkOption();
    private readonly Option<string> _config = CheckOptions.ConfigOption();
    private readonly Option<string[]> _rules = CheckOptions.RulesOption("The rules and families whose fixes are made, instead of all");
    private readonly Option<string> _diff = new("--diff") { Arity = ArgumentArity.Zero, Description = "Shows what would change and changes nothing; “patch -p0” and “git apply -p0” understand it for .md and .txt, of Word documents it shows the text" };

    public FixCommand()
        : base("fix",
            "Makes the fixes that cannot be wrong (a word written twice, a space left out) in the files themselves, in Word documents as tracked changes; never a judgement, a grade or a figure. Exit code: 0, or 2 where some file could not be fixed or the call was wrong.",
            "fix draft.md --diff",
            "fix draft.md",
            "fix drafts --rules word-repeated,space-missing")
    {
        Add(_paths);
        Add(_framework);
        Add(_config);
        Add(_rules);
        Add(_diff);
        SetAction(Run);
    }

    private int Run(ParseResult call)
    {
        var letters = LetterFiles.Find(call.GetRequiredValue(_paths), call.GetValue(_config));
        var setups = new LintSetups(new LintCall(call.GetValue(_config), call.GetValue(_framework), call.GetValue(_rules)), letters);
        var isDiff = call.GetResult(_diff) is not null;
        var faults = setups.HouseFaults();
        var code = ExitCode.Clean;
        var fixedLetters = 0;
        using var output = Output.ToTerminal();
        output.WriteText(write =>
        {
            foreach (var letter in letters)
            {
                try
                {
                    fixedLetters += Fix(letter, setups.For(letter), isDiff, output.IsTerminal, faults, write) ? 1 : 0;
                }
                catch (Exception e)
                {
                    Terminal.Problem($"{letter.Path}: {(e is DocumentException or FrameworkException ? e.Message : LintResult.Failure(e))}");
                    code = ExitCode.Unchecked;
                }
            }
        });
        if (code == ExitCode.Clean && fixedLetters == 0)
        {
            Terminal.Problem(letters.Count == 1 ? "There is nothing to fix that cannot be wrong." : $"There is nothing to fix that cannot be wrong in {letters.Count} letters.");
        }

        output.Finish();
        return LintSetups.Tell(faults) ? ExitCode.Unchecked : code;
    }

    /// <summary>Fixes a letter; whether there was anything to fix.</summary>
    private static bool Fix(LetterFile letter, LintSetup setup, bool isDiff, bool isTerminal, List<HouseFault> faults, Action<string, Tone> write)
    {
        if (letter.Problem is not null || letter.Path == LetterFile.StandardInput)
        {
            throw new DocumentException(letter.Problem ?? "Standard input has no file to fix; name one.");
        }

        Draft.Sweep(letter.Path);
        var bytes = Reader.BytesOf(letter.Path);
        var result = setup.Linter.Lint(letter.Path, budget => Reader.Read(letter.Path, bytes, budget), setup.Framework);
        foreach (var fault in result.Faults)
        {
            // A rule that fails on every letter is told of once.
            if (!faults.Exists(known => known.Path == fault.Path))
            {
                faults.Add(fault);
            }
        }

        if (letter.IsPassedOver(result))
        {
            Terminal.Problem(LetterFile.PassedOver(letter.Path));
            return false;
        }

        if (result.IsUnchecked)
        {
            throw new DocumentException(result.Error ?? LintResult.NoFramework);
        }

        if (new LetterFixer(setup.Linter, DateTimeOffset.UtcNow).Fix(result, bytes) is not { } better)
        {
            return false;
        }

        foreach (var left in better.Left)
        {
            Terminal.Problem($"{letter.Path}: {left.Place}: {left.Rule} is left to you: {left.Reason}.");
        }

        if (better.Rules.IsEmpty)
        {
            return false;
        }

        if (isDiff)
        {
            // A program that applies the diff needs the text as it is; a terminal must not obey it.
            UnifiedDiff.Write(letter.Path, better.Before, better.After, isTerminal ? (text, tone) => write(Printable.Of(text.TrimEnd('\n')) + "\n", tone) : write);
            return true;
        }

        Draft.Replace(letter.Path, bytes, better.Bytes);
        write($"{Printable.Of(letter.Path)}: ", Tone.Strong);
        write($"{better.Rules.Length} fixed ({string.Join(", ", better.Rules.CountBy(rule => rule).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"))})\n", Tone.Plain);
        return true;
    }
}
