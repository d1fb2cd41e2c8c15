using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Readings.Judgements;

namespace LetterLint.Rules.Judgements;

public sealed class OverallUnexplained : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "The overall judgement is unusual and not explained",
        Severity = Severity.Warning,
        FindsAbsence = true,
        Why = """
            An overall judgement is neither a mean nor a majority, so inspectors may leave the usual
            pattern. A council that cannot read why will ask, and rightly.
            """,
        Example = new("apa-2007",
            Bad: """
                Overall effectiveness of children's services Grade 3

                The overall effectiveness of children's services is {|good|}.

                Being healthy Grade 3
                Staying safe Grade 3
                Enjoying and achieving Grade 2
                Making a positive contribution Grade 3
                Achieving economic well-being Grade 2
                """,
            Good: """
                Overall effectiveness of children's services Grade 3

                Although a majority of services are good, two remain adequate; their rapid improvement weighs more. The overall effectiveness of children's services is good.

                Being healthy Grade 3
                Staying safe Grade 3
                Enjoying and achieving Grade 2
                Making a positive contribution Grade 3
                Achieving economic well-being Grade 2
                """),
    };

    protected override Pattern Define() =>
        Match<Framework>()
            .Match<OverallJudgement>((framework, overall) => !framework.Scale.IsBetter(overall.Level, overall.Best)
                && !framework.Scale.IsBetter(overall.Worst, overall.Level))
            .Match<Norm>((framework, overall, norm) => overall.Level.IsWord(norm.Overall))
            .Where((framework, overall, norm) => norm.At is { } at
                ? Reached(at, overall, framework.Scale) is var reached && (reached > norm.To || reached + overall.Unknown < norm.From)
                : overall.Unusual.Any(unusual => unusual.Norm == norm))
            .Not<Explanation>((framework, overall, norm, explanation) => explanation.Aspect == overall.Judgement.Aspect.Id)
            .Report((framework, overall, norm) => At(overall.Words,
                $"Where the overall judgement is “{overall.Level.Word}”, {norm.Says}. That is not so here, and no sentence says why.")
                .BecauseOfEach(overall.Unusual.Where(unusual => unusual.Norm == norm), unusual => unusual.Words.Span, _ => "this is said here")
                .BecauseOfEach(norm.At is null ? [] : overall.Parts, part => part.Given!.Words.Span, part => $"“{part.Aspect.Name}” is “{part.Level!.Word}”"));

    private static int Reached(string at, OverallJudgement overall, Scale scale) =>
        overall.Parts.Count(part => !scale.IsBetter(scale.LevelOfWord(at), part.Level));
}
