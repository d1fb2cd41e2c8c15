using System.Collections.Immutable;
using LetterLint.Documents;
using LetterLint.Engine;
using LetterLint.House;
using LetterLint.Letters;
using LetterLint.Readings.Waivers;
using LetterLint.Rules;
using LetterLint.Text;

namespace LetterLint.Diagnostics;

/// <summary>What was found in one letter: the one place where findings are sorted, freed of doubles and given their severity.</summary>
public sealed record LintResult
{
    /// <summary>What is said of a letter that no framework recognises.</summary>
    public const string NoFramework = "No framework recognises this letter; name one with --framework.";

    /// <summary>What is said of a letter on which LetterLint fails; never a word of the letter, which the exception may quote.</summary>
    public static string Failure(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return $"LetterLint itself failed on this file ({exception.GetType().Name}); please report it.";
    }

    /// <summary>The name under which reports show that the file of a house rule is broken.</summary>
    public const string BrokenRule = "house-rule-broken";

    /// <summary>The name under which reports show that a rule has failed on a letter, so that its silence says nothing.</summary>
    public const string StoppedRule = "rule-stopped";

    /// <summary>The path as the caller gave it.</summary>
    public required string Path { get; init; }

    /// <summary>The document, or null where it could not be read.</summary>
    public Document? Document { get; init; }

    /// <summary>The letter, or null where the document could not be read.</summary>
    public Letter? Letter { get; init; }

    /// <summary>What it says for its items, read when a report first asks; none where the document could not be read.</summary>
    public IReadOnlyList<ItemEvidence> Evidence => Facts?.OrNone<ItemEvidence>() ?? [];

    /// <summary>The rules that it was checked against.</summary>
    public RuleSet Rules { get; init; } = RuleSet.None;

    /// <summary>The findings by place, then rule.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>What became of every rule.</summary>
    public ImmutableArray<Checked> Checked { get; init; } = [];

    /// <summary>What a baseline has of this letter that is no longer found.</summary>
    public ImmutableArray<BaselineEntry> Gone { get; init; } = [];

    /// <summary>What went wrong in house rules while this letter was checked.</summary>
    public ImmutableArray<HouseFault> Faults { get; init; } = [];

    /// <summary>Why the input could not be read, or null.</summary>
    public string? Error { get; init; }

    /// <summary>Whether the input could not be checked: unreadable, or of no known framework.</summary>
    public bool IsUnchecked => Error is not null || Letter?.Framework is null;

    /// <summary>How many findings of a severity stand, waived ones not counted.</summary>
    public int Count(Severity severity) => Diagnostics.Count(diagnostic => diagnostic.Severity == severity && diagnostic.Waived is null);

    /// <summary>Whether a finding of this severity or a worse one stands, waived ones not counted.</summary>
    public bool HasAtLeast(Severity severity)
    {
        foreach (var diagnostic in Diagnostics)
        {
            if (diagnostic.Severity >= severity && diagnostic.Waived is null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same findings, those of the baseline suppressed.</summary>
    public LintResult Against(Baseline baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        var left = baseline.For(Path).ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        if (left.Count == 0 || IsUnchecked)
        {
            return this;
        }

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>(Diagnostics.Length);
        foreach (var diagnostic in Diagnostics)
        {
            var entry = new BaselineEntry(diagnostic.Rule, Identity.Of(diagnostic, Document!, Letter), 1);
            var isKnown = diagnostic.Suppression is null && left.TryGetValue(entry.Key, out entry) && entry.Count > 0;
            diagnostics.Add(isKnown ? diagnostic with { Suppression = new Suppression(SuppressionKind.Baseline, "It stands in the baseline.") } : diagnostic);
            if (isKnown)
            {
                left[entry!.Key] = entry with { Count = entry.Count - 1 };
            }
        }

        // A rule that was not checked may still find what it found.
        return this with
        {
            Diagnostics = diagnostics.MoveToImmutable(),
            Gone = [.. left.Values.Where(entry => entry.Count > 0 && !Rules.IsLeftOut(entry.Rule)).OrderBy(entry => entry.Key, StringComparer.Ordinal)],
        };
    }

    /// <summary>Everything that was read of the letter.</summary>
    internal Facts? Facts { get; init; }

    /// <summary>The result for an input that could not be read.</summary>
    public static LintResult Unreadable(string path, string error) => new() { Path = path, Error = error };

    internal static LintResult Of(Facts facts, EngineRun run, RuleSet rules, bool waiversCount = true)
    {
        var (document, letter) = (facts.Document, facts.Letter);
        var found = new List<Diagnostic>(run.Matches.Length);
        var stopped = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in run.Matches)
        {
            if (match.Rule.Info.FindsAbsence && !document.Unread.IsEmpty)
            {
                stopped.Add(match.Rule.Id);
                continue;
            }

            found.Add(new Diagnostic
            {
                Rule = match.Rule.Id,
                Severity = rules.SeverityOf(match.Rule, match.Finding),
                Finding = match.Finding,
                Because = match.Because,
                Section = document.FurnitureAt(match.Finding.Span.Start) is null && letter.SectionAt(match.Finding.Span.Start) is { } section
                    ? (section.Whole ?? section).Heading.Text
                    : null,
            });
        }

        found.Sort(ByPlace);
        var waivers = facts.OrNone<Waiver>();
        var isWaived = waivers.Count > 0;
        if (isWaived)
        {
            new WaiversOfLetter(document, letter, waivers, rules).Apply(found, waiversCount);
        }

        TakeOutDoubles(found);
        foreach (var check in run.Checked.Where(check => check.Failure is not null))
        {
            found.Add(Stopped(check, letter));
            found.Sort(ByPlace);
        }

        var outcomes = stopped.Count == 0 ? run.Checked
            : [.. run.Checked.Select(check => stopped.Contains(check.Rule) ? check with { Status = CheckStatus.Stopped } : check)];
        return new()
        {
            Path = document.Name,
            Document = document,
            Letter = letter,
            Facts = facts,
            Rules = rules,
            Diagnostics = [.. found],
            Checked = isWaived ? [.. outcomes.Select(check => Corrected(check, found))] : outcomes,
            Faults = run.Faults,
        };
    }

    /// <summary>What reports say of broken files of a house: each is an input that could not be checked, with its faults as findings.</summary>
    public static IEnumerable<LintResult> Of(IEnumerable<HouseFault> faults) => faults
        .GroupBy(fault => fault.Path, StringComparer.Ordinal)
        .OrderBy(file => file.Key, StringComparer.Ordinal)
        .Select(file => Broken(file.Key, file));

    /// <summary>The result for the file of a house rule that is broken: its faults as findings in its own text.</summary>
    private static LintResult Broken(string path, IEnumerable<HouseFault> faults)
    {
        var source = new SourceText(File.Exists(path) ? File.ReadAllText(path) : "");
        var found = faults.Select(fault => new Diagnostic
        {
            Rule = BrokenRule,
            Severity = Severity.Error,
            Finding = new Finding(PlaceOf(fault, source), fault.Message),
            Because = [],
        }).ToList();
        found.Sort(ByPlace);
        TakeOutDoubles(found);
        return new()
        {
            Path = path,
            Document = new Document { Name = path, Source = source, Blocks = [] },
            Diagnostics = [.. found],
        };
    }

    /// <summary>Never a word of the letter, which the exception may quote.</summary>
    private static Diagnostic Stopped(Checked check, Letter letter) => new()
    {
        Rule = StoppedRule,
        Severity = Severity.Error,
        Finding = new Finding(letter.Head.Span, check.Exception is TooMuchException tooMuch
            ? $"The rule {check.Rule} was not tried, so that its silence says nothing: {tooMuch.Message}"
            : $"The rule {check.Rule} has failed on this letter ({check.Failure}), so that its silence says nothing; please report it."),
        Because = [],
    };

    private static Span PlaceOf(HouseFault fault, SourceText source)
    {
        var line = source.Line(Math.Clamp(fault.Line, 1, source.LineCount) - 1);
        var start = Math.Min(line.Start + Math.Max(fault.Column, 1) - 1, line.End);
        return Span.Between(start, fault.Length == 0 ? line.End : Math.Min(start + fault.Length, line.End));
    }

    /// <summary>A rule whose only findings were taken back has passed.</summary>
    private static Checked Corrected(Checked check, List<Diagnostic> found) =>
        check.Status == CheckStatus.Failed && !found.Exists(diagnostic => diagnostic.Rule == check.Rule) ? check with { Status = CheckStatus.Passed } : check;

    private static void TakeOutDoubles(List<Diagnostic> found)
    {
        for (var i = found.Count - 1; i > 0; i--)
        {
            if (ByPlace(found[i - 1], found[i]) == 0)
            {
                found.RemoveAt(i);
            }
        }
    }

    private static int ByPlace(Diagnostic one, Diagnostic other) =>
        one.Span != other.Span ? one.Span.CompareTo(other.Span)
        : one.Rule != other.Rule ? string.CompareOrdinal(one.Rule, other.Rule)
        : string.CompareOrdinal(one.Message, other.Message);
}
