using LetterLint.Readings.Language;

namespace LetterLint.Rules.Language;

public sealed class AbbreviationLettersDisagree : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "An abbreviation and its words have different letters",
        Severity = Severity.Warning,
        Why = "The reader cannot tell whether the words or the abbreviation name the right body.",
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nThe {|Quality Care Commission (CQC)|} agrees.",
            Good: "Staying safe Grade 3\n\nThe Care Quality Commission (CQC) agrees."),
    };

    protected override Pattern Define() =>
        Match<Abbreviation>()
            .Where(abbreviation => !abbreviation.IsSpelled)
            .Report(abbreviation => At(abbreviation.Span, $"The words “{abbreviation.Expansion}” do not spell “{abbreviation.Short}”.")
                .Because(abbreviation.Short, "the letters stand here"));
}
