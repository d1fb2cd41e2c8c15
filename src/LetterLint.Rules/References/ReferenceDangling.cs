using LetterLint.Readings.References;

namespace LetterLint.Rules.References;

public sealed class ReferenceDangling : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A reference leads to a place that the letter does not have",
        Severity = Severity.Error,
        FindsAbsence = true,
        Why = "The reader looks for the paragraph or annex in vain; it was cut or renumbered.",
        Example = new("jar-2009",
            Bad: "Main findings\n\n1. Waiting times are long (see {|paragraph 94|}).\n\n2. Staff are skilled.",
            Good: "Main findings\n\n1. Waiting times are long (see paragraph 2).\n\n2. Staff are skilled, as paragraph 94 of the national guidance asks."),
    };

    protected override Pattern Define() =>
        Match<Reference>()
            .Where(reference => !reference.Exists)
            .Report(reference => reference.Last is { } last
                ? At(reference.Words, $"The letter has no {reference.Label}; its last {reference.Noun} is {reference.LastNamed}.").Because(last, $"the last {reference.Noun}")
                : At(reference.Words, $"The letter has no {reference.Label}."));
}
