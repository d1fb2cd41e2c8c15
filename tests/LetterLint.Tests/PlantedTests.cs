using System.Text.RegularExpressions;
using LetterLint.Diagnostics;
using LetterLint.Rules;
using LetterLint.Text;
using Shouldly;

namespace LetterLint.Tests;

/// <summary>The faults planted in the specimen letters are found, and nothing is said elsewhere at error and warning level.</summary>
public sealed partial class PlantedTests
{
    private static readonly Fault[] Faults = [.. Read()];

    public static TheoryData<string> Letters() => Seeds.Texts();

    [Theory]
    [MemberData(nameof(Letters))]
    public void Every_planted_fault_is_found(string letter)
    {
        var result = Lint(letter);
        var missed = Of(letter).Where(fault => Repository.Linter.Rules.Find(fault.Rule) is not null)
            .Where(fault => !result.Diagnostics.Any(finding => finding.Rule == fault.Rule && IsAt(finding, fault, result)))
            .Select(fault => $"{fault.Rule} at “{fault.Quote}”");
        missed.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void Nothing_is_found_where_nothing_was_planted(string letter)
    {
        var result = Lint(letter);
        var surplus = result.Diagnostics.Where(finding => finding.Severity > Severity.Info)
            .Where(finding => !Of(letter).Any(fault => IsAt(finding, fault, result)))
            .Select(finding => $"{finding.Rule} at “{result.Document!.Source[finding.Span]}”: {finding.Message}");
        surplus.ShouldBeEmpty();
    }

    [Fact]
    public void Every_quotation_stands_in_its_letter()
    {
        var absent = Faults.Where(fault => File.Exists(PathOf(fault.Letter)) && !File.ReadAllText(PathOf(fault.Letter)).Contains(fault.Quote))
            .Select(fault => $"{fault.Letter}: “{fault.Quote}”");
        absent.ShouldBeEmpty();
    }

    private static IEnumerable<Fault> Of(string letter) => Faults.Where(fault => fault.Letter == letter);

    private static string PathOf(string letter) => Repository.PathOf("seeds", letter);

    private static LintResult Lint(string letter) => Repository.Linter.Lint(PathOf(letter));

    /// <summary>A contradiction has two halves, and either may have been quoted.</summary>
    private static bool IsAt(Diagnostic finding, Fault fault, LintResult result) =>
        finding.Finding.Related.Select(related => related.Span).Prepend(finding.Span)
            .Any(place => PlacesOf(fault.Quote, result.Document!.Source.Text).Any(place.Overlaps));

    private static IEnumerable<Span> PlacesOf(string quote, string text)
    {
        for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            yield return new Span(at, quote.Length);
        }
    }

    private static IEnumerable<Fault> Read()
    {
        var letter = "";
        foreach (var line in File.ReadLines(Repository.PathOf("tests", "planted.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                letter = line[3..].Split(' ')[0] is var name && File.Exists(PathOf(name + ".txt")) ? name + ".txt" : name + ".md";
            }
            else if (Row().Match(line) is { Success: true } row)
            {
                yield return new Fault(letter, row.Groups["rule"].Value, row.Groups["quote"].Value.Replace(@"\|", "|"));
            }
        }
    }

    private sealed record Fault(string Letter, string Rule, string Quote);

    [GeneratedRegex(@"^\| `(?<rule>[a-z-]{1,60})` \| `(?<quote>[^`]{1,300})` \|")]
    private static partial Regex Row();
}
