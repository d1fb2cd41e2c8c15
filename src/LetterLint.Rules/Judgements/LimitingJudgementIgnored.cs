using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Readings.Judgements;

namespace LetterLint.Rules.Judgements;

public sealed class LimitingJudgementIgnored : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "The overall judgement breaks a limiting rule",
        Severity = Severity.Error,
        Why = """
            Some judgements limit the overall one, whatever else is good. A letter that passes over
            the limit has to be withdrawn.
            """,
        Example = new("sif",
            Bad: """
                Inspection of services for children in need of help and protection, children looked after and care leavers

                The overall judgement is that children's services {|require improvement|}.

                Leadership, management and governance: inadequate
                """,
            Good: """
                Inspection of services for children in need of help and protection, children looked after and care leavers

                The overall judgement is that children's services are inadequate.

                Leadership, management and governance: inadequate
                """),
    };

    protected override Pattern Define() =>
        Match<Framework>()
            .Match<OverallJudgement>()
            .Match<AppliedLimit>()
            .Where((framework, overall, limit) => framework.Scale.IsBetter(overall.Level, limit.AtBest))
            .Report((framework, overall, limit) => At(overall.Words, $"The overall judgement is “{overall.Level.Word}”. {limit.Says}")
                .Because(limit.By, limit.Reason));
}
