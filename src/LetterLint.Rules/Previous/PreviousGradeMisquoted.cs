using LetterLint.Readings.Others;

namespace LetterLint.Rules.Previous;

public sealed class PreviousGradeMisquoted : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "An earlier judgement is not what the earlier letter says",
        Severity = Severity.Error,
        Why = """
            The council has last year's letter on the table. A judgement that is quoted wrongly
            turns an improvement into a decline, or hides one.
            """,
        Example = new("apa-2007",
            Bad: """
                2008 annual performance assessment of services for children and young people in Northmere Borough Council

                Staying safe Grade 3

                Last year, services in this aspect were judged to be {|good|}.
                """,
            Good: """
                2008 annual performance assessment of services for children and young people in Northmere Borough Council

                Staying safe Grade 3

                Last year, services in this aspect were judged to be adequate.
                """)
        {
            Previous = """
                2007 annual performance assessment of services for children and young people in Northmere Borough Council

                Staying safe Grade 2

                The contribution of services to improving outcomes for children and young people in this aspect is adequate.
                """,
        },
    };

    protected override Pattern Define() =>
        Match<QuotedJudgement>()
            .Where(quoted => quoted.Said != quoted.Given)
            .Report(quoted => At(quoted.Words,
                $"The letter says that {quoted.Aspect} was judged “{quoted.Words}”, but the earlier letter gives “{quoted.Given.Word}”.")
                .Because(quoted.Place, "the judgement in the earlier letter"));
}
