using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Rules.Judgements;

public sealed class GradeOffScale : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "The scale does not have this grade",
        Severity = Severity.Error,
        Why = """
            A grade that the framework does not have means nothing to the council, and the data
            team cannot record it.
            """,
        Example = new("apa-2007",
            Bad: "Staying safe Grade {|5|}\n\nThe contribution of services to improving outcomes for children and young people in this aspect is outstanding.",
            Good: "Staying safe Grade 4\n\nThe contribution of services to improving outcomes for children and young people in this aspect is outstanding."),
    };

    protected override Pattern Define() =>
        Match<Framework>()
            .Match<Judgement>()
            .Match<JudgementStatement>((framework, judgement, stated) => stated.Aspect == judgement.Aspect && stated.Grade is not null)
            .Where((framework, judgement, stated) => !framework.HasGrade(stated.Grade?.Text))
            .Report((framework, judgement, stated) => At(stated.Grade!, $"There is no grade {stated.Grade}; the grades are {ScaleOf(framework)}.")
                .Because(GradeInWords(framework, judgement) is null ? null : judgement.InWords!.Word, $"this is grade {GradeInWords(framework, judgement)}")
                .Offer(GradeInWords(framework, judgement)));

    private static string? GradeInWords(Framework framework, Judgement judgement) => framework.GradeFor(judgement.InWords?.Word?.Text);

    private static string ScaleOf(Framework framework) => framework.Scale.Levels.Any(level => level.Grade is not null)
        ? string.Join(", ", framework.Scale.Levels.Select(level => $"{level.Grade} ({level.Word})"))
        : string.Join(", ", framework.Scale.Levels.Select(level => $"“{level.Word}”"));
}
