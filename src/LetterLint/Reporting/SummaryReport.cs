using LetterLint.Diagnostics;
using LetterLint.Rules;

namespace LetterLint.Reporting;

/// <summary>
/// Writes many letters so that a person can take them in: a line for each with its errors below it, then how often each rule has found something.
/// </summary>
public sealed class SummaryReport
{
    private readonly Dictionary<string, Found> _rules = new(StringComparer.Ordinal);
    private readonly Action<string, Tone> _write;

    private SummaryReport(Action<string, Tone> write) => _write = write;

    /// <summary>Writes every letter as it comes, then the rules and a line for all; <paramref name="write"/> decides on colours.</summary>
    public static void Write(IEnumerable<LintResult> results, Action<string, Tone> write)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(write);
        var report = new SummaryReport(write);
        var tally = new Tally();
        foreach (var result in results)
        {
            tally.Add(result);
            report.Letter(result);
        }

        report.Rules();
        write($"{TextReport.Sum(tally)}\n", Tone.Strong);
        if (report._rules.Count > 0)
        {
            write("“letterlint check FILE” shows the findings of a letter in their places, --details those of all.\n", Tone.Quiet);
        }
    }

    private void Letter(LintResult result)
    {
        if (result.Document is not { } document)
        {
            return;
        }

        var standing = result.Diagnostics.Where(diagnostic => diagnostic.Suppression is null).ToArray();
        _write($"{Printable.Of(result.Path)}: ", Tone.Strong);
        _write(standing.Length == 0 ? "no findings" : TextReport.Counts(result), Tone.Plain);
        _write(result.Letter?.Framework is { } framework ? $" ({framework.Id})\n" : " (not checked)\n", Tone.Quiet);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var diagnostic in standing)
        {
            var found = _rules.GetValueOrDefault(diagnostic.Rule) ?? (_rules[diagnostic.Rule] = new Found());
            found.Severity = (Severity)Math.Max((int)found.Severity, (int)diagnostic.Severity);
            found.Findings++;
            found.Letters += seen.Add(diagnostic.Rule) ? 1 : 0;
            if (diagnostic.Severity == Severity.Error)
            {
                var place = document.Locate(diagnostic.Span.Start);
                _write($"  {diagnostic.Rule}", Tone.Error);
                _write($" {place.Line}:{place.Column} ", Tone.Quiet);
                _write(Printable.Of(diagnostic.Message) + "\n", Tone.Plain);
            }
        }
    }

    private void Rules()
    {
        if (_rules.Count == 0)
        {
            return;
        }

        _write("\n", Tone.Plain);
        var longest = _rules.Keys.Max(rule => rule.Length);
        foreach (var (rule, found) in _rules.OrderByDescending(pair => pair.Value.Severity).ThenByDescending(pair => pair.Value.Findings).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            _write($"{found.Severity.ToString().ToLowerInvariant(),-8} ", found.Severity switch { Severity.Error => Tone.Error, Severity.Warning => Tone.Warning, _ => Tone.Info });
            _write($"{rule.PadRight(longest)} {found.Findings,5} in {TextReport.Number(found.Letters, "letter")}\n", Tone.Plain);
        }

        _write("\n", Tone.Plain);
    }

    private sealed class Found
    {
        public Severity Severity { get; set; }

        public int Findings { get; set; }

        public int Letters { get; set; }
    }
}
