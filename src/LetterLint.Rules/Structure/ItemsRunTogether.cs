using LetterLint.Letters;

namespace LetterLint.Rules.Structure;

public sealed class ItemsRunTogether : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "Items of a list may have run together",
        Severity = Severity.Info,
        Why = """
            Conversion from another format can lose what parted the items of a cell. They are then checked as one,
            and what is wrong with one of them may be missed.
            """,
        Example = new("jar-2009",
            Bad: """
                | Major strengths | Important weaknesses |
                |---|---|
                | {|Prompt response to referrals Good support for care leavers Strong partnership with the police|} | Slow adoption |
                """,
            Good: """
                | Major strengths | Important weaknesses |
                |---|---|
                | • Prompt response to referrals • Good support for care leavers • Strong partnership with the police | • Slow adoption |
                """),
    };

    protected override Pattern Define() =>
        Match<Item>()
            .Where(item => item.IsRunTogether)
            .Report(item => At(item.Words, "Several items may stand here as one: nothing parts them."));
}
