using LetterLint.Readings.Waivers;

namespace LetterLint.Rules.Waivers;

public sealed class WaiverUnused : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A waiver waives nothing",
        Severity = Severity.Warning,
        Why = "A waiver that outlives its finding will silence the next one at its place, which nobody has looked at.",
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\n{|<!-- letterlint: waive some-old-rule because the council asked for it -->|}\n\nReviews are on time.",
            Good: "Staying safe Grade 3\n\nReviews are on time."),
    };

    // Whether a finding is waived is known when all rules have been checked: a waiver that was used takes this finding back.
    protected override Pattern Define() =>
        Match<Waiver>(waiver => waiver.Counts)
            .Report(waiver => At(waiver.Span, $"“{waiver.Words}” waives nothing: the rule finds nothing here, or there is no such rule; take it out.").Unless(waiver));
}
