using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Rules.Evidence;

public sealed class DevelopmentRepeated : LetterRule
{
    private const double SameItem = 0.8;

    // A requirement and a recommendation may well be on one subject.
    private const double NearlySameWords = 0.85;

    public override RuleInfo Info { get; } = new()
    {
        Title = "The same item twice",
        Severity = Severity.Warning,
        Why = """
            The council counts the items and plans for each. One that stands twice makes the list look longer than it is.
            """,
        Example = new("apa-2007",
            Bad: """
                ## Being healthy Grade 2

                Too many young people wait for help with their mental health.

                ### Area for development

                - Reduce waiting times for mental health services.

                ## Staying safe Grade 2

                Young people who are at risk wait too long for mental health services.

                ### Area for development

                - {|Reduce waiting times for mental health services.|}
                """,
            Good: """
                ## Being healthy Grade 2

                Too many young people wait for help with their mental health.

                ### Area for development

                - Reduce waiting times for mental health services.

                ## Staying safe Grade 2

                Too many core assessments are late.

                ### Area for development

                - Complete core assessments on time.
                """),
    };

    protected override Pattern Define() =>
        Match<ItemMatch>(match => match.First.Kind == match.Second.Kind ? match.First.Kind != ItemKind.Strength : Asks(match.First) && Asks(match.Second))
            .Where(match => match.Likeness >= (match.First.Kind == match.Second.Kind ? SameItem : NearlySameWords))
            .Report(match => At(match.Second.Words, "This item stands in the letter twice.")
                .Because(match.First.Words, "it stands here first"));

    private static bool Asks(Item item) => item.Kind is ItemKind.Priority or ItemKind.Recommendation or ItemKind.Development;
}
