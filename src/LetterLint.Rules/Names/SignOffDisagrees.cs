using LetterLint.Readings.Names;

namespace LetterLint.Rules.Names;

public sealed class SignOffDisagrees : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "The sign-off is misspelt or does not go with the salutation",
        Severity = Severity.Warning,
        Why = "A slip in the most formal line of the letter makes the rest look unread.",
        Example = new("apa-2007",
            Bad: "Dear Mrs Baxter\n\nStaying safe Grade 3\n\nChildren are safe.\n\n{|Yours faithfully|}",
            Good: "Dear Mrs Baxter\n\nStaying safe Grade 3\n\nChildren are safe.\n\nYours sincerely"),
    };

    protected override Pattern Define() =>
        Match<Leave>()
            .Where(leave => leave.Signature is not null || leave.Spelled is not null || leave.Fitting is not null)
            .Report(leave => leave.Signature is not null ? At(leave.Words, $"The letter begins “{leave.Words}” and ends without “Yours sincerely” or the like.").Because(leave.Signature, "signed here")
                : leave.Fitting is { } fitting
                ? At(leave.Words, $"The letter begins “{leave.Salutation}” and ends “{leave.Words}”.").Because(leave.Salutation, "the salutation").Offer(fitting)
                : At(leave.Words, $"“{leave.Words}” is a slip for “{leave.Spelled}”.").Fix($"Write “{leave.Spelled}”", leave.Spelled!));
}
