using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Readings.Judgements;

namespace LetterLint.Rules.Judgements;

public sealed class OverallOutsideOutcomes : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "The overall judgement lies outside what it sums up",
        Severity = Severity.Error,
        Why = """
            A whole that is better than its best part, or worse than its worst, cannot be defended
            in a complaint: one of the judgements is wrong.
            """,
        Example = new("apa-2007",
            Bad: """
                Overall effectiveness of children's services Grade 4

                On balance the overall effectiveness of children's services is {|outstanding|}.

                Being healthy Grade 3
                Staying safe Grade 3
                Enjoying and achieving Grade 2
                """,
            Good: """
                Overall effectiveness of children's services Grade 3

                On balance the overall effectiveness of children's services is good.

                Being healthy Grade 3
                Staying safe Grade 3
                Enjoying and achieving Grade 2
                """),
    };

    protected override Pattern Define() =>
        Match<Framework>()
            .Match<OverallJudgement>((framework, overall) => overall.Parts.Length > overall.Unknown)
            .Where((framework, overall) => framework.Scale.IsBetter(overall.Level, overall.Best)
                || framework.Scale.IsBetter(overall.Worst, overall.Level))
            .Not<AppliedLimit>((framework, overall, limit) => framework.Scale.IsBetter(overall.Worst, overall.Level))
            .Report((framework, overall) => At(overall.Words, framework.Scale.IsBetter(overall.Level, overall.Best)
                ? $"The overall judgement is “{overall.Level.Word}”, but the best of the judgements that it sums up is “{overall.Best!.Word}”."
                : $"The overall judgement is “{overall.Level.Word}”, but the worst of the judgements that it sums up is “{overall.Worst!.Word}”.")
                .BecauseOfEach(overall.Parts, part => part.Given!.Words.Span, part => $"“{part.Aspect.Name}” is “{part.Level!.Word}”"));
}
