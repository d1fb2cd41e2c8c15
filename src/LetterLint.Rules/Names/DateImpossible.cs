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
            .Report(date => Weighed(date, At(date.Words, Message(date)).Because(date.Against, Other(date))));

    private static Finding Weighed(StatedDate date, Finding finding) => date.IsOfNearestYear ? finding.As(Severity.Warning) : finding;

    private static string Other(StatedDate date) => date.Fault switch
    {
        DateFault.EndsBeforeItBegins => "it begins here",
        DateFault.OtherMonth or DateFault.DueBeforeVisit => "a day of the visit",
        DateFault.OtherLastInspection => "the day of the last inspection",
        _ => "the day of the letter",
    };

    private static string Message(StatedDate date) => date.Fault switch
    {
        DateFault.NotInCalendar => $"There is no {date.Words}: {date.Expected}.",
        DateFault.OtherWeekday when date.IsOfNearestYear => $"“{date.Words}” of the letter's year is a {date.Expected}.",
        DateFault.OtherMonth => $"This visit is said to have been in {date.Words}, and its day is “{date.Expected}”.",
        DateFault.DueBeforeVisit => $"This is due by {date.Words}, before the visit that asks for it ({date.Expected}).",
        DateFault.OtherLastInspection => $"The last inspection is said to have been in {date.Words}, and its day is “{date.Expected}”.",
        DateFault.OtherWeekday => $"“{date.Words}” was a {date.Expected}.",
        DateFault.AfterLetter => $"What is told of {date.Words} comes after the letter itself, which is dated {date.Expected}.",
        _ => $"The time that ends on “{date.Words}” begins later.",
    };
}
