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
            .Where(change => !change.IsBorneOut || !change.IsAsFar)
            .Report(change => At(change.IsBorneOut && change.Amount is { } amount ? amount.Words : change.Word, Message(change))
                .Because(change.From.Words, "the figure before")
                .Because(change.To.Words, "the figure after"));

    private static string Message(Change change) =>
        !change.IsBorneOut && change.Direction == Direction.More ? $"The letter says “{change.Word}”, but “{change.To}” is no more than “{change.From}”."
        : !change.IsBorneOut ? $"The letter says “{change.Word}”, but “{change.To}” is no less than “{change.From}”."
        : change.Amount is { Unit: FigureUnit.Percent } percent
            ? $"From “{change.From}” to “{change.To}” is {change.Percent:0.#}%, but the letter says “{percent}”."
        : change.Amount is { } amount ? $"“{change.From}” and “{change.To}” are not “{amount}” apart."
        : $"The letter says “{change.Word}”, but “{change.To}” is {change.Ratio:0.##} times “{change.From}”.";
}
