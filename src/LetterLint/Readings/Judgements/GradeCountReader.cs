using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Letters.Claims;

namespace LetterLint.Readings.Judgements;

/// <summary>Sets claims of how many judgements have which grade beside the judgements that they may mean.</summary>
internal sealed class GradeCountReader
{
    private readonly Framework _framework;
    private readonly Judgement[][] _counted;

    private GradeCountReader(Framework framework, IReadOnlyCollection<Judgement> judgements)
    {
        _framework = framework;
        Judgement[] all = [.. judgements.Where(judgement => judgement.Statements.Length > 0 || judgement.Section is not null)];
        Judgement[] summedUp = [.. all.Where(judgement => framework.Overall?.SumsUp.Contains(judgement.Aspect.Id) == true)];
        Judgement[] others = [.. all.Where(judgement => judgement.Aspect.Id != framework.Overall?.Aspect)];
        Judgement[] graded = [.. others.Where(judgement => judgement.Aspect.Graded)];
        _counted = [summedUp, others, graded, all];
    }

    public static IEnumerable<GradeCount> In(Letter letter, Framework framework)
    {
        var reader = new GradeCountReader(framework, letter.Judgements);
        return letter.Claims.Select(reader.Of).OfType<GradeCount>();
    }

    private GradeCount? Of(Claim claim)
    {
        if (claim is not { Counted: { } counted, When: Period.Now or Period.Unclear, Word: { } word } || _framework.Scale.LevelOfWord(word.Text) is not { } level
            || (claim.IsLoose && claim.Reach == GradeReach.Exactly) || (claim.When == Period.Unclear && counted.Of is null))
        {
            return null;
        }

        var sets = (counted.Called ? _counted.Take(1).Where(set => set.Length > 0).DefaultIfEmpty(_counted[1]) : _counted)
            .Where(set => set.Length > 0 && (counted.Of is not { } of || set.Length == of))
            .Select(set => Count(claim, counted, level, set))
            .ToArray();
        return sets.Length == 0 ? null : new GradeCount(claim.Words, [.. sets]);
    }

    private CountedSet Count(Claim claim, CountedSubject counted, Level level, Judgement[] set)
    {
        Judgement[] meant = [.. set.Where(judgement => !counted.But.Contains(judgement.Aspect))];
        return new CountedSet(counted.Number ?? meant.Length - counted.Less,
            [.. meant.Where(judgement => judgement.Level is { } given && IsMeant(_framework.Scale.Rank(given) - _framework.Scale.Rank(level), claim.Reach))],
            meant.Count(judgement => judgement.Level is null));
    }

    private static bool IsMeant(int above, GradeReach reach) => reach switch
    {
        GradeReach.OrBetter => above >= 0,
        GradeReach.OrWorse => above <= 0,
        GradeReach.Worse => above < 0,
        _ => above == 0,
    };
}
