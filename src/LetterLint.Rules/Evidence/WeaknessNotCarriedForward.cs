using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Rules.Evidence;

public sealed class WeaknessNotCarriedForward : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A weakness in the text that no item answers",
        Severity = Severity.Info,
        FindsAbsence = true,
        Why = """
            The council acts on the list. A weakness that stands in the text alone is likely to be forgotten.
            """,
        Example = new("apa-2007",
            Bad: """
                ## Staying safe Grade 2

                Too many initial assessments are late. {|Too few|} social workers receive regular supervision.

                ### Area for development

                - Complete initial assessments on time.
                """,
            Good: """
                ## Staying safe Grade 2

                Too many initial assessments are late. Too few social workers receive regular supervision.

                ### Areas for development

                - Complete initial assessments on time.
                - Improve the supervision of social workers.
                """),
    };

    protected override Pattern Define() =>
        Match<Letter>(letter => !letter.HasLostNeeds)
            .Match<Concern>()
            .Where((letter, concern) => !concern.IsAnswered)
            .Exists<ItemList>((letter, concern, list) => list.Form.Kind is ItemKind.Development or ItemKind.Weakness or ItemKind.Priority)
            .Report((letter, concern) => At(concern.Cue, "The letter states a weakness here that no item of its lists answers.")
                .Because(concern.Sentence.Span, "the sentence"));
}
