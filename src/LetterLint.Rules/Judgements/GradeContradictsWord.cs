using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Rules.Judgements;

public sealed class GradeContradictsWord : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "The grade and the judgement word disagree",
        Severity = Severity.Error,
        Why = """
            The council reads the word and the data team reads the number. When they disagree,
            the letter gives two judgements and one of them is wrong.
            """,
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nThe contribution of services to improving outcomes for children and young people in this aspect is {|adequate|}.",
            Good: "Staying safe Grade 3\n\nThe contribution of services to improving outcomes for children and young people in this aspect is good."),
    };

    protected override Pattern Define() =>
        Match<Framework>()
            .Match<Judgement>()
            .Match<JudgementStatement>((framework, judgement, stated) => stated.Aspect == judgement.Aspect
                && framework.HasGrade(judgement.GradeBeside(stated)?.Text) && framework.HasWord(stated.Word?.Text))
            .Where((framework, judgement, stated) => !framework.Agrees(judgement.GradeBeside(stated)?.Text, stated.Word?.Text))
            .Report((framework, judgement, stated) => At(stated.Word!,
                $"Grade {judgement.GradeBeside(stated)} is “{framework.WordFor(judgement.GradeBeside(stated)?.Text)}”, but the letter says “{stated.Word}”.")
                .Because(judgement.GradeBeside(stated)!, "the grade is given here")
                .Offer(framework.WordFor(judgement.GradeBeside(stated)?.Text)));
}
