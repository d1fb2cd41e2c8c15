using LetterLint.Readings.Names;

namespace LetterLint.Rules.Names;

public sealed class DateImpossible : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A date that cannot be",
        Severity = Severity.Error,
        Why = "A reader who counts on the date of a visit or a deadline cannot tell which day was meant.",
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nThe board first met on {|31 November 2006|}.",
            Good: "Staying safe Grade 3\n\nThe board first met on Thursday 30 November 2006."),
    };

    protected override Pattern Define() =>
        Match<StatedDate>()
            .Where(date => date.Fault != DateFault.None)
            .Report(date => At(date.Words, Message(date))
                .Because(date.Against, date.Fault == DateFault.AfterLetter ? "the day of the letter" : "it begins here"));

    private static string Message(StatedDate date) => date.Fault switch
    {
        DateFault.NotInCalendar => $"There is no {date.Words}: {date.Expected}.",
        DateFault.OtherWeekday => $"“{date.Words}” was a {date.Expected}.",
        DateFault.AfterLetter => $"The visit of {date.Words} comes after the letter itself, which is dated {date.Expected}.",
        _ => $"The time that ends on “{date.Words}” begins later.",
    };
}
