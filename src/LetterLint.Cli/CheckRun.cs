using System.Diagnostics;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.House;
using LetterLint.Reporting;

namespace LetterLint.Cli;

/// <summary>Checks the letters of one call on all cores and gives their results in the order of the call.</summary>
internal sealed class CheckRun(LintSetups setups, Progress progress, Log? log, Baseline? baseline = null, string? previous = null)
{
    private const int LettersPerCore = 2;

    /// <summary>What has been given out so far.</summary>
    public Tally Tally { get; } = new();

    /// <summary>Whether a letter has a finding of the severity that makes it fail, or a worse one.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Whether last year's letter could not be compared with every letter.</summary>
    public bool IsPreviousWrong { get; private set; }

    /// <summary>How many findings of the baseline are no longer there.</summary>
    public int Gone { get; private set; }

    /// <summary>
    /// The results one by one, broken house rules behind the letters; what could not be checked is said on standard error as well.
    /// </summary>
    public IEnumerable<LintResult> Check(IReadOnlyList<LetterFile> letters) => Counted(Results(letters), letters);

    /// <summary>The results of letters that come as lines of a stream, each as soon as it and those before it are there.</summary>
    public IEnumerable<LintResult> Check(Stream lines) =>
        Counted(DocumentLines.Check(lines, (letter, bytes) => Guarded(letter, setups.First, setup => setup.Linter.Lint(letter.Path, bytes, setup.Framework))), letters: null);

    private IEnumerable<LintResult> Counted(IEnumerable<LintResult> results, IReadOnlyList<LetterFile>? letters)
    {
        var at = 0;
        var faults = setups.HouseFaults();
        foreach (var result in results)
        {
            var letter = letters?[at++] ?? new LetterFile(LetterFile.StandardInput);
            if (letter.IsPassedOver(result))
            {
                progress.Clear();
                Terminal.Problem(LetterFile.PassedOver(result.Path));
                continue;
            }

            HasFailed |= setups.For(letter).FailOn is { } level && result.HasAtLeast(level);
            foreach (var fault in result.Faults)
            {
                // A rule that fails on every letter is told of once.
                if (!faults.Exists(known => known.Path == fault.Path))
                {
                    faults.Add(fault);
                }
            }

            foreach (var gone in result.Gone)
            {
                Gone += gone.Count;
            }

            Count(result);
            yield return result;
        }

        if (faults.Count > 0)
        {
            foreach (var broken in LintResult.Of(faults))
            {
                Count(broken);
                yield return broken;
            }
        }
    }

    private void Count(LintResult result)
    {
        if (result.IsUnchecked)
        {
            progress.Clear();
            Terminal.Problem($"{result.Path}: {result.Error ?? (result.Letter is null ? "This house rule is broken; the report shows where." : LintResult.NoFramework)}");
        }

        Tally.Add(result);
        progress.Advance();
    }

    private IEnumerable<LintResult> Results(IReadOnlyList<LetterFile> letters)
    {
        if (previous is null && letters.Count == 1)
        {
            return letters.Select(Check);
        }

        if (!letters.Any(letter => setups.For(letter).Linter.ComparesLetters))
        {
            return InParallel(letters, Check);
        }

        var run = new LettersOfRun([.. InParallel(letters, letter => LetterOfRun.Read(letter, setups.For(letter)))], previous, setups.First);
        foreach (var problem in run.Problems)
        {
            IsPreviousWrong = true;
            Terminal.Problem(problem);
        }

        return InParallel(run.Letters, letter => Guarded(letter.File, setups.For(letter.File), setup => letter.Check(setup, run.Others)));
    }

    // No more letters are held than the cores can check: those that are through wait, whole, for one before them that takes long.
    private static IEnumerable<TResult> InParallel<T, TResult>(IEnumerable<T> letters, Func<T, TResult> check)
    {
        var ahead = new Queue<Task<TResult>>();
        foreach (var letter in letters)
        {
            if (ahead.Count == Environment.ProcessorCount * LettersPerCore)
            {
                yield return ahead.Dequeue().GetAwaiter().GetResult();
            }

            ahead.Enqueue(Task.Run(() => check(letter)));
        }

        while (ahead.TryDequeue(out var next))
        {
            yield return next.GetAwaiter().GetResult();
        }
    }

    private LintResult Check(LetterFile letter) => letter.Problem is { } problem
        ? LintResult.Unreadable(letter.Path, problem)
        : Guarded(letter, setups.For(letter), setup => letter.IsStandardInput
            ? setup.Linter.Lint(letter.Path, LetterFile.ReadStandardInput(), setup.Framework)
            : setup.Linter.Lint(letter.Path, setup.Framework));

    private LintResult Guarded(LetterFile letter, LintSetup setup, Func<LintSetup, LintResult> check)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var result = check(setup);
            log?.Checked(result, Stopwatch.GetElapsedTime(start));
            return baseline is null ? result : result.Against(baseline);
        }
        catch (Exception e) when (e is FrameworkException or DocumentException)
        {
            return LintResult.Unreadable(letter.Path, e.Message);
        }
        catch (Exception e)
        {
            log?.Failed(letter.Path, e);
            return LintResult.Unreadable(letter.Path, LintResult.Failure(e));
        }
    }
}
