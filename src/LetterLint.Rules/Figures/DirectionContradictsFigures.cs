using LetterLint.Readings.Figures;
using Direction = LetterLint.Readings.Figures.Direction;

namespace LetterLint.Rules.Figures;

public sealed class DirectionContradictsFigures : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "The words say that a figure went one way and the figures went the other",
        Severity = Severity.Error,
        Why = """
            Either the word or a figure is wrong, and the council cannot tell which. Two figures that changed places
            are the commonest slip of a writer who works from a data sheet.
            """,
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nPermanent exclusions {|fell|} from 31 to 38.",
            Good: "Staying safe Grade 3\n\nPermanent exclusions fell from 38 to 31."),
    };

    protected override Pattern Define() =>
        Match<Change>()
            .Where(change => !change.Higher.CanBeMoreThan(change.Lower) || !IsAsFar(change))
            .Report(change => Told(change)
                .Because(change.From.Words, "the figure before")
                .Because(change.To.Words, "the figure after"));

    // Nobody calls 1.6 times doubled; 1.8 times is. “More than doubled” may have been rounded.
    private const decimal TimesSlack = 0.2m;
    private const decimal BeyondSlack = 0.03m;

    // A percentage is rounded, and so may the figures be that it was worked out from.
    private const decimal PercentSlack = 1.5m;
    private const decimal RoundSlack = 6;

    private static Finding Told(Change change) =>
        !change.Higher.CanBeMoreThan(change.Lower)
            ? At(change.Word, change.Direction == Direction.More
                ? $"The letter says “{change.Word}”, but “{change.To}” is no more than “{change.From}”."
                : $"The letter says “{change.Word}”, but “{change.To}” is no less than “{change.From}”.")
        : change.Amount is { } amount
            ? At(amount.Words, amount.Unit == FigureUnit.Percent
                ? $"From “{change.From}” to “{change.To}” is {change.Percent:0.#}%, but the letter says “{amount}”."
                : $"“{change.From}” and “{change.To}” are not “{amount}” apart.")
        : At(change.Word, $"The letter says “{change.Word}”, but “{change.To}” is {change.Ratio:0.##} times “{change.From}”.");

    private static bool IsAsFar(Change change) => !change.From.IsExact || !change.To.IsExact || change.From.Least <= 0
        || ((change.Amount is not { } amount || IsBy(change, amount))
            && (change.Times is not { } times || IsTimes(change, change.Ratio / times)));

    private static bool IsTimes(Change change, decimal share) => change.TimesHedge switch
    {
        Hedge.Over => change.Direction == Direction.More ? share >= 1 - BeyondSlack : share <= 1 + BeyondSlack,
        Hedge.Nearly => change.Direction == Direction.More ? share is >= 1 - TimesSlack and <= 1 + BeyondSlack
            : share is >= 1 - BeyondSlack and <= 1 + (1.5m * TimesSlack),
        Hedge.About => Math.Abs(share - 1) <= 1.5m * TimesSlack,
        _ => Math.Abs(share - 1) <= TimesSlack,
    };

    private static bool IsBy(Change change, Figure amount)
    {
        var (from, apart) = (change.From, Math.Abs(change.To.Least - change.From.Least));
        var isShare = from.Unit is FigureUnit.Percent or FigureUnit.Points;
        return amount.Unit switch
        {
            // “Rose by 5% from 40% to 45%” is said of points, and of parts of the 40%.
            FigureUnit.Percent => Holds(change.Percent, amount.IsFraction || amount.IsRound ? RoundSlack : PercentSlack)
                || (isShare && Holds(apart, PercentSlack)),
            FigureUnit.Points => !isShare || Holds(apart, PercentSlack),
            // What was rounded need not add up.
            _ => !amount.IsLike(from) || amount.Measure != from.Measure || from.Scale > 1 || from.Least != Math.Floor(from.Least)
                || Holds(apart, 0),
        };

        bool Holds(decimal value, decimal slack) => value >= amount.Least - slack && value <= amount.Most + slack;
    }
}
