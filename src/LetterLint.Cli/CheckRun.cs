using System.Diagnostics;
using LetterLint.Diagnostics;
using LetterLint.Frameworks;
using LetterLint.Reporting;

namespace LetterLint.Cli;

/// <summary>Checks the letters of one call on all cores and gives their results in the order of the call.</summary>
internal sealed class CheckRun(Linter linter, Framework? framework, Progress progress, Log? log, string? previous = null)
{
    /// <summary>What has been given out so far.</summary>
    public Tally Tally { get; } = new();

    /// <summary>Whether last year's letter could not be compared with every letter.</summary>
    public bool IsPreviousWrong { get; private set; }

    /// <summary>The results one by one; what could not be checked is said on standard error as well.</summary>
    public IEnumerable<LintResult> Check(IReadOnlyList<LetterFile> letters)
    {
        foreach (var result in Results(letters))
        {
            if (result.IsUnchecked)
            {
                progress.Clear();
                Terminal.Problem($"{result.Path}: {result.Error ?? LintResult.NoFramework}");
            }

            Tally.Add(result);
            progress.Advance();
            yield return result;
        }
    }

    private IEnumerable<LintResult> Results(IReadOnlyList<LetterFile> letters)
    {
        if (previous is null && (letters.Count == 1 || !linter.ComparesLetters))
        {
            return letters.Count == 1 ? letters.Select(Check) : InParallel(letters, Check);
        }

        var read = new LettersOfRun(linter, framework, InParallel(letters, letter => LetterOfRun.Read(letter, linter, framework)), previous);
        foreach (var problem in read.Problems)
        {
            IsPreviousWrong = true;
            Terminal.Problem(problem);
        }

        return InParallel(read.Letters, letter => Timed(letter.Path, () => letter.Check(linter, framework, read.Others)));
    }

    private static ParallelQuery<TResult> InParallel<T, TResult>(IEnumerable<T> letters, Func<T, TResult> check) =>
        letters.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(check);

    private LintResult Check(LetterFile letter) => letter.Problem is { } problem
        ? LintResult.Unreadable(letter.Path, problem)
        : Timed(letter.Path, () => letter.IsStandardInput ? linter.Lint(letter.Path, LetterFile.ReadStandardInput(), framework) : linter.Lint(letter.Path, framework));

    private LintResult Timed(string path, Func<LintResult> check)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var result = check();
            log?.Checked(result, Stopwatch.GetElapsedTime(start));
            return result;
        }
        catch (Exception e)
        {
            log?.Failed(path, e);
            return LintResult.Unreadable(path, LintResult.Failure(e));
        }
    }
}
