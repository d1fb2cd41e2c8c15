using LetterLint.Readings.Language;

namespace LetterLint.Rules.Language;

public sealed class VerbDisagrees : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A verb does not go with its subject",
        Severity = Severity.Info,
        Why = "A careful reader stumbles, and the council quotes the sentence as it stands.",
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nOversight of the plans for disabled children {|are|} effective.",
            Good: "Staying safe Grade 3\n\nOversight of the plans for disabled children is effective."),
    };

    protected override Pattern Define() =>
        Match<DisagreeingVerb>()
            .Report(fault => At(fault.Verb, fault.IsPlural
                    ? $"“{fault.Subject}” is plural, and “{fault.Verb}” is not."
                    : $"“{fault.Subject}” is singular, and “{fault.Verb}” is not.")
                .Because(fault.Subject, "the subject"));
}
