using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Rules.Structure;

public sealed class SectionOutOfOrder : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A section stands out of order",
        Severity = Severity.Warning,
        Why = """
            Readers who know the framework, and those who compare letters, look for a section in its place.
            What stands elsewhere is taken for missing.
            """,
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nReferrals are prompt.\n\n{|Being healthy|} Grade 3\n\nSchools promote sport.",
            Good: "Being healthy Grade 3\n\nSchools promote sport.\n\nStaying safe Grade 3\n\nReferrals are prompt."),
    };

    protected override Pattern Define() =>
        Match<Framework>()
            .Match<Section>((framework, section) => section.Form.HasPlace)
            .Where((framework, section) => section.WrongSideOf is not null)
            .Report((framework, section) => At(section.Heading, framework.ComesBefore(section.Form, section.WrongSideOf!.Form)
                    ? $"“{section.Heading}” stands after “{section.WrongSideOf.Heading}”; the framework has it before."
                    : $"“{section.Heading}” stands before “{section.WrongSideOf.Heading}”; the framework has it after.")
                .Because(section.WrongSideOf.Heading, "this section is in its place"));
}
