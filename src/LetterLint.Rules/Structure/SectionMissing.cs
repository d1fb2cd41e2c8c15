using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Rules.Structure;

public sealed class SectionMissing : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A section that the framework requires is missing",
        Severity = Severity.Error,
        FindsAbsence = true,
        Why = """
            The council is owed every judgement of its framework. A section that was lost in drafting is found
            only when somebody asks for it.
            """,
        Example = new("assessment-2011",
            Bad: "Northmere Borough Council children's services assessment 2011\n\nServices perform well.\n\n{|Strengths|}\n\n• All nurseries are good.",
            Good: "Northmere Borough Council children's services assessment 2011\n\nServices perform well.\n\nStrengths\n\n• All nurseries are good.\n\nAreas for further improvement\n\n• Attendance is low."),
    };

    protected override Pattern Define() =>
        Match<Letter>()
            .Match<SectionForm>((letter, form) => letter.Demands(form))
            .Not<Section>((letter, form, section) => section.Form == form || (form.Standing && letter.Framework!.MayOpen(form, section.Form)))
            .Report((letter, form) => (letter.NeighbourOf(form) is not { } neighbour
                ? At(letter.Head, $"The letter has no section “{form.Name}”.")
                : At(neighbour.Heading, letter.Framework!.ComesBefore(form, neighbour.Form)
                    ? $"The section “{form.Name}” is missing before “{neighbour.Heading}”."
                    : $"The section “{form.Name}” is missing after “{neighbour.Heading}”."))
                .BecauseOfEach(letter.Judgements.Where(judgement => judgement.Aspect.Id == form.Aspect && judgement.Given is not null), judgement => judgement.Given!.Span, _ => "what it would show is judged here"));
}
