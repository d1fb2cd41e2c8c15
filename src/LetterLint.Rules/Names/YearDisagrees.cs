using LetterLint.Readings.Names;

namespace LetterLint.Rules.Names;

public sealed class YearDisagrees : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "The year differs from place to place",
        Severity = Severity.Error,
        Why = "Next year nobody can tell which assessment the letter is about, and this year the council asks whether it is last year's letter.",
        Example = new("apa-2007",
            Bad: "2007 annual performance assessment of services for children and young people in Northmere\n\nThis letter summarises the findings of the {|2006|} annual performance assessment for your local authority.\n\nStaying safe Grade 3",
            Good: "2007 annual performance assessment of services for children and young people in Northmere\n\nThis letter summarises the findings of the 2007 annual performance assessment for your local authority.\n\nStaying safe Grade 3\n\nIn the 2006 assessment services were adequate."),
    };

    protected override Pattern Define() =>
        Match<StatedYear>()
            .Where(year => year.Year < year.Beside?.Least || year.Year > year.Beside?.Most)
            .Report(year => At(year.Words, year.IsVisit
                    ? $"The visit of “{year.Words}” lies more than 300 days before the letter, which is dated {year.Beside?.Words}."
                    : $"The year is {year.Year} here and {year.Beside?.Year} in another place.")
                .Because(year.Beside?.Words, $"the year is {year.Beside?.Year} here"));
}
