using LetterLint.Readings.Waivers;

namespace LetterLint.Rules.Waivers;

public sealed class WaiverWithoutReason : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A waiver does not count, for it gives no reason",
        Severity = Severity.Warning,
        Why = "Who reads the letter next cannot tell whether somebody has decided that the finding may stand, or has only silenced it.",
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nReviews are on time. {|<!-- letterlint: waive number-with-percentage -->|}",
            Good: "Staying safe Grade 3\n\nReviews are on time. <!-- letterlint: waive number-with-percentage because the council asked for it -->"),
    };

    protected override Pattern Define() =>
        Match<Waiver>()
            .Where(waiver => !waiver.Counts)
            .Report(waiver => At(waiver.Span, waiver.Rule.Length > 0
                ? $"“{waiver.Words}” gives no reason, so it waives nothing; add “because …”."
                : $"“{waiver.Words}” is not understood; write “letterlint: waive RULE because REASON”."));
}
