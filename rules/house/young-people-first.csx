public sealed class YoungPeopleFirst : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "Young people are named before children",
        Severity = Severity.Info,
        Why = "Everywhere else the house writes “children and young people”. A reader who meets the other order looks for a reason.",
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nMost {|young people and children|} feel safe.",
            Good: "Staying safe Grade 3\n\nMost children and young people feel safe."),
    };

    // A name has capitals, and stays as its owners write it.
    protected override Pattern Define() =>
        Match<UsedWord>(word => word.Begins("young", "people", "and", "children"))
            .Where(word => word.Words(4).Text.EndsWith("people and children"))
            .Not<Statement>((word, statement) => statement.Words.Span.Contains(word.Span))
            .Report(word => At(word.Words(4), $"The letter says “{word.Words(4)}”; the house says “children and young people”.")
                .Offer(word.Index == 0 ? "Children and young people" : "children and young people"));
}
