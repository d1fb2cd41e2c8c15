using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Rules.Evidence;

public sealed class StrengthAndDevelopmentClash : LetterRule
{
    private const double SameTopic = 0.6;

    public override RuleInfo Info { get; } = new()
    {
        Title = "The same topic is a strength and an area to improve",
        Severity = Severity.Warning,
        Why = """
            The council cannot tell whether it is praised or criticised, and either list can be quoted against the other.
            """,
        Example = new("apa-2006",
            Bad: """
                Enjoying and achieving

                Attendance in secondary schools is below average.

                Key strengths and areas for improvement

                | Key strengths | Key areas for improvement |
                |---|---|
                | Enjoying and achieving: | Enjoying and achieving: |
                | • attendance in secondary schools | • {|attendance in secondary schools|} |
                """,
            Good: """
                Enjoying and achieving

                Attendance in secondary schools is below average. In primary schools it is high.

                Key strengths and areas for improvement

                | Key strengths | Key areas for improvement |
                |---|---|
                | Enjoying and achieving: | Enjoying and achieving: |
                | • quality of nursery education | • attendance in secondary schools |
                """),
    };

    protected override Pattern Define() =>
        Match<ItemMatch>(match => match is { Strength: not null, Need: not null })
            .Where(match => match.First.Aspect == match.Second.Aspect && match.Likeness >= SameTopic)
            .Report(match => At(match.Need!.Words,
                $"“{match.Need!.Words}” is to be improved, and “{match.Strength!.Words}” is listed as a strength.")
                .Because(match.Strength!.Words, "the strength stands here"));
}
