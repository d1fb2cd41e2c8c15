using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Readings.References;

namespace LetterLint.Rules.Evidence;

public sealed class DevelopmentWithoutEvidence : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "Nothing in the letter shows the need",
        Severity = Severity.Error,
        FindsAbsence = true,
        Why = """
            The council asks why it is told to improve this, and finds no answer in the letter: either the
            evidence was cut, or the item belongs to another draft.
            """,
        Example = new("apa-2007",
            Bad: """
                ## Staying safe Grade 2

                Too many initial assessments are late. Foster carers are well supported.

                ### Areas for development

                - Complete initial assessments on time.
                - {|Improve the dental care of refugees.|}
                """,
            Good: """
                ## Staying safe Grade 2

                Too many initial assessments are late. Too few refugees see a dentist.

                ### Areas for development

                - Complete initial assessments on time.
                - Improve the dental care of refugees.
                """),
    };

    protected override Pattern Define() =>
        Match<ItemEvidence>(evidence => evidence.Item.Kind is ItemKind.Development or ItemKind.Weakness or ItemKind.Priority)
            .Where(evidence => evidence.Status == EvidenceStatus.Unevidenced)
            .Not<Reference>((evidence, reference) => reference is { Noun: "paragraph", Exists: true }
                && evidence.Item.Words.Span.Contains(reference.Span.Start))
            .Report(evidence => At(evidence.Item.Words,
                "No sentence of the letter shows the need behind this item.")
                .As(evidence.Item.Form.InWordsOfLaw ? Severity.Info : Severity.Error)
                .BecauseOfEach(evidence.Nearest.Take(1), link => link.Sentence.Span, _ => "this sentence comes nearest to its subject"));
}
