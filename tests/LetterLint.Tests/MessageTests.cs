using System.Text.RegularExpressions;
using LetterLint.Diagnostics;
using LetterLint.Rules;
using LetterLint.Specimens;
using LetterLint.Text;
using Shouldly;

namespace LetterLint.Tests;

/// <summary>How findings speak: every finding of every specimen is looked at.</summary>
public sealed partial class MessageTests
{
    public static TheoryData<string> RuleIds() => SpecimenTests.RuleIds();

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Messages(string id)
    {
        var rule = Repository.Linter.Rules.Find(id)!;
        var runner = new SpecimenRunner(Repository.Linter);
        var findings = Repository.Files($"tests/specimens/{rule.Family}", $"{rule.Id}.md")
            .SelectMany(path => SpecimenFile.Read(Repository.PathOf(path)).Specimens)
            .Concat(Specimen.OfExample(rule))
            .SelectMany(specimen => runner.Run(specimen).Diagnostics)
            .Where(diagnostic => diagnostic.Rule == id)
            .ToArray();
        var faults = findings.SelectMany(finding => FaultsOf(finding).Select(fault => $"{fault}: {finding.Message}")).Distinct().ToArray();
        faults.ShouldBeEmpty(string.Join('\n', faults));
    }

    private static IEnumerable<string> FaultsOf(Diagnostic diagnostic)
    {
        var own = Quotation().Replace(diagnostic.Message, "X");
        if (!own.EndsWith('.') || own.EndsWith("..", StringComparison.Ordinal))
        {
            yield return "A message ends in one full stop";
        }

        if (SentenceEnd().Count(own) > 2)
        {
            yield return "A message is one or two sentences";
        }

        if (!char.IsUpper(own[0]) && !char.IsDigit(own[0]))
        {
            yield return "A message begins with a capital";
        }

        if (own.IndexOfAny(['"', '“', '”']) >= 0)
        {
            yield return "A message quotes with “ and ”";
        }

        if (Command().Match(own) is { Success: true } word)
        {
            yield return $"A message says what is, not what “{word.Value}” be";
        }

        if (own.Contains("  ") || own.Contains(" .") || own.Contains(" ,"))
        {
            yield return "A message has no blank too many";
        }

        // The name of such a rule says that two places speak against each other. Where the message says that one of them
        // is not there, or a fix is certain, there is no second one to show.
        if (diagnostic.Severity > Severity.Info && TwoPlaces().IsMatch(diagnostic.Rule)
            && diagnostic.Finding.Related.IsEmpty && !Absence().IsMatch(own) && !diagnostic.Finding.Fixes.Any(fix => fix.Certain))
        {
            yield return "A contradiction shows its other half (Because)";
        }

        foreach (var related in diagnostic.Finding.Related.Where(related => related.Message.EndsWith('.') || related.Message.Length == 0 || char.IsUpper(related.Message[0]) && !char.IsUpper(related.Message[^1])))
        {
            yield return $"“{related.Message}” goes on behind the quoted words, without capital and full stop";
        }

        foreach (var fix in diagnostic.Finding.Fixes.Where(fix => fix.Title.EndsWith('.') || !char.IsUpper(fix.Title[0])))
        {
            yield return $"“{fix.Title}” is a command with a capital and without a full stop";
        }
    }

    [GeneratedRegex("“[^“”]{0,2000}”")]
    private static partial Regex Quotation();

    [GeneratedRegex(@"[.!?](?= |$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(should|must|ought|invalid|illegal|please)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Command();

    [GeneratedRegex(@"\b(no|none|not|nothing|nowhere)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Absence();

    [GeneratedRegex("contradict|disagree|clash|twice|varies|repeated|duplicated|misquoted")]
    private static partial Regex TwoPlaces();
}
