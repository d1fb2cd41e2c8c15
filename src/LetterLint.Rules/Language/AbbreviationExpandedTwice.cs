using LetterLint.Readings.Language;

namespace LetterLint.Rules.Language;

public sealed class AbbreviationExpandedTwice : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "An abbreviation is expanded again",
        Severity = Severity.Info,
        Why = "A reader who meets an abbreviation introduced a second time looks for the difference between the two.",
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nThe youth offending team (YOT) reaches most young offenders. Schools value the {|youth offending team (YOT)|}.",
            Good: "Staying safe Grade 3\n\nThe youth offending team (YOT) reaches most young offenders. Schools value the YOT."),
    };

    protected override Pattern Define() =>
        Match<Abbreviation>(abbreviation => abbreviation.IsInText)
            .Where(abbreviation => abbreviation.Earlier is not null)
            .Where(abbreviation => !abbreviation.IsRestated || abbreviation.Meaning != abbreviation.Earlier!.Meaning)
            .Report(abbreviation => At(abbreviation.Span, abbreviation.Meaning == abbreviation.Earlier!.Meaning
                    ? $"“{abbreviation.Short}” has been introduced before."
                    : $"“{abbreviation.Short}” stands for “{abbreviation.Expansion}” here and for “{abbreviation.Earlier.Expansion}” before.")
                .Because(abbreviation.Earlier.Span, "introduced here"));
}
