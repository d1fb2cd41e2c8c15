using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Rules.Evidence;

public sealed class DevelopmentVague : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "An item that asks for nothing in particular",
        Severity = Severity.Info,
        Why = """
            The council cannot show that it has done what the item asks, and the next letter cannot check it.
            """,
        Example = new("apa-2007",
            Bad: """
                ## Staying safe Grade 2

                Too many initial assessments are late.

                ### Areas for development

                - Complete initial assessments on time.
                - {|Improve services.|}
                """,
            Good: """
                ## Staying safe Grade 2

                Too many initial assessments are late.

                ### Area for development

                - Complete initial assessments on time.
                """),
    };

    protected override Pattern Define() =>
        Match<ItemEvidence>(evidence => evidence.Item.Kind is ItemKind.Development or ItemKind.Recommendation or ItemKind.Priority or ItemKind.Focus)
            .Where(evidence => evidence.IsVague)
            .Report(evidence => At(evidence.Item.Words, "This item names neither an action nor anything that can be measured."));
}
