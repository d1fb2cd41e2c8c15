using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Rules.Evidence;

public sealed class DevelopmentWeaklyEvidenced : LetterRule
{
    // Where a sentence is likelier than not, a reader who is sent to look finds it.
    private const double Likely = 0.5;

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

                - {|The recruitment of foster carers.|}

                ## Main findings

                Recruitment to social work posts is slow.
                """,
            Good: """
                ## What needs to improve in this area of social work practice

                - The recruitment of foster carers.

                ## Main findings

                Too few foster carers are recruited.
                """),
    };

    protected override Pattern Define() =>
        Match<ItemEvidence>(evidence => evidence.Item.Kind != ItemKind.Strength)
            .Where(evidence => evidence is { Status: EvidenceStatus.WeaklyEvidenced, Unmet: not null } && evidence.Links.All(link => link.Score < Likely))
            .Report(evidence => At(evidence.Item.Words,
                $"Some sentences come near this item, but none of them speaks of “{evidence.Unmet}”.")
                .BecauseOfEach(evidence.Links.Concat(evidence.Nearest), link => link.Sentence.Span, _ => "this comes near"));
}
