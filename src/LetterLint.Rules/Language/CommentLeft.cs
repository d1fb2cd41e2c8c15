using LetterLint.Letters;
using LetterLint.Readings.Language;

namespace LetterLint.Rules.Language;

public sealed class CommentLeft : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A comment is left in the margin",
        Severity = Severity.Warning,
        Why = "What colleagues wrote to one another goes out with the letter.",
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nReviews are on time. {|<!-- Is this still so? -->|}",
            Good: "Staying safe Grade 3\n\nReviews are on time. <!-- letterlint: waive figure-impossible because it was checked with the council -->"),
    };

    protected override Pattern Define() =>
        Match<MarginComment>(comment => !comment.IsOfLetterLint)
            .Report(comment => At(comment.Place, comment.Author is { } author
                ? $"{author} has left a comment: “{comment.Text}”."
                : $"There is a comment: “{comment.Text}”."));
}
