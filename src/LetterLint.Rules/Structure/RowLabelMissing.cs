using LetterLint.Letters;

namespace LetterLint.Rules.Structure;

public sealed class RowLabelMissing : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A row of a table has lost its label",
        Severity = Severity.Warning,
        Why = """
            Without the label the council cannot tell to which outcome a strength or an area for improvement
            belongs.
            """,
        Example = new("apa-2006",
            Bad: """
                | Key strengths | Key areas for improvement |
                |---|---|
                | Being healthy: • reduction in smoking • school meals | Being healthy: • childhood obesity |
                | • {|prompt referrals|} | • supply of foster carers |
                | Enjoying and achieving: • attendance | Enjoying and achieving: • exclusions |
                """,
            Good: """
                | Key strengths | Key areas for improvement |
                |---|---|
                | Being healthy: • reduction in smoking • school meals | Being healthy: • childhood obesity |
                | Staying safe: • prompt referrals | Staying safe: • supply of foster carers |
                | Enjoying and achieving: • attendance | Enjoying and achieving: • exclusions |
                """),
    };

    protected override Pattern Define() =>
        Match<TableGroup>()
            .Where(group => group.LabelBeside is not null)
            .Not<TableGroup>((group, other) => other.Row == group.Row && other.LabelBeside is not null && other.First.Span < group.First.Span)
            .Report(group => At(group.First, group.Aspect is { } aspect
                    ? $"This group of items has no label; in the order of the table it belongs to “{aspect.Name}”."
                    : "This group of items has no label; others in the table have one.")
                .Because(group.LabelBeside, "the nearest label"));
}
