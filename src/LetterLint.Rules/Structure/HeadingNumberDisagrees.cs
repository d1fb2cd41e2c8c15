using LetterLint.Letters;

namespace LetterLint.Rules.Structure;

public sealed class HeadingNumberDisagrees : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A list heading and the number of its items disagree",
        Severity = Severity.Warning,
        FindsAbsence = true,
        Why = """
            A heading in the singular over two items makes the council wonder whether one was added late, a plural
            over one item whether another was lost.
            """,
        Example = new("apa-2007",
            Bad: "{|Area for development|}\n\n• Improve the timeliness of reviews.\n• Reduce re-referrals.",
            Good: "Areas for development\n\n• Improve the timeliness of reviews.\n• Reduce re-referrals."),
    };

    protected override Pattern Define() =>
        Match<ItemList>(list => list.Announced != Announced.Any && list.IsCountable && !list.Items.IsEmpty)
            .Where(list => list.Announced == Announced.One != (list.Items.Length == 1))
            .Report(list => At(list.Heading, list.Announced == Announced.One
                    ? $"“{list.Heading}” announces one item, and {list.Items.Length} follow."
                    : $"“{list.Heading}” announces several items, and one follows.")
                .BecauseOfEach(list.Items, item => item.Span, item => $"item {item.Number}")
                .Fix($"Write “{list.Form.HeadingFor(list.Heading.Text, list.Items.Length > 1)}”", list.Form.HeadingFor(list.Heading.Text, list.Items.Length > 1)));
}
