using LetterLint.Readings.Figures;

namespace LetterLint.Rules.Figures;

public sealed class CountsDoNotAddUp : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "Parts do not add up to their whole",
        Severity = Severity.Error,
        Why = """
            Anyone can add these numbers, and the council knows its own schools and homes one by one.
            A sum that is wrong makes the other figures of the letter suspect.
            """,
        Example = new("assessment-2011",
            Bad: "Strengths\n\n• Of the nine children's centres inspected, {|two are outstanding, five are good and three are satisfactory|}.",
            Good: "Strengths\n\n• Of the ten children's centres inspected, two are outstanding, five are good and three are satisfactory."),
    };

    protected override Pattern Define() =>
        Match<Tally>()
            .Where(tally => !tally.AddsUp || tally.LeavesFew)
            .Report(tally => At(tally.Words, tally.Whole is null
                ? $"The parts add up to {tally.Sum:0.#}%, and a whole has {tally.WholeCount}%."
                : $"The parts add up to {tally.Sum}, but the letter speaks of {tally.WholeCount}.")
                .As(tally.AddsUp ? Severity.Info : tally.Kind switch { TallyKind.Listed => Severity.Info, TallyKind.Elliptic or TallyKind.Beside => Severity.Warning, _ => Severity.Error })
                .BecauseOfEach(
                    tally.Whole is { } whole ? [whole] : tally.Parts,
                    figure => figure.Span,
                    figure => tally.Whole is null ? "a part" : "the whole"));
}
