using LetterLint.Letters;
using LetterLint.Readings.Judgements;
using Direction = LetterLint.Readings.Judgements.Direction;

namespace LetterLint.Rules.Judgements;

public sealed class TrendContradictsGrades : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A comparison with the past contradicts the grades",
        Severity = Severity.Warning,
        Why = """
            Whether services are getting better is the first thing a council and its press office
            look for. A comparison that its own grades contradict is quoted either way.
            """,
        Example = new("apa-2007",
            Bad: "Staying safe Grade 2\n\nServices have {|improved from good to adequate|}.",
            Good: "Staying safe Grade 3\n\nServices have improved from adequate to good."),
    };

    protected override Pattern Define() =>
        Match<Trend>()
            .Where(trend => trend.Told != trend.Shown)
            .Where(trend => trend.IsStep || trend.Told == Direction.Same || trend.Shown != Direction.Same)
            .Report(trend => trend.IsOfOnePast
                ? At(trend.Words, $"The judgement before was “{trend.After.Words}” here, and “{trend.Before.Words}” in another place.")
                    .Because(trend.Before.Words, "the same judgement is told here")
                : At(trend.Words, $"“{trend.Words}” tells of {Name(trend.Told)}, but from “{trend.Before.Words}” to “{trend.After.Words}” is {Name(trend.Shown)}.")
                    .Because(trend.Before.Words, "the judgement before")
                    .Because(trend.After.Words, "the judgement now"));

    private static string Name(Direction direction) => direction switch
    {
        Direction.Better => "an improvement",
        Direction.Worse => "a decline",
        _ => "no change",
    };
}
