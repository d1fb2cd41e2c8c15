using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Readings.Judgements;

/// <summary>One of several statements of a judgement, beside what most of them say; the first wins a tie.</summary>
/// <param name="Stated">The statement.</param>
/// <param name="Most">A statement for each place that says what most say.</param>
public sealed record RestatedJudgement(JudgementStatement Stated, ImmutableArray<JudgementStatement> Most)
{
    internal static IEnumerable<RestatedJudgement> Of(Judgement judgement, Framework framework)
    {
        // A word against the grade beside it is a contradiction of its own.
        var stated = judgement.Statements
            .Where(statement => statement.Level is not null && framework.Agrees(judgement.GradeBeside(statement)?.Text, statement.Word?.Text))
            .ToArray();
        if (stated.Length < 2)
        {
            return [];
        }

        var most = new List<JudgementStatement>();
        foreach (var statement in stated.GroupBy(statement => statement.Level!.Word).Aggregate((most, group) => group.Count() > most.Count() ? group : most))
        {
            if (!most.Exists(other => other.Place == statement.Place))
            {
                most.Add(statement);
            }
        }

        return stated.Select(statement => new RestatedJudgement(statement, [.. most]));
    }
}
