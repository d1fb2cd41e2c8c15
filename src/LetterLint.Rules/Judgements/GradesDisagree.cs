using LetterLint.Letters;
using LetterLint.Readings.Judgements;

namespace LetterLint.Rules.Judgements;

public sealed class GradesDisagree : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "One judgement is given two grades",
        Severity = Severity.Error,
        Why = """
            The table, the main findings and the section are read by different people. When they
            disagree, the council can quote whichever suits it and neither can be defended.
            """,
        Example = new("jar-2009",
            Bad: """
                Main findings

                The contribution of local services to improving outcomes for looked after children and young people is good.

                | | Local services overall |
                |---|---|
                | Looked after children | 3 |

                Looked after children and young people

                The contribution of local services to improving outcomes for looked after children and young people is {|adequate|}.
                """,
            Good: """
                Main findings

                The contribution of local services to improving outcomes for looked after children and young people is good.

                | | Local services overall |
                |---|---|
                | Looked after children | 3 |

                Looked after children and young people

                The contribution of local services to improving outcomes for looked after children and young people is good.
                """),
    };

    protected override Pattern Define() =>
        Match<RestatedJudgement>()
            .Where(again => again.Stated.Level != again.Most[0].Level)
            .Report(again => At(again.Stated.Words,
                $"“{again.Stated.Aspect.Name}” is “{again.Stated.Says}” here, but “{again.Most[0].Says}” {Where(again.Most[0].Place)}.")
                .BecauseOfEach(again.Most, other => other.Words.Span, other => $"“{other.Says}” {Where(other.Place)}"));

    private static string Where(Place place) => place switch
    {
        Place.Table => "in the table",
        Place.Heading => "on the heading",
        Place.Sentence => "in the section",
        _ => "in the summary",
    };
}
