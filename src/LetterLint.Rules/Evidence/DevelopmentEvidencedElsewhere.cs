using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Rules.Evidence;

public sealed class DevelopmentEvidencedElsewhere : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "The evidence stands in another section",
        Severity = Severity.Info,
        FindsAbsence = true,
        Why = """
            Whoever reads one section alone does not find why the item stands there.
            """,
        Example = new("apa-2007",
            Bad: """
                ## Staying safe Grade 3

                Referrals are handled promptly.

                ### Area for development

                - {|Reduce the fixed-term exclusion of looked after children.|}

                ## Enjoying and achieving Grade 3

                Too many looked after children are excluded from school for a fixed term.
                """,
            Good: """
                ## Staying safe Grade 3

                Too many looked after children are excluded from school for a fixed term.

                ### Area for development

                - Reduce the fixed-term exclusion of looked after children.
                """),
    };

    protected override Pattern Define() =>
        Match<ItemEvidence>(evidence => evidence.Item.Kind != ItemKind.Strength)
            .Where(evidence => evidence.Status == EvidenceStatus.Elsewhere)
            .Report(evidence => At(evidence.Item.Words,
                "Only another section shows the need behind this item.")
                .BecauseOfEach(evidence.Links.Where(link => link.Sentence.Section != evidence.Item.Section).Take(1), link => link.Sentence.Span, link => $"“{link.Sentence.Section?.Heading.Text}” shows it"));
}
