using LetterLint.Frameworks;
using LetterLint.Readings.Language;

namespace LetterLint.Rules.Language;

public sealed class AbbreviationUnused : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "An abbreviation is introduced and never used",
        Severity = Severity.Info,
        FindsAbsence = true,
        Why = "The reader learns an abbreviation for nothing, and may look for a passage that has been lost.",
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nThe youth offending team ({|YOT|}) reaches most young offenders. Schools value its work.",
            Good: "Staying safe Grade 3\n\nThe youth offending team (YOT) reaches most young offenders. Schools value the YOT."),
    };

    protected override Pattern Define() =>
        Match<Framework>()
            .Match<Abbreviation>((framework, abbreviation) => abbreviation is { IsInText: true, Earlier: null } && !framework.IsCommon(abbreviation.Letters) && !framework.IsKnown(abbreviation.Letters))
            .Not<AbbreviationUse>((framework, abbreviation, use) => use.Letters == abbreviation.Letters)
            .Report((framework, abbreviation) => At(abbreviation.Short, $"“{abbreviation.Short}” is introduced for “{abbreviation.Expansion}” and never used."));
}
