using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Letters;

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

    public override IEnumerable<Reading> Readings =>
    [
        Reading.Of<Letter, RestatedJudgement>(letter => letter.Judgements.SelectMany(judgement => StatementsOf(judgement, letter.Framework!))),
    ];

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

    private static IEnumerable<RestatedJudgement> StatementsOf(Judgement judgement, Framework framework)
    {
        // A word against the grade beside it is a contradiction of its own.
        var stated = judgement.Statements
            .Where(statement => statement.Level is not null && framework.Agrees(judgement.GradeBeside(statement)?.Text, statement.Word?.Text))
            .ToArray();
        if (stated.Length < 2)
        {
            return [];
        }

        var most = new List<JudgementStatement>();
        foreach (var statement in stated.GroupBy(statement => statement.Level!.Word).Aggregate((most, group) => group.Count() > most.Count() ? group : most))
        {
            if (!most.Exists(other => other.Place == statement.Place))
            {
                most.Add(statement);
            }
        }

        return stated.Select(statement => new RestatedJudgement(statement, [.. most]));
    }

    /// <summary>One of several statements of a judgement, beside what most of them say; the first wins a tie.</summary>
    /// <param name="Stated">The statement.</param>
    /// <param name="Most">A statement for each place that says what most say.</param>
    private sealed record RestatedJudgement(JudgementStatement Stated, ImmutableArray<JudgementStatement> Most);
}
