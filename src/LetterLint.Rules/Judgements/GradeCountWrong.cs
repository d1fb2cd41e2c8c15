using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Letters.Claims;
using LetterLint.Text;

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

    public override IEnumerable<Reading> Readings =>
    [
        Reading.Of<Letter, GradeCount>(letter => letter.Claims
            .Select(claim => CountOf(claim, letter.Judgements, letter.Framework!)).OfType<GradeCount>()),
    ];

    protected override Pattern Define() =>
        Match<GradeCount>()
            .Where(count => count.Sets.All(set => set.Said < set.Counted.Length || set.Said > set.Counted.Length + set.Unknown))
            .Report(count => At(count.Words, $"The letter says “{count.Words}”, but by its own grades {Number(count.Sets[0].Counted.Length)}.")
                .BecauseOfEach(
                    count.Sets[0].Counted,
                    judgement => judgement.Given!.Words.Span,
                    judgement => $"“{judgement.Aspect.Name}” is “{judgement.Level!.Word}”"));

    private static string Number(int counted) => counted switch
    {
        0 => "there is none",
        1 => "there is one",
        var number => $"there are {number}",
    };

    private static GradeCount? CountOf(Claim claim, ImmutableArray<Judgement> judgements, Framework framework)
    {
        if (claim is not { Counted: { } counted, When: Period.Now or Period.Unclear, Word: { } word }
            || framework.Scale.LevelOfWord(word.Text) is not { } level
            || (claim.IsLoose && claim.Reach == GradeReach.Exactly) || (claim.When == Period.Unclear && counted.Of is null))
        {
            return null;
        }

        Judgement[] all = [.. judgements.Where(judgement => judgement.Statements.Length > 0 || judgement.Section is not null)];
        Judgement[] summedUp = [.. all.Where(judgement => framework.Overall?.SumsUp.Contains(judgement.Aspect.Id) == true)];
        Judgement[] others = [.. all.Where(judgement => judgement.Aspect.Id != framework.Overall?.Aspect)];
        Judgement[] graded = [.. others.Where(judgement => judgement.Aspect.Graded)];
        Judgement[][] meant = !counted.Called ? [summedUp, others, graded, all] : summedUp.Length > 0 ? [summedUp] : [others];
        CountedSet[] sets = [.. meant.Where(set => set.Length > 0 && (counted.Of is not { } of || set.Length == of)).Select(Count)];
        return sets.Length == 0 ? null : new GradeCount(claim.Words, [.. sets]);

        CountedSet Count(Judgement[] set)
        {
            Judgement[] but = [.. set.Where(judgement => !counted.But.Contains(judgement.Aspect))];
            return new CountedSet(counted.Number ?? but.Length - counted.Less,
                [.. but.Where(judgement => judgement.Level is { } given && IsMeant(framework.Scale.Rank(given) - framework.Scale.Rank(level), claim.Reach))],
                but.Count(judgement => judgement.Level is null));
        }
    }

    private static bool IsMeant(int above, GradeReach reach) => reach switch
    {
        GradeReach.OrBetter => above >= 0,
        GradeReach.Better => above > 0,
        GradeReach.OrWorse => above <= 0,
        GradeReach.Worse => above < 0,
        _ => above == 0,
    };

    /// <summary>A statement of how many judgements have which grade: “two outcomes remain adequate”.</summary>
    /// <param name="Words">The statement.</param>
    /// <param name="Sets">The judgements that it may mean, the likeliest first: the outcomes alone, or all.</param>
    private sealed record GradeCount(Phrase Words, ImmutableArray<CountedSet> Sets);

    /// <summary>Judgements of which a statement counts those with a grade.</summary>
    /// <param name="Said">How many it says that there are.</param>
    /// <param name="Counted">Those at the level that it means, or better or worse where it says so.</param>
    /// <param name="Unknown">How many have no level in the letter.</param>
    private sealed record CountedSet(int Said, ImmutableArray<Judgement> Counted, int Unknown);
}
