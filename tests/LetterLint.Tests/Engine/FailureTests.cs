using System.Text;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Engine;
using LetterLint.Letters;
using LetterLint.Reporting;
using LetterLint.Rules;
using Shouldly;

namespace LetterLint.Tests.Engine;

/// <summary>A rule that fails loses its own findings, says so, and leaves the rest.</summary>
public sealed class FailureTests
{
    private static readonly LintResult Result = new Linter(Repository.Linter.Rules.And([new FailsInCondition(), new FailsInReport()]), Repository.Linter.Frameworks)
        .Lint(Seeds.Read("northmere-apa-2007.md"));

    [Fact]
    public void The_other_rules_find_what_they_find_without_it() =>
        Result.Diagnostics.Where(finding => finding.Rule != LintResult.StoppedRule).Select(finding => finding.Message)
            .ShouldBe(Repository.Linter.Lint(Seeds.Read("northmere-apa-2007.md")).Diagnostics.Select(finding => finding.Message));

    [Theory]
    [InlineData("fails-in-condition")]
    [InlineData("fails-in-report")]
    public void It_is_stopped_and_says_so_without_a_word_of_the_letter(string rule)
    {
        Result.Checked.Single(check => check.Rule == rule).Status.ShouldBe(CheckStatus.Stopped);
        Result.Diagnostics.ShouldContain(finding => finding.Rule == LintResult.StoppedRule
            && finding.Message == $"The rule {rule} has failed on this letter (FormatException), so that its silence says nothing; please report it.");
    }

    [Fact]
    public void Every_report_shows_it()
    {
        Written(stream => JsonReport.Write([Result], stream)).ShouldContain("fails-in-report has failed");
        Written(stream => SarifReport.Write([Result], stream)).ShouldContain("fails-in-report has failed");
        Written(stream => JunitReport.Write([Result], Severity.Error, stream)).ShouldContain("fails-in-report has failed");
        var text = new StringBuilder();
        TextReport.Write([Result], Result.Rules, (part, _) => text.Append(part));
        GitHubReport.Write([Result], part => text.Append(part));
        text.ToString().Split("fails-in-report has failed").Length.ShouldBe(3);
    }

    private static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private abstract class Failing : LetterRule
    {
        public override RuleInfo Info { get; } = new() { Title = "A failure", Severity = Severity.Info, Why = "It is tried.", Example = new(null, "", "") };

        protected static bool Throws(string quoted) => throw new FormatException(quoted);
    }

    private sealed class FailsInCondition : Failing
    {
        protected override Pattern Define() => Match<Sentence>().Where(sentence => sentence.Index > 3 && Throws(sentence.Text)).Report(sentence => At(sentence.Span, "never"));
    }

    private sealed class FailsInReport : Failing
    {
        protected override Pattern Define() => Match<Sentence>().Report(sentence => At(sentence.Span, sentence.Index > 3 ? $"{Throws(sentence.Text)}" : "lost"));
    }
}
