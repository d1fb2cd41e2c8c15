using System.Diagnostics;
using LetterLint.Diagnostics;
using LetterLint.Frameworks;
using LetterLint.Reporting;

namespace LetterLint.Cli;

/// <summary>Checks the letters of one call on all cores and gives their results in the order of the call.</summary>
internal sealed class CheckRun(Linter linter, Framework? framework, Progress progress, Log? log)
{
    /// <summary>What has been given out so far.</summary>
    public Tally Tally { get; } = new();

    /// <summary>The results one by one; what could not be checked is said on standard error as well.</summary>
    public IEnumerable<LintResult> Check(IReadOnlyList<LetterFile> letters)
    {
        foreach (var result in letters.Count == 1 ? letters.Select(Check) : InParallel(letters))
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

    private ParallelQuery<LintResult> InParallel(IEnumerable<LetterFile> letters) =>
        letters.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(Check);

    private LintResult Check(LetterFile letter)
    {
        if (letter.Problem is { } problem)
        {
            return LintResult.Unreadable(letter.Path, problem);
        }

        var start = Stopwatch.GetTimestamp();
        try
        {
            var result = letter.Path == LetterFile.StandardInput
                ? linter.Lint(letter.Path, ReadStandardInput(), framework)
                : linter.Lint(letter.Path, framework);
            log?.Checked(result, Stopwatch.GetElapsedTime(start));
            return result;
        }
        catch (Exception e)
        {
            log?.Failed(letter.Path, e);
            return LintResult.Unreadable(letter.Path, LintResult.Failure(e));
        }
    }

    private static byte[] ReadStandardInput()
    {
        using var bytes = new MemoryStream();
        using var input = Console.OpenStandardInput();
        input.CopyTo(bytes);
        return bytes.ToArray();
    }
}
