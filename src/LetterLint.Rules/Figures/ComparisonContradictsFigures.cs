using LetterLint.Readings.Figures;

namespace LetterLint.Rules.Figures;

public sealed class ComparisonContradictsFigures : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "The words put a figure on one side of another and the figures lie the other way",
        Severity = Severity.Error,
        Why = """
            Readers take the strength or weakness from the words and the proof from the figures.
            When the two disagree the council can challenge both.
            """,
        Example = new("apa-2007",
            Bad: "Enjoying and achieving Grade 3\n\nAttainment in English is 81%, {|above|} the national average of 84%.",
            Good: "Enjoying and achieving Grade 3\n\nAttainment in English is 84%, above the national average of 81%."),
    };

    protected override Pattern Define() =>
        Match<Comparison>()
            .Where(comparison => !IsOnSide(comparison) || !IsAsFar(comparison))
            .Where(comparison => comparison.Alternatives.All(other => IsOnSide(other) == IsOnSide(comparison)))
            .Report(comparison => Told(comparison)
                .Because(comparison.Figure.Words, "the figure that is compared")
                .Because(comparison.Other.Words, "what it is compared with"));

    // Both figures may have been rounded, and their difference too.
    private const decimal PointsSlack = 1.5m;

    // “Less than ten points” leaves nothing over.
    private const decimal UnderSlack = 0.5m;

    // “In line with” is a judgement; only what nobody would call so contradicts it.
    private const decimal NoLongerInLine = 10;

    private static bool IsOnSide(Comparison comparison)
    {
        var (figure, other) = (comparison.Figure, comparison.Other);
        return comparison.Side switch
        {
            Side.Above => figure.CanBeMoreThan(other),
            Side.Below => other.CanBeMoreThan(figure),
            Side.AtMost => figure.Least <= other.Most,
            Side.AtLeast => figure.Most >= other.Least,
            Side.Apart => true,
            Side.Equal => !figure.IsExact || !other.IsExact || figure.IsFraction || figure.Part is not null
                || Rounded(figure.Least, other.Least) == Rounded(other.Least, figure.Least),
            _ => figure.Unit != FigureUnit.Percent
                || (figure.Least - other.Most <= NoLongerInLine && other.Least - figure.Most <= NoLongerInLine),
        };
    }

    /// <summary>“Matches” is said of rounded figures.</summary>
    private static decimal Rounded(decimal value, decimal other) =>
        Math.Round(value, Math.Min(value.Scale, other.Scale), MidpointRounding.AwayFromZero);

    private static bool IsAsFar(Comparison comparison) =>
        comparison.Amount is not { } amount || !comparison.Figure.IsExact || !comparison.Other.IsExact
        || (Math.Abs(comparison.Figure.Least - comparison.Other.Least) is var apart && apart >= amount.Least - PointsSlack
            && apart <= amount.Most + (amount.Hedge == Hedge.Under ? UnderSlack : PointsSlack));

    private static Finding Told(Comparison comparison) => IsOnSide(comparison)
        ? At(comparison.Amount!.Words, $"“{comparison.Figure}” and “{comparison.Other}” are not “{comparison.Amount}” apart.")
            .As(Severity.Warning)
        : At(comparison.Word, $"The letter says “{comparison.Word}”, but “{comparison.Figure}” {Contradiction(comparison)}.")
            .As(comparison.Side is Side.Same or Side.Equal ? Severity.Warning : Severity.Error);

    private static string Contradiction(Comparison comparison) => comparison.Side switch
    {
        Side.Same => $"and “{comparison.Other}” are far apart",
        Side.Equal => $"and “{comparison.Other}” are not equal",
        Side.AtMost => $"is more than “{comparison.Other}”",
        Side.AtLeast => $"is less than “{comparison.Other}”",
        Side.Above => $"is no more than “{comparison.Other}”",
        _ => $"is no less than “{comparison.Other}”",
    };
}
