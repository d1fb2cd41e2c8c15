using System.Collections.Immutable;
using LetterLint.Engine;
using LetterLint.Rules;
using LetterLint.Text;

namespace LetterLint.Tests.Engine;

/// <summary>What NRules must find: each pattern evaluated step by step over all facts, nested loops and no cleverness.</summary>
internal sealed class Oracle
{
    private readonly LetterRule _rule;
    private readonly Facts _facts;
    private readonly int _leading;
    private readonly int _wrong;
    private readonly List<Match> _matches = [];
    private readonly HashSet<Silence> _silenced = [];
    private int _examined;

    private Oracle(LetterRule rule, Facts facts)
    {
        (_rule, _facts) = (rule, facts);
        _leading = rule.Pattern.Steps.TakeWhile(step => step.Kind == StepKind.Match).Count();
        _wrong = rule.Pattern.Steps.TakeWhile(step => step.Kind is StepKind.Match or StepKind.Collect).Count();
        From(0, []);
    }

    public static EngineRun Run(IEnumerable<LetterRule> rules, Facts facts)
    {
        var all = rules.Select(rule => new Oracle(rule, facts)).ToArray();
        return new EngineRun([.. all.SelectMany(one => one._matches)], [.. all.Select(one => one.Checked())]);
    }

    private Checked Checked() => new(_rule.Id,
        _matches.Count > 0 ? CheckStatus.Failed : _examined > 0 ? CheckStatus.Passed : CheckStatus.NotApplicable, _examined)
    {
        Silenced = [.. _silenced.OrderBy(silence => silence.Span?.Start ?? 0).ThenBy(silence => silence.Condition, StringComparer.Ordinal)],
    };

    private void From(int at, ImmutableArray<object> row)
    {
        _examined += at == _leading ? 1 : 0;
        if (at == _rule.Pattern.Steps.Length)
        {
            _matches.Add(new Match(_rule, _rule.Pattern.Report([.. row]), _rule.Pattern.Because));
            return;
        }

        var step = _rule.Pattern.Steps[at];
        var holding = step.FactType is null ? [] : All(step.FactType).Where(fact => Holds(step, row.Add(fact))).ToArray();
        switch (step.Kind)
        {
            case StepKind.Match or StepKind.Find:
                Array.ForEach(holding, fact => From(at + 1, row.Add(fact)));
                break;
            case StepKind.Collect:
                From(at + 1, row.Add(step.ToList!(holding)));
                break;
            case StepKind.Not when holding.Length > 0 && at > _wrong:
                _silenced.Add(new Silence(step.Description, (holding[0] as IPlaced)?.Span));
                break;
            case StepKind.Not when holding.Length == 0:
            case StepKind.Exists when holding.Length > 0:
            case StepKind.All when holding.Length == All(step.FactType!).Count:
            case StepKind.Where when Holds(step, row):
                From(at + 1, row);
                break;
            case StepKind.Where when at > _wrong:
                _silenced.Add(new Silence(step.Description, row.OfType<IPlaced>().LastOrDefault()?.Span));
                break;
        }
    }

    private IReadOnlyList<object> All(Type type) => _facts.All(type, _rule.Readings.ToDictionary(reading => reading.Gives));

    private static bool Holds(Step step, ImmutableArray<object> row) => step.Condition?.Holds([.. row]) ?? true;
}
