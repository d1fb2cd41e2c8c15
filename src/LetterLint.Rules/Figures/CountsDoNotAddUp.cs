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
            .Where(tally => Math.Abs(tally.Sum - tally.WholeCount) > Rounding(tally))
            .Where(tally => tally.Kind != TallyKind.Beside || IsNear(tally))
            .Where(tally => tally.Sum > tally.WholeCount || tally.IsComplete || LeavesFew(tally))
            .Report(tally => At(tally.Words, tally.Whole is null
                ? $"The parts add up to {tally.Sum:0.#}%, and a whole has {tally.WholeCount}%."
                : $"The parts add up to {tally.Sum}, but the letter speaks of {tally.WholeCount}.")
                .As(tally.Sum < tally.WholeCount && !tally.IsComplete ? Severity.Info : tally.Kind switch
                {
                    TallyKind.Listed => Severity.Info,
                    TallyKind.Elliptic or TallyKind.Beside => Severity.Warning,
                    _ => Severity.Error,
                })
                .BecauseOfEach(
                    tally.Whole is { } whole ? [whole] : tally.Parts,
                    figure => figure.Span,
                    figure => tally.Whole is null ? "a part" : "the whole"));

    private const int ManyParts = 3;
    private const decimal FewOver = 0.05m;
    private const decimal FewTooMany = 0.15m;
    private const decimal MostTooMany = 10;

    /// <summary>Each percentage may have been rounded by half a point.</summary>
    private static decimal Rounding(Tally tally) => tally.Whole is null ? tally.Parts.Length * 0.5m : 0;

    /// <summary>Three parts that come to a little too much were meant to be all; what they leave over may be left out.</summary>
    private static bool IsNear(Tally tally) => tally.Sum > tally.WholeCount && tally.Parts.Length >= ManyParts
        ? tally.Sum - tally.WholeCount <= Math.Max(2, Math.Min(MostTooMany, tally.WholeCount * FewTooMany))
        : Math.Abs(tally.Sum - tally.WholeCount) <= Math.Max(1, tally.WholeCount * FewOver);

    /// <summary>Whether many parts leave only a few over, of which nothing is said.</summary>
    private static bool LeavesFew(Tally tally) =>
        tally.Whole is not null && (tally.Parts.Length >= ManyParts || tally.Kind == TallyKind.Beside) && IsNear(tally);
}
