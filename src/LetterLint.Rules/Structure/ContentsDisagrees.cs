using LetterLint.Letters;

namespace LetterLint.Rules.Structure;

public sealed class ContentsDisagrees : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "The table of contents and the headings differ",
        Severity = Severity.Warning,
        FindsAbsence = true,
        Why = """
            Readers who look for a section by the contents do not find it, or never learn that it is there.
            """,
        Example = new("jar-2009",
            Bad: "Contents\n\nIntroduction 2\n{|Partnership working|} 3\nContext 4\n\nIntroduction\n\nThis review was made in March.\n\nContext\n\nThe area is rural.",
            Good: "Contents\n\nIntroduction 2\nContext 4\n\nIntroduction\n\nThis review was made in March.\n\nContext\n\nThe area is rural."),
    };

    protected override Pattern Define() =>
        Match<ContentsLink>()
            .Where(link => !link.Agrees)
            .Where(link => !link.IsMissing)
            .Report(link => link switch
            {
                { Entry: { } row, Heading: { } heading, IsRow: true } =>
                    At(row.Words, $"The table of judgements says “{row.Words}”, but the heading says “{heading}”.").Because(heading, "the heading stands here"),
                { Entry: { } entry, Heading: { } heading } =>
                    At(entry.Words, $"The contents say “{entry.Words}”, but the heading says “{heading}”.").Because(heading, "the heading stands here"),
                { Entry: { } entry } =>
                    At(entry.Words, $"The contents list “{entry.Words}”, but no heading of the letter says so.").Because(link.Beside, "the nearest heading that they list"),
                _ =>
                    At(link.Heading!, $"The contents do not list “{link.Heading}”.").Because(link.Beside, "the nearest line of the contents"),
            });
}
