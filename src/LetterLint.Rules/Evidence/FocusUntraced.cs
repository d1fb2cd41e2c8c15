using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Readings.References;

namespace LetterLint.Rules.Evidence;

public sealed class FocusUntraced : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "An aspect for focus or a recommendation that comes from nowhere",
        Severity = Severity.Warning,
        FindsAbsence = true,
        Why = """
            The next inspection begins with these lines. One that nothing in the letter leads to cannot be prepared for.
            """,
        Example = new("apa-2006",
            Bad: """
                Staying safe

                The council does not recruit enough foster carers.

                Aspects for focus in a future joint area review or the next APA

                - Recruitment of foster carers.
                - {|Road safety near primary schools.|}
                """,
            Good: """
                Staying safe

                The council does not recruit enough foster carers. Too many children are injured on the roads near primary schools.

                Aspects for focus in a future joint area review or the next APA

                - Recruitment of foster carers.
                - Road safety near primary schools.
                """),
    };

    protected override Pattern Define() =>
        Match<ItemEvidence>(evidence => evidence.Item.Kind is ItemKind.Focus or ItemKind.Recommendation)
            .Where(evidence => evidence.Status == EvidenceStatus.Unevidenced)
            .Where(evidence => !evidence.IsTouched)
            .Not<Reference>((evidence, reference) => reference is { Noun: "paragraph", Exists: true }
                && evidence.Item.Words.Span.Contains(reference.Span.Start))
            .Not<ItemMatch>((evidence, match) => (match.First == evidence.Item && match.Second.Kind != evidence.Item.Kind)
                || (match.Second == evidence.Item && match.First.Kind != evidence.Item.Kind))
            .Report(evidence => At(evidence.Item.Words, "Nothing in the text or the other lists of the letter leads to this.")
                .BecauseOfEach(evidence.Nearest.Take(1), link => link.Sentence.Span, _ => "this sentence comes nearest to its subject"));
}
