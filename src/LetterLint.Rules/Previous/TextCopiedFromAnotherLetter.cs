using LetterLint.Readings.Others;

namespace LetterLint.Rules.Previous;

public sealed class TextCopiedFromAnotherLetter : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A passage stands in another authority's letter too",
        Severity = Severity.Warning,
        Why = """
            Two councils that find the same findings in their letters doubt that either was inspected.
            Reports have been withdrawn over pages that came from another report.
            """,
        Example = new("apa-2007",
            Bad: $"""
                2007 annual performance assessment of services for children and young people in Northmere Borough Council

                Staying safe Grade 3

                {"{|" + Passage + "|}"}.
                """,
            Good: """
                2007 annual performance assessment of services for children and young people in Northmere Borough Council

                Staying safe Grade 3

                Volunteers from the sailing club teach children who are looked after how to handle a boat in rough weather.
                """)
        {
            Other = $"""
                2007 annual performance assessment of services for children and young people in Harrow Vale Council

                Staying safe Grade 2

                {Passage}.
                """,
        },
    };

    private const string Passage =
        "Social workers visit children on child protection plans every week, and their managers read each record of a visit within two days. "
        + "Where a visit was missed, the duty team makes it on the same evening, and a senior manager asks for the reason in the meeting of the following morning";

    protected override Pattern Define() =>
        Match<CopiedPassage>()
            .Report(copied => At(copied.Span, $"These {copied.Words} words stand in the letter about {copied.Authority} too.")
                .As(copied.IsOfBoth ? Severity.Info : Severity.Warning)
                .Because(copied.Original, $"the same words about {copied.Authority}"));
}
