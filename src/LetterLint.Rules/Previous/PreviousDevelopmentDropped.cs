using LetterLint.Readings.Others;

namespace LetterLint.Rules.Previous;

public sealed class PreviousDevelopmentDropped : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "The letter never comes back to what last year's letter asked for",
        Severity = Severity.Warning,
        FindsAbsence = true,
        Why = """
            A council that has worked for a year on an area for development looks for what became of it.
            Silence reads as if the inspectors had forgotten.
            """,
        Example = new("apa-2007",
            Bad: """
                2008 annual performance assessment of services for children and young people in Northmere Borough Council

                {|Staying safe|} Grade 3

                Referrals to children's social care are assessed on time.
                """,
            Good: """
                2008 annual performance assessment of services for children and young people in Northmere Borough Council

                Staying safe Grade 3

                Most children who are privately fostered are now visited on time.
                """)
        {
            Previous = """
                2007 annual performance assessment of services for children and young people in Northmere Borough Council

                Staying safe Grade 2

                Area for development

                - Improve the arrangements for visiting children who are privately fostered.
                """,
        },
    };

    protected override Pattern Define() =>
        Match<EarlierDevelopment>()
            .Where(earlier => !earlier.IsMentioned)
            .Report(earlier => At(earlier.Anchor,
                $"Last year's letter asked for “{earlier.Item.Words}”, and nothing in this letter speaks of it.")
                .Because(earlier.Item, "asked for in last year's letter"));
}
