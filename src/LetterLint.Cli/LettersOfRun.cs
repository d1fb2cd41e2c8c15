using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Letters.Others;

namespace LetterLint.Cli;

/// <summary>The letters of a call that compares them: each is read before the first is checked.</summary>
internal sealed class LettersOfRun
{
    public LettersOfRun(Linter linter, Framework? framework, IEnumerable<LetterOfRun> letters, string? previous)
    {
        Letters = [.. letters];
        var known = Letters.Select(letter => letter.Known).OfType<KnownLetter>().ToArray();
        var before = previous is null ? null : Previous(LetterOfRun.Read(new LetterFile(previous), linter, null), linter, framework, known);
        Others = new OtherLetters(known, before);
    }

    public IReadOnlyList<LetterOfRun> Letters { get; }

    public OtherLetters Others { get; }

    /// <summary>What is wrong with the letter that was named as last year's, one line each.</summary>
    public List<string> Problems { get; } = [];

    private KnownLetter? Previous(LetterOfRun read, Linter linter, Framework? framework, KnownLetter[] letters)
    {
        var known = read is { Known.Framework: null, Document: { } document } && framework is not null ? linter.Know(document, framework) : read.Known;
        if (known?.Framework is null)
        {
            Problems.Add($"{read.Path}: {read.Problem ?? LintResult.NoFramework}");
            return null;
        }

        foreach (var letter in letters)
        {
            if (known.IsOfOtherAuthority(letter))
            {
                Problems.Add($"{letter.Document.Name}: This letter is about {letter.Authority}, and {read.Path} about {known.Authority}; give --previous a letter of the same authority.");
            }
            else if (letter.When.IsBefore(known.When))
            {
                Problems.Add($"{letter.Document.Name}: This letter is older than {read.Path}; give --previous the letter of the year before.");
            }
        }

        return known;
    }
}

/// <summary>A letter that has been read, with what others are compared with, or why it could not be.</summary>
internal sealed record LetterOfRun(string Path, Document? Document, KnownLetter? Known, string? Problem)
{
    public static LetterOfRun Read(LetterFile letter, Linter linter, Framework? framework)
    {
        if (letter.Problem is { } problem)
        {
            return new LetterOfRun(letter.Path, null, null, problem);
        }

        try
        {
            var document = letter.IsStandardInput ? Reader.ReadUnnamed(letter.Path, LetterFile.ReadStandardInput()) : Reader.Read(letter.Path);
            try
            {
                return new LetterOfRun(letter.Path, document, linter.Know(document, framework), null);
            }
            catch (Exception)
            {
                // The check of the letter itself fails in the same way and says so.
                return new LetterOfRun(letter.Path, document, null, null);
            }
        }
        catch (DocumentException e)
        {
            return new LetterOfRun(letter.Path, null, null, e.Message);
        }
    }

    /// <summary>Checks it as a letter of the framework that has recognised it already.</summary>
    public LintResult Check(Linter linter, Framework? framework, OtherLetters others) => Document is { } document
        ? linter.Lint(document, Known?.Framework ?? framework, others)
        : LintResult.Unreadable(Path, Problem!);
}
