using LetterLint.Readings.Language;

namespace LetterLint.Rules.Structure;

public sealed class TextUnread : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A part of the letter cannot be read",
        Severity = Severity.Warning,
        Why = """
            What stands there has not been checked. Nothing is said to be missing from such a letter, for it may stand there:
            the author sees to it.
            """,
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nReviews are on time. {|<object data=\"annex.docx\">|}",
            Good: "Staying safe Grade 3\n\nReviews are on time. <b>They are regular.</b>"),
    };

    protected override Pattern Define() =>
        Match<UnreadText>()
            .Report(part => At(part.Span, $"{part.What} stands here, and LetterLint cannot read the words in it."));
}
