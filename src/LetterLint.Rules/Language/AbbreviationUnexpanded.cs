using LetterLint.Frameworks;
using LetterLint.Readings.Language;

namespace LetterLint.Rules.Language;

public sealed class AbbreviationUnexpanded : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "An abbreviation is never expanded",
        Severity = Severity.Warning,
        FindsAbsence = true,
        Why = "Parents and councillors read the letter too; an abbreviation that it never expands is known to insiders only.",
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nThe {|YOT|} reaches most young offenders. The work of the YOT is well regarded.",
            Good: "Staying safe Grade 3\n\nThe youth offending team (YOT) reaches most young offenders. The work of the YOT is well regarded."),
    };

    protected override Pattern Define() =>
        Match<Framework>()
            .Match<AbbreviationUse>((framework, use) => use.IsFirst && !framework.IsCommon(use.Letters))
            .Where((framework, use) => !use.IsExplained)
            .Report((framework, use) => use.Meant is { } meant
                ? At(use.Words, $"“{use.Words}” is never introduced, though “{meant}” stands in the letter; write “{meant} ({use.Words})”.")
                    .As(Severity.Info).Because(meant, "the words it seems to stand for")
                : At(use.Words, $"“{use.Words}” is used and never expanded.")
                    .BecauseOfEach(use.Again, other => other.Span, other => "used again here"));
}
