using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Engine;
using Shouldly;

namespace LetterLint.Tests;

/// <summary>Silence is not ambiguous: the trace tells what was looked at and what explained a fault away.</summary>
public sealed class TraceTests
{
    private const string Outcomes = """

        Being healthy Grade 3
        Staying safe Grade 3
        Enjoying and achieving Grade 2
        Making a positive contribution Grade 3
        Achieving economic well-being Grade 2
        """;

    [Fact]
    public void A_sentence_that_keeps_a_rule_silent_is_shown()
    {
        const string explanation = "On balance the overall effectiveness of children's services is adequate.";
        var result = Lint($"Overall effectiveness of children's services Grade 2\n\n{explanation}\n{Outcomes}");
        var trace = TraceOf(result, "overall-unexplained");
        trace.Status.ShouldBe(CheckStatus.Passed);
        var silence = trace.Silenced.ShouldHaveSingleItem();
        silence.Condition.ShouldBe("no Explanation: explanation.Aspect == overall.Judgement.Aspect.Id");
        result.Document!.Source[silence.Span!].ShouldBe(explanation);
    }

    [Fact]
    public void Nothing_is_shown_where_nothing_looked_wrong()
    {
        var trace = TraceOf(Lint($"Overall effectiveness of children's services Grade 2\n\nOn balance the overall effectiveness of children's services is adequate.\n{Outcomes.Replace("Staying safe Grade 3", "Staying safe Grade 2")}"), "overall-unexplained");
        trace.Status.ShouldBe(CheckStatus.Passed);
        trace.Silenced.ShouldBeEmpty();
    }

    [Fact]
    public void A_condition_that_does_not_hold_behind_one_that_saw_a_fault_is_shown()
    {
        var result = Lint("Staying safe Grade 3\n\nServices have improved since last year, when they were good.");
        var trace = TraceOf(result, "trend-contradicts-grades");
        trace.Status.ShouldBe(CheckStatus.Passed);
        var silence = trace.Silenced.ShouldHaveSingleItem();
        silence.Condition.ShouldBe("trend.IsStep || trend.Told == Direction.Same || trend.Shown != Direction.Same");
        result.Document!.Source[silence.Span!].ShouldBe("Services have improved since last year");
    }

    [Fact]
    public void A_rule_about_something_that_the_letter_lacks_does_not_apply()
    {
        var result = Lint("Staying safe Grade 3\n\nThe contribution of services to improving outcomes for children and young people in this aspect is good.");
        TraceOf(result, "scale-key-wrong").Status.ShouldBe(CheckStatus.NotApplicable);
        (TraceOf(result, "grade-contradicts-word").Status, TraceOf(result, "grade-contradicts-word").Examined).ShouldBe((CheckStatus.Passed, 1));
    }

    private static LintResult Lint(string letter) => Repository.Linter.Lint(PlainTextReader.FromText("letter", letter), Repository.Linter.Frameworks.Find("apa-2007"));

    private static Checked TraceOf(LintResult result, string rule) => result.Checked.Single(trace => trace.Rule == rule);
}
