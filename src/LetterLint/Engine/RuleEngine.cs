using System.Collections.Immutable;
using LetterLint.Rules;
using LetterLint.Text;

namespace LetterLint.Engine;

/// <summary>The built-in matcher: joins, absence and collection over the facts of one letter, with nothing to compile.</summary>
public sealed class RuleEngine : IRuleEngine
{
    public EngineRun Run(RuleSet rules, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(facts);
        var matches = ImmutableArray.CreateBuilder<Match>();
        var outcomes = ImmutableArray.CreateBuilder<Checked>(rules.Rules.Length);
        foreach (var rule in rules.Rules)
        {
            var search = new Search(rule, facts, matches);
            var before = matches.Count;
            search.From(0);
            outcomes.Add(new Checked(rule.Id,
                matches.Count > before ? CheckStatus.Failed : search.Examined > 0 ? CheckStatus.Passed : CheckStatus.NotApplicable,
                search.Examined)
            { Silenced = search.Silenced });
        }

        return new EngineRun(matches.ToImmutable(), outcomes.MoveToImmutable());
    }

    private sealed class Search(LetterRule rule, Facts facts, ImmutableArray<Match>.Builder matches)
    {
        private readonly ImmutableArray<Step> _steps = rule.Pattern.Steps;
        private readonly int _leading = rule.Pattern.Steps.TakeWhile(step => step.Kind == StepKind.Match).Count();

        // One slot more than facts can be matched: the fact that Not, Exists, All and Collect look at.
        private readonly object[] _row = new object[rule.Pattern.Steps.Length + 1];
        private int _matched;

        private readonly HashSet<Silence> _silenced = [];

        public int Examined { get; private set; }

        public ImmutableArray<Silence> Silenced => [.. _silenced.OrderBy(silence => silence.Span?.Start ?? 0).ThenBy(silence => silence.Condition, StringComparer.Ordinal)];

        public void From(int at)
        {
            if (at == _leading)
            {
                Examined++;
            }

            if (at == _steps.Length)
            {
                matches.Add(new Match(rule, rule.Pattern.Report(_row), rule.Pattern.Because));
                return;
            }

            var step = _steps[at];
            switch (step.Kind)
            {
                case StepKind.Match:
                    foreach (var fact in facts.All(step.FactType!))
                    {
                        if (Holds(step, fact))
                        {
                            With(fact, at + 1);
                        }
                    }

                    break;
                case StepKind.Collect:
                    With(step.ToList!(facts.All(step.FactType!).Where(fact => Holds(step, fact))), at + 1);
                    break;
                case StepKind.Not:
                    if (facts.All(step.FactType!).FirstOrDefault(fact => Holds(step, fact)) is not { } blocking)
                    {
                        From(at + 1);
                    }
                    else if (at > _leading)
                    {
                        // Something looked wrong already, so that this fact alone keeps the rule silent.
                        _silenced.Add(new Silence(step.Description, (blocking as IPlaced)?.Span));
                    }

                    break;
                case StepKind.Where when step.Condition!.Holds(_row):
                case StepKind.Exists when facts.All(step.FactType!).Any(fact => Holds(step, fact)):
                case StepKind.All when facts.All(step.FactType!).All(fact => Holds(step, fact)):
                    From(at + 1);
                    break;
            }
        }

        private void With(object fact, int next)
        {
            _row[_matched++] = fact;
            From(next);
            _matched--;
        }

        private bool Holds(Step step, object fact)
        {
            if (step.Condition is null)
            {
                return true;
            }

            _row[_matched] = fact;
            return step.Condition.Holds(_row);
        }
    }
}
