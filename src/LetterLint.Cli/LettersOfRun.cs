using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Readings.Others;

namespace LetterLint.Cli;

/// <summary>The letters of a call that compares them: each is read before the first is checked.</summary>
internal sealed class LettersOfRun
{
    /// <summary>Takes the letters that have been read, and reads last year's where one is named.</summary>
    public LettersOfRun(IReadOnlyList<LetterOfRun> letters, string? previous, LintSetup setup)
    {
        var known = letters.Select(letter => letter.Known).OfType<KnownLetter>().ToArray();
        Others = new OtherLetters(known, previous is null ? null : Previous(previous, setup, known));
        Letters = [.. letters.Select(letter => letter with { Known = letter.Known?.WithoutRuns() })];
    }

    public IReadOnlyList<LetterOfRun> Letters { get; }

    public OtherLetters Others { get; }

    /// <summary>What is wrong with the letter that was named as last year's, one line each.</summary>
    public List<string> Problems { get; } = [];

    private KnownLetter? Previous(string path, LintSetup setup, KnownLetter[] letters)
    {
        // It may follow another framework than the letters; theirs is tried last.
        var read = LetterOfRun.Read(new LetterFile(path), setup, null);
        if (read is { Known.Framework: null } && setup.Framework is not null)
        {
            read = LetterOfRun.Read(new LetterFile(path), setup, setup.Framework);
        }

        if (read.Known is not { Framework: not null } previous)
        {
            Problems.Add($"{path}: {read.Problem ?? LintResult.NoFramework}");
            return null;
        }

        foreach (var letter in letters)
        {
            if (previous.IsOfOtherAuthority(letter))
            {
                Problems.Add($"{letter.Document.Name}: This letter is about {letter.Authority}, and {path} about {previous.Authority}; give --previous a letter of the same authority.");
            }
            else if (letter.When.IsBefore(previous.When))
            {
                Problems.Add($"{letter.Document.Name}: This letter is older than {path}; give --previous the letter of the year before.");
            }
        }

        return previous;
    }
}

/// <summary>What a letter has for others to be compared with, or why it could not be read; the letter itself is kept by nobody, and read again when its turn comes.</summary>
/// <param name="File">Its file.</param>
/// <param name="Sent">The bytes of standard input, which cannot be read twice, or null.</param>
/// <param name="Known">What others are compared with, or null.</param>
/// <param name="Problem">Why it could not be read, or null.</param>
internal sealed record LetterOfRun(LetterFile File, byte[]? Sent, KnownLetter? Known, string? Problem)
{
    public static LetterOfRun Read(LetterFile letter, LintSetup setup) => Read(letter, setup, setup.Framework);

    public static LetterOfRun Read(LetterFile letter, LintSetup setup, Framework? framework)
    {
        if (letter.Problem is { } problem)
        {
            return new LetterOfRun(letter, null, null, problem);
        }

        byte[]? sent = null;
        try
        {
            sent = letter.IsStandardInput ? LetterFile.ReadStandardInput() : null;
            return new LetterOfRun(letter, sent, setup.Linter.Budget.InTime(budget => KnownOf(DocumentOf(letter, sent, budget), setup, framework, budget.Stop)), null);
        }
        catch (DocumentException e)
        {
            return new LetterOfRun(letter, sent, null, e.Message);
        }
        catch (Exception e)
        {
            return new LetterOfRun(letter, sent, null, LintResult.Failure(e));
        }
    }

    /// <summary>Checks it as a letter of the framework that has recognised it already.</summary>
    public LintResult Check(LintSetup setup, OtherLetters others) => Problem is { } problem
        ? LintResult.Unreadable(File.Path, problem)
        : setup.Linter.Lint(File.Path, budget => DocumentOf(File, Sent, budget), Known?.Framework ?? setup.Framework, others);

    /// <summary>What others are compared with; null where it cannot be read, for then the check of the letter fails in the same way and says so.</summary>
    private static KnownLetter? KnownOf(Document document, LintSetup setup, Framework? framework, CancellationToken stop)
    {
        try
        {
            return setup.Linter.Know(document, framework, stop);
        }
        catch (Exception e) when (e is not (DocumentException or OperationCanceledException))
        {
            return null;
        }
    }

    private static Document DocumentOf(LetterFile letter, byte[]? sent, Budget budget) =>
        sent is null ? Reader.Read(letter.Path, budget) : Reader.ReadUnnamed(letter.Path, sent, budget);
}
