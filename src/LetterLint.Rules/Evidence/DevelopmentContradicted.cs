using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Rules.Evidence;

public sealed class DevelopmentContradicted : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "The letter only praises what the item asks to improve",
        Severity = Severity.Error,
        FindsAbsence = true,
        Why = """
            The council reads praise in the text and a demand in the list, and can rightly dispute the demand.
            """,
        Example = new("apa-2007",
            Bad: """
                ## Enjoying and achieving Grade 3

                Attendance in primary schools is excellent and the highest on record. Standards in science are too low.

                ### Areas for development

                - {|Improve attendance in primary schools.|}
                - Raise standards in science.
                """,
            Good: """
                ## Enjoying and achieving Grade 3

                Attendance in secondary schools is excellent and the highest on record, but attendance in primary schools is too low.

                ### Area for development

                - Improve attendance in primary schools.
                """),
    };

    protected override Pattern Define() =>
        Match<ItemEvidence>(evidence => evidence.Item.Kind != ItemKind.Strength)
            .Where(evidence => evidence.Status == EvidenceStatus.Contradicted)
            .Report(evidence => At(evidence.Item.Words,
                "The letter praises what this item asks to improve, and nowhere shows a need.")
                .BecauseOfEach(evidence.Nearest.Take(1), link => link.Sentence.Span, _ => "the praise stands here"));
}
