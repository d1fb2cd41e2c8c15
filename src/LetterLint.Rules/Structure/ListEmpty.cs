using LetterLint.Letters;

namespace LetterLint.Rules.Structure;

public sealed class ListEmpty : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A list heading has no item under it",
        Severity = Severity.Error,
        FindsAbsence = true,
        Why = """
            The heading promises the council something to act on, and nothing follows: either an item was lost
            or the heading was left behind.
            """,
        Example = new("apa-2007",
            Bad: "Being healthy Grade 3\n\nSchools promote sport.\n\n{|Areas for development|}\n\nStaying safe Grade 3\n\nReferrals are prompt.",
            Good: "Being healthy Grade 3\n\nSchools promote sport.\n\nArea for development\n\n• Reduce teenage conceptions.\n\nStaying safe Grade 3\n\nReferrals are prompt."),
    };

    protected override Pattern Define() =>
        Match<ItemList>(list => !list.Form.Column)
            .Where(list => list.Items.IsEmpty)
            .Where(list => !list.SaysNone && !list.HasText)
            .Report(list => At(list.Heading, $"Nothing is listed under “{list.Heading}”."));
}
