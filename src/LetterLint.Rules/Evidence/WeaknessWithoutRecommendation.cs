using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Rules.Evidence;

public sealed class WeaknessWithoutRecommendation : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A weakness that no recommendation answers",
        Severity = Severity.Info,
        FindsAbsence = true,
        Why = """
            The council plans its action from the recommendations. A weakness without one is found and left.
            """,
        Example = new("jar-2009",
            Bad: """
                Recommendations

                For action over the next six months

                The local partnership should:

                - reduce the number of fixed-term exclusions

                Safeguarding

                | Major strengths | Important weaknesses |
                |---|---|
                | Prompt response to referrals | {|The condition of the children's homes|} |
                """,
            Good: """
                Recommendations

                For action over the next six months

                The local partnership should:

                - improve the condition of the children's homes

                Safeguarding

                | Major strengths | Important weaknesses |
                |---|---|
                | Prompt response to referrals | The condition of the children's homes |
                """),
    };

    protected override Pattern Define() =>
        Match<ItemEvidence>(weakness => weakness.Item.Kind == ItemKind.Weakness)
            .Exists<Item>((weakness, item) => item.Kind == ItemKind.Recommendation)
            .Not<ItemMatch>((weakness, match) => (match.First == weakness.Item && match.Second.Kind == ItemKind.Recommendation)
                || (match.Second == weakness.Item && match.First.Kind == ItemKind.Recommendation))
            .Not<ItemEvidence>((weakness, other) => other.Item.Kind == ItemKind.Recommendation && other.SharesEvidenceWith(weakness))
            .Report(weakness => At(weakness.Item.Words, "No recommendation answers this weakness.")
                .BecauseOfEach(weakness.Links.Take(1), link => link.Sentence.Span, _ => "the letter shows it here"));
}
