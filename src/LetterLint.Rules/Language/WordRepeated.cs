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
            .Where(letter => letter.Wording.RepeatedWords.Length > 0)
            .Match<RepeatedWord>()
            .Report((letter, repeated) => repeated.Removal is { } removal
                ? At(repeated.Words, Message(repeated)).Fix($"Write “{repeated.Word}” once", removal)
                : At(repeated.Words, Message(repeated)).Because(repeated.Second, "the second stands here"));

    private static string Message(RepeatedWord repeated) => $"The word “{repeated.Word}” stands twice in a row.";
}
