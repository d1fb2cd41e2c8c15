using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Rules.Judgements;

public sealed class GradeMissing : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A judgement has no grade",
        Severity = Severity.Error,
        FindsAbsence = true,
        Why = """
            The grade is what is published and compared. Without it the council cannot tell
            how it was judged, and nobody can check the words against it.
            """,
        Example = new("apa-2007",
            Bad: "{|Staying safe|}\n\nThe contribution of services to improving outcomes for children and young people in this aspect is good.",
            Good: "Staying safe Grade 3\n\nThe contribution of services to improving outcomes for children and young people in this aspect is good."),
    };

    protected override Pattern Define() =>
        Match<Framework>()
            .Match<Judgement>((framework, judgement) => judgement.Aspect.Graded && !judgement.SectionIsMissing && !judgement.IsWithheld)
            .Where((framework, judgement) => !judgement.IsGraded(framework.Scale))
            .Report((framework, judgement) => At(judgement.Anchor,
                judgement.Word is { } word ? $"“{judgement.Aspect.Name}” has no grade; the letter calls it “{word}”." : $"“{judgement.Aspect.Name}” has no grade.")
                .BecauseOfEach(judgement.Statements, stated => stated.Words.Span, stated => "it is judged here"));
}
