using LetterLint.Letters;

namespace LetterLint.Rules.Structure;

public sealed class FrameworkUnknown : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "No framework recognises the letter",
        Severity = Severity.Error,
        Always = true,
        Why = """
            Without its framework nothing else can be checked: neither the scale of the grades nor the sections
            that the council has a right to expect are known.
            """,
        Example = new(null,
            Bad: "{|Dear Mrs Penhallow|}\n\nThank you for the help that you gave to inspectors last week.",
            Good: "2007 ANNUAL PERFORMANCE ASSESSMENT OF SERVICES FOR CHILDREN AND YOUNG PEOPLE IN NORTHMERE BOROUGH COUNCIL\n\nThis letter summarises the findings."),
    };

    protected override Pattern Define() =>
        Match<Letter>()
            .Where(letter => letter.Framework is null)
            .Report(letter => At(letter.Head, letter.Head.Text.Length == 0
                ? "The letter has no words."
                : $"The letter begins “{letter.Head}”, and no title in it is one of a known framework."));
}
