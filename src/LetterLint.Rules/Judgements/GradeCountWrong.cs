using LetterLint.Letters;
using LetterLint.Readings.Judgements;

namespace LetterLint.Rules.Judgements;

public sealed class GradeCountWrong : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "The number of judgements with a grade is wrong",
        Severity = Severity.Error,
        Why = """
            Anyone can count the grades. A wrong count makes the reader doubt
            the figures that cannot be counted.
            """,
        Example = new("apa-2007",
            Bad: """
                Overall effectiveness of children's services Grade 3

                Only {|one outcome remains adequate|}.

                Staying safe Grade 2
                Enjoying and achieving Grade 2
                """,
            Good: """
                Overall effectiveness of children's services Grade 3

                Two outcomes remain adequate.

                Staying safe Grade 2
                Enjoying and achieving Grade 2
                """),
    };

    protected override Pattern Define() =>
        Match<GradeCount>()
            .Where(count => count.Sets.All(set => set.Said < set.Counted.Length || set.Said > set.Counted.Length + set.Unknown))
            .Report(count => At(count.Words, $"The letter says “{count.Words}”, but by its own grades {Number(count.Sets[0].Counted.Length)}.")
                .BecauseOfEach(count.Sets[0].Counted, judgement => judgement.Given!.Words.Span, judgement => $"“{judgement.Aspect.Name}” is “{judgement.Level!.Word}”"));

    private static string Number(int counted) => counted switch
    {
        0 => "there is none",
        1 => "there is one",
        var number => $"there are {number}",
    };
}
