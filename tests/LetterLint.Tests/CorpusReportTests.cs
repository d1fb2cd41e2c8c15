using System.Globalization;
using System.Text;
using LetterLint.Letters;
using LetterLint.Rules;
using Shouldly;

namespace LetterLint.Tests;

/// <summary>What is read in the published letters and said of them, in counts, beside what was accepted before: dotnet test --filter CorpusReport.</summary>
public sealed class CorpusReportTests
{
    // An author reads a handful of hints; of more none is read.
    private const int MostInfosOfLetter = 4;

    private static string ReportPath => Repository.PathOf("tests", "corpus.report.txt");

    [CorpusFact]
    public void Nothing_changes_unseen()
    {
        var report = Report();
        var accepted = File.Exists(ReportPath) ? File.ReadAllText(ReportPath).ReplaceLineEndings("\n") : "";
        if (Repository.Accepts)
        {
            File.WriteAllText(ReportPath, report);
            accepted = report;
        }

        var (before, now) = (accepted.Split('\n'), report.Split('\n'));
        (accepted == report).ShouldBeTrue($"""
            The corpus report has changed (read the letters behind each line; LETTERLINT_ACCEPT=1 dotnet test accepts it).
            {string.Join('\n', before.Except(now).Select(line => "- " + line).Concat(now.Except(before).Select(line => "+ " + line)).OrderBy(line => line[2..], StringComparer.Ordinal))}
            """);
    }

    [CorpusFact]
    public void Hints_stay_few()
    {
        var infos = Corpus.Letters.Sum(letter => letter.Result.Count(Severity.Info));
        (infos < MostInfosOfLetter * Corpus.Letters.Count).ShouldBeTrue($"{infos} infos in {Corpus.Letters.Count} letters");
    }

    private static string Report()
    {
        var report = new StringBuilder();
        report.Append("# Published letters: what the parser reads in them and what the rules say of them, by name and count only.\n");
        report.Append("# dotnet test --filter CorpusReport compares; LETTERLINT_ACCEPT=1 dotnet test writes this file.\n\n");
        report.Append("severity\trule\tfindings\tletters\n");
        var findings = Corpus.Letters.SelectMany(letter => letter.Result.Diagnostics.Select(finding => (letter.Name, finding.Severity, finding.Rule))).ToArray();
        foreach (var of in findings.GroupBy(finding => (finding.Severity, finding.Rule)).OrderByDescending(of => of.Key.Severity).ThenBy(of => of.Key.Rule, StringComparer.Ordinal))
        {
            Append(report, of.Key.Severity.ToString().ToLowerInvariant(), of.Key.Rule, of.Count(), of.DistinctBy(finding => finding.Name).Count());
        }

        report.Append("\nletter\tframework\tsections\tjudgements\tstatements\tlists\titems\tnarrative\tother sentences\tfootnotes\tfindings\n");
        foreach (var read in Corpus.Letters)
        {
            var letter = read.Letter;
            var narrative = letter.Sentences.Count(sentence => sentence.Kind == SentenceKind.Narrative);
            var said = read.Result.Diagnostics.GroupBy(finding => finding.Rule).OrderBy(of => of.Key, StringComparer.Ordinal).Select(of => of.Count() == 1 ? of.Key : $"{of.Key} {of.Count()}");
            Append(report, read.Name, letter.Framework?.Id ?? "unknown", letter.Sections.Length,
                letter.Judgements.Sum(judgement => judgement.Statements.Length), letter.Statements.Length,
                letter.Lists.Length, string.Join('+', letter.Lists.Select(list => list.Items.Length)),
                narrative, letter.Sentences.Length - narrative, letter.Footnotes.Length, string.Join(", ", said));
        }

        return report.ToString();
    }

    private static void Append(StringBuilder report, params object[] cells) =>
        report.AppendJoin('\t', cells.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture))).Append('\n');
}
