using LetterLint.Letters;

namespace LetterLint.Rules.Structure;

public sealed class ListLabelMixed : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "Two labels for the same kind of list",
        Severity = Severity.Info,
        Why = """
            A reader takes two labels for two things, and asks how an area for improvement differs from an area
            for development.
            """,
        Example = new("apa-2007",
            Bad: "Being healthy Grade 3\n\nArea for development\n\n• Reduce teenage conceptions.\n\nStaying safe Grade 3\n\n{|Area for improvement|}\n\n• Reduce re-referrals.",
            Good: "Being healthy Grade 3\n\nArea for development\n\n• Reduce teenage conceptions.\n\nStaying safe Grade 3\n\nAreas for development\n\n• Reduce re-referrals.\n• Hold reviews on time."),
    };

    protected override Pattern Define() =>
        Match<ItemList>(list => list.Form.Names is not null)
            .Where(list => list.LabelledOtherwise is not null)
            .Report(list => At(list.Heading, $"This list is headed “{list.Heading}”, but others of its kind “{list.LabelledOtherwise!.Heading}”.")
                .Because(list.LabelledOtherwise.Heading, "the usual label in this letter"));
}
