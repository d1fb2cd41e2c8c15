using LetterLint.Letters;
using LetterLint.Readings.Language;

namespace LetterLint.Rules.Language;

public sealed class BracketUnbalanced : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A bracket or quotation mark has no partner",
        Severity = Severity.Warning,
        Why = "The reader cannot tell where the aside or the quotation ends, and whose words the rest are.",
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nAll schools {|(including|} the two new ones have a policy.",
            Good: "Staying safe Grade 3\n\nAll schools (including the two new ones) have a policy. Pupils' views are sought."),
    };

    protected override Pattern Define() =>
        Match<Letter>()
            .Find<UnpairedMark>()
            .Report((letter, unpaired) => At(unpaired.Words, unpaired.IsOpening
                ? $"What is opened at “{unpaired.Words}” is never closed."
                : $"What is closed at “{unpaired.Words}” was never opened."));
}
