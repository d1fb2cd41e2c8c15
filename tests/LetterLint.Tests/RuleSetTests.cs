using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Rules;
using Shouldly;

namespace LetterLint.Tests;

public sealed class RuleSetTests
{
    private static readonly RuleSet Both = new([new SomeFault(), new MustBeKnown()]);

    [Fact]
    public void A_severity_from_outside_wins() =>
        Both.With(Both.Rules[0], Severity.Error).SeverityOf(Both.Rules[0]).ShouldBe(Severity.Error);

    [Fact]
    public void Chosen_rules_keep_their_severity() =>
        Both.With(Both.Rules[1], Severity.Warning).Only([Both.Rules[1]]).SeverityOf(Both.Rules[1]).ShouldBe(Severity.Warning);

    [Fact]
    public void What_must_always_be_checked_cannot_be_left_out() =>
        Both.Only([Both.Find("some-fault")!]).Rules.Select(rule => rule.Id).ShouldBe(["must-be-known", "some-fault"]);

    [Fact]
    public void What_is_not_chosen_is_left_out() => Both.Only([]).Rules.Select(rule => rule.Id).ShouldBe(["must-be-known"]);

    [Fact]
    public void A_finding_has_the_severity_of_the_rule_set()
    {
        var rules = Both.With(Both.Find("some-fault")!, Severity.Warning);
        var result = new Linter(rules, FrameworkLibrary.Load()).Lint("-", "Dear Sir"u8.ToArray());
        result.Count(Severity.Warning).ShouldBe(1);
    }

    private class SomeFault : LetterRule
    {
        public override RuleInfo Info { get; } = new()
        {
            Title = "Some fault",
            Severity = Severity.Info,
            Why = "It harms.",
            Example = new("", "", ""),
        };

        protected override Pattern Define() => Match<Letter>().Report(letter => At(letter.Head, "Here."));
    }

    private sealed class MustBeKnown : SomeFault
    {
        public override RuleInfo Info => base.Info with { Always = true };
    }
}
