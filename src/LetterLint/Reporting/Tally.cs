using LetterLint.Diagnostics;
using LetterLint.Rules;

namespace LetterLint.Reporting;

/// <summary>How many letters were looked at and what was found in them, waived findings not counted.</summary>
public sealed class Tally
{
    private readonly int[] _findings = new int[3];

    /// <summary>The letters.</summary>
    public int Letters { get; private set; }

    /// <summary>The letters among them that could not be checked.</summary>
    public int Unchecked { get; private set; }

    /// <summary>The findings of a severity.</summary>
    public int this[Severity severity] => _findings[(int)severity];

    /// <summary>Counts a letter.</summary>
    public void Add(LintResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Letters++;
        Unchecked += result.IsUnchecked ? 1 : 0;
        foreach (var diagnostic in result.Diagnostics)
        {
            _findings[(int)diagnostic.Severity] += diagnostic.Waived is null ? 1 : 0;
        }
    }
}
