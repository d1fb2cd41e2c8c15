using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Rules.Evidence;

public sealed class StrengthWithoutEvidence : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "No sentence shows a listed strength",
        Severity = Severity.Warning,
        FindsAbsence = true,
        Why = """
            Praise that the text does not bear out sounds like a formula, and the council cannot build on it.
            """,
        Example = new("apa-2006",
            Bad: """
                Being healthy

                The health bus reaches isolated families.

                Key strengths and areas for improvement

                | Key strengths | Key areas for improvement |
                |---|---|
                | Being healthy: | Being healthy: |
                | • outreach through the health bus<br>• {|meals in primary schools|} | • dental care |
                """,
            Good: """
                Being healthy

                The health bus reaches isolated families. Meals in primary schools are now cooked on site.

                Key strengths and areas for improvement

                | Key strengths | Key areas for improvement |
                |---|---|
                | Being healthy: | Being healthy: |
                | • outreach through the health bus<br>• meals in primary schools | • dental care |
                """),
    };

    protected override Pattern Define() =>
        Match<ItemEvidence>(evidence => evidence.Item.Kind == ItemKind.Strength && !evidence.Item.IsRunTogether)
            .Where(evidence => evidence.Status == EvidenceStatus.Unevidenced)
            .Report(evidence => At(evidence.Item.Words,
                "No sentence of the letter speaks of this strength.")
                .BecauseOfEach(evidence.Nearest.Take(1), link => link.Sentence.Span, _ => "this sentence comes nearest to its subject"));
}
