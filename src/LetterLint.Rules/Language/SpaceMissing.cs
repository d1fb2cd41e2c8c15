using LetterLint.Letters;
using LetterLint.Readings.Language;

namespace LetterLint.Rules.Language;

public sealed class SpaceMissing : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A space is missing between two words",
        Severity = Severity.Info,
        Why = "The reader runs on where a sentence or a clause has ended.",
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nYoung people are prepared well for {|adulthood.However|}, few have a say in where they live.",
            Good: "Staying safe Grade 3\n\nYoung people are prepared well for adulthood. However, few have a say in where they live. More is said at www.example.org."),
    };

    protected override Pattern Define() =>
        Match<Letter>()
            .Find<MissingSpace>()
            .Report((letter, missing) => At(missing.Words, $"There is no space {(missing.Mark == "(" ? "before" : "behind")} “{missing.Mark}” in “{missing.Words}”.")
                .Fix("Put the space in", missing.Edit));
}
