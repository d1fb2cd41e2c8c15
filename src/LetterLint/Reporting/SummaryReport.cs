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

    private readonly int? _width;

    private SummaryReport(Action<string, Tone> write, int? width) => (_write, _width) = (write, width);

    /// <summary>
    /// Writes every letter as it comes, then the rules and a line for all; <paramref name="write"/> decides on colours, and lines are
    /// broken between words at <paramref name="width"/> columns, if any.
    /// </summary>
    public static void Write(IEnumerable<LintResult> results, Action<string, Tone> write, int? width = null)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(write);
        var report = new SummaryReport(write, width);
        var tally = new Tally();
        foreach (var result in results)
        {
            tally.Add(result);
            report.Letter(result);
        }

        report.Rules();
        write($"{Wrapped.Of(TextReport.Sum(tally), width, 0, 2)}\n", Tone.Strong);
        if (report._rules.Count > 0)
        {
            var hint = "“letterlint check FILE” shows the findings of a letter in their places, --details those of all.";
            write(Wrapped.Of(hint, width, 0, 0) + "\n", Tone.Quiet);
        }
    }

    private void Letter(LintResult result)
    {
        if (result.Document is not { } document)
        {
            return;
        }

        var standing = result.Diagnostics.Where(diagnostic => diagnostic.Suppression is null).ToArray();
        new WrappedLine(_write, _width, indent: 2)
            .AddWhole($"{Printable.Of(result.Path)}:", Tone.Strong)
            .Add(standing.Length == 0 ? " no findings" : $" {TextReport.Counts(result)}", Tone.Plain)
            .Add(result.Letter?.Framework is { } framework ? $" ({framework.Id})" : " (not checked)", Tone.Quiet)
            .End();
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
                new WrappedLine(_write, _width, indent: 4)
                    .AddWhole($"  {diagnostic.Rule}", Tone.Error)
                    .AddWhole($" {place.Line}:{place.Column}", Tone.Quiet)
                    .Add($" {Printable.Of(diagnostic.Message)}", Tone.Plain)
                    .End();
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
