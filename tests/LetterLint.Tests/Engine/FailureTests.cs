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
    private static readonly LintResult Result = new Linter(Repository.Linter.Rules.And([new FailsInCondition(), new FailsInReport(), new FailsInReading()]), Repository.Linter.Frameworks)
        .Lint(Seeds.Read("northmere-apa-2007.md"));

    [Fact]
    public void The_other_rules_find_what_they_find_without_it() =>
        Result.Diagnostics.Where(finding => finding.Rule != LintResult.StoppedRule).Select(finding => finding.Message)
            .ShouldBe(Repository.Linter.Lint(Seeds.Read("northmere-apa-2007.md")).Diagnostics.Select(finding => finding.Message));

    /// <summary>Digits of other scripts and days that no calendar has once cost the whole letter.</summary>
    [Theory]
    [InlineData("٣. Reviews are late.")]
    [InlineData("１２ March ２００７ was the day; 12 of １５ plans are late.")]
    [InlineData("Inspection dates: 0 May to 22 May 2024")]
    [InlineData("The visits of 99 November 2007 and 31 February 2007 were long.")]
    [InlineData("Staying safe Grade ٣\n\nGrade 99999999999\n\nsee paragraph 99999999999999999999")]
    public void Nothing_is_stopped_by_digits_and_dates_that_nobody_expects(string text)
    {
        var result = Repository.Linter.Lint(PlainTextReader.FromText("odd.md", $"Staying safe Grade 3\n\n{text}\n\nThe the plans are late.\n"), Repository.Linter.Frameworks.Find("apa-2007"));
        result.Checked.ShouldAllBe(check => check.Status != CheckStatus.Stopped);
        result.Diagnostics.ShouldContain(finding => finding.Rule == "word-repeated");
    }

    [Theory]
    [InlineData("fails-in-condition")]
    [InlineData("fails-in-report")]
    [InlineData("fails-in-reading")]
    public void It_is_stopped_and_says_so_without_a_word_of_the_letter(string rule)
    {
        Result.Checked.Single(check => check.Rule == rule).Status.ShouldBe(CheckStatus.Stopped);
        Result.Diagnostics.ShouldContain(finding => finding.Rule == LintResult.StoppedRule
            && finding.Message == $"The rule {rule} has failed on this letter (FormatException), so that its silence says nothing; please report it.");
    }

    [Fact]
    public void A_rule_that_a_letter_asks_too_much_of_is_stopped_and_the_others_are_not()
    {
        var result = new Linter(Repository.Linter.Rules.And([new AsksForTooMuch()]), Repository.Linter.Frameworks).Lint(Seeds.Read("northmere-apa-2007.md"));
        result.Checked.Where(check => check.Status == CheckStatus.Stopped).Select(check => check.Rule).ShouldBe(["asks-for-too-much"]);
        result.Diagnostics.Single(diagnostic => diagnostic.Rule == LintResult.StoppedRule).Message.ShouldContain("more of what the rule asks for than any letter");
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

    [Fact]
    public void A_reading_that_no_rule_asks_for_never_runs() =>
        new Linter(Repository.Linter.Rules.And([new AsksForNothing()]), Repository.Linter.Frameworks).Lint(Seeds.Read("northmere-apa-2007.md"))
            .Checked.Single(check => check.Rule == "asks-for-nothing").Status.ShouldBe(CheckStatus.Failed);

    [Fact]
    public void Facts_are_read_once_and_a_failure_is_told_to_everyone_who_asks()
    {
        var document = Seeds.Read("northmere-apa-2007.md");
        var facts = new Facts(new LetterParser(Repository.Linter.Frameworks).Parse(document), document);
        var own = new FailsInReading().Readings.ToDictionary(reading => reading.Gives);
        facts.All(typeof(Sentence)).ShouldBeSameAs(facts.All(typeof(Sentence)));
        Should.Throw<FormatException>(() => facts.All(typeof(Unreadable), own)).ShouldBeSameAs(Should.Throw<FormatException>(() => facts.All(typeof(Unreadable), own)));
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

    private sealed record Unreadable(Sentence Sentence);

    private sealed class FailsInReading : Failing
    {
        public override IEnumerable<Reading> Readings => [Reading.Of<Sentence, Unreadable>(sentence => sentence.Index > 3 && Throws(sentence.Text) ? [] : [new Unreadable(sentence)])];

        // Without its facts it would report the letter.
        protected override Pattern Define() => Match<Letter>().Not<Unreadable>().Report(letter => At(letter.Head, "lost"));
    }

    private sealed class AsksForTooMuch : Failing
    {
        public override IEnumerable<Reading> Readings => [Reading.Of<Letter, Unreadable>(letter => Enumerable.Repeat(new Unreadable(letter.Sentences[0]), 100_001))];

        protected override Pattern Define() => Match<Letter>().Not<Unreadable>().Report(letter => At(letter.Head, "lost"));
    }

    private sealed class AsksForNothing : Failing
    {
        public override IEnumerable<Reading> Readings => new FailsInReading().Readings;

        protected override Pattern Define() => Match<Letter>().Report(letter => At(letter.Head, "found"));
    }
}
