using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Rules.Evidence;

public sealed class DevelopmentWeaklyEvidenced : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "Something comes near the item, but not to its subject",
        Severity = Severity.Info,
        FindsAbsence = true,
        Why = """
            The council looks for the sentence behind the item and finds one about something else.
            A quick look tells whether the evidence was cut or is only worded in another way.
            """,
        Example = new("ilacs-focused-visit",
            Bad: """
                ## What needs to improve in this area of social work practice

                - {|The use of drawings in meetings with families.|}

                ## Main findings

                Meetings with families are sometimes held late.
                """,
            Good: """
                ## What needs to improve in this area of social work practice

                - The use of drawings in meetings with families.

                ## Main findings

                Drawings are too seldom used in meetings with families.
                """),
    };

    protected override Pattern Define() =>
        Match<ItemEvidence>(evidence => evidence.Item.Kind != ItemKind.Strength)
            .Where(evidence => evidence is { Status: EvidenceStatus.WeaklyEvidenced, Unmet: not null })
            .Report(evidence => At(evidence.Item.Words,
                $"Some sentences come near this item, but none of them speaks of “{evidence.Unmet}”.")
                .BecauseOfEach(evidence.Links.Concat(evidence.Nearest), link => link.Sentence.Span, _ => "this comes near"));
}
