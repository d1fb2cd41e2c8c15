using LetterLint.Letters;

namespace LetterLint.Rules.Structure;

public sealed class SectionDuplicated : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A section occurs twice",
        Severity = Severity.Error,
        Why = """
            Two sections with one heading are two drafts of the same text. The council cannot tell which of them
            counts, and they may not say the same.
            """,
        Example = new("apa-2007",
            Bad: "Being healthy Grade 3\n\nSchools promote sport.\n\nStaying safe Grade 3\n\nReferrals are prompt.\n\n{|Being healthy|} Grade 3\n\nSchools promote healthy food.",
            Good: "Being healthy Grade 3\n\nSchools promote sport and healthy food.\n\nStaying safe Grade 3\n\nReferrals are prompt."),
    };

    protected override Pattern Define() =>
        Match<Section>(section => section.Form.HasPlace)
            .Where(section => section.Already is not null)
            .Report(section => At(section.Heading, $"The section “{section.Heading}” occurs a second time.")
                .Because(section.Already!.Heading, "it stands here already"));
}
