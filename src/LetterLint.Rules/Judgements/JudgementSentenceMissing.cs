using LetterLint.Letters;

namespace LetterLint.Rules.Judgements;

public sealed class JudgementSentenceMissing : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "No sentence states the judgement",
        Severity = Severity.Warning,
        FindsAbsence = true,
        Why = """
            Parents and councillors read the sentence, not the number. Without it the section
            praises and criticises and never says what it comes to.
            """,
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\n{|Referrals are answered within a day.|} Reviews are held on time.",
            Good: "Staying safe Grade 3\n\nThe contribution of services to improving outcomes for children and young people in this aspect is good. Referrals are answered within a day."),
    };

    protected override Pattern Define() =>
        Match<Judgement>(judgement => judgement.Aspect.Stated && !judgement.SectionIsMissing)
            .Where(judgement => !judgement.IsClaimed)
            .Report(judgement => At(judgement.Opening, judgement.Given is { } given
                ? $"“{judgement.Aspect.Name}” is given “{given.Says}”, but no sentence states this judgement."
                : $"No sentence states how “{judgement.Aspect.Name}” is judged.")
                .BecauseOfEach(judgement.Statements, stated => stated.Words.Span, stated => $"“{stated.Says}” is given here"));
}
