using LetterLint.Letters;
using LetterLint.Readings.Language;

namespace LetterLint.Rules.Language;

public sealed class WordRepeated : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A word stands twice in a row",
        Severity = Severity.Warning,
        Why = "The reader stumbles, and a slip that anyone can see makes the rest look unread.",
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nYoung people {|are are|} consulted on all plans.",
            Good: "Staying safe Grade 3\n\nYoung people said that they had had no visits. They added that that plan has changed."),
    };

    protected override Pattern Define() =>
        Match<Letter>()
            .Find<RepeatedWord>()
            .Report((letter, repeated) => Mended(repeated, At(repeated.Words, Message(repeated))));

    private static Finding Mended(RepeatedWord repeated, Finding finding) => repeated switch
    {
        { Removal: { } removal, IsCertain: true } => finding.Fix($"Write “{repeated.Word}” once", removal),
        { Removal: not null } => finding.Because(repeated.Second, "the second stands here").Offer(repeated.Word),
        _ => finding.Because(repeated.Second, "the second stands here"),
    };

    private static string Message(RepeatedWord repeated) => $"The word “{repeated.Word}” stands twice in a row.";
}
