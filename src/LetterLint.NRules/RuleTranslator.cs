using System.Linq.Expressions;
using LetterLint.Rules;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace LetterLint.NRules;

/// <summary>
/// Translates a pattern into the rule model of NRules, step for step: Match is a pattern, Where a condition of the last one, Not,
/// Exists and All are its quantifiers, Collect its aggregate. A condition enters as the call of its delegate on the facts matched so far.
/// </summary>
internal sealed class RuleTranslator
{
    private readonly RuleBuilder _rule = new();
    private readonly GroupBuilder _conditions;
    private readonly List<ParameterExpression> _facts = [];
    private readonly List<Expression> _row = [];
    private PatternBuilder? _last;
    private int _quantified;

    private RuleTranslator(string name, IEnumerable<Step> steps)
    {
        _rule.Name(name);
        _conditions = _rule.LeftHandSide();
        foreach (var step in steps)
        {
            Add(step);
        }
    }

    /// <summary>The rule; every match of it is a finding.</summary>
    public static IRuleDefinition Whole(LetterRule rule) =>
        new RuleTranslator(rule.Id, rule.Pattern.Steps).Build((context, facts) => Found.In(context).Rows.Add((rule, facts)));

    /// <summary>Its leading steps alone; every match of them is something that the rule is about.</summary>
    public static IRuleDefinition Leading(LetterRule rule) =>
        new RuleTranslator($"{rule.Id} (leading)", rule.Pattern.Steps.TakeWhile(step => step.Kind == StepKind.Match))
            .Build((context, _) => Found.In(context).Examine(rule));

    private IRuleDefinition Build(Action<IContext, object[]> action)
    {
        var context = Expression.Parameter(typeof(IContext), "context");
        _rule.RightHandSide().Action(Expression.Lambda(
            Expression.Invoke(Expression.Constant(action), context, Row()), [context, .. _facts]));
        return _rule.Build();
    }

    private void Add(Step step)
    {
        switch (step.Kind)
        {
            case StepKind.Match:
                var fact = Expression.Parameter(step.FactType!, $"fact{_facts.Count}");
                _last = _conditions.Pattern(fact.Type, fact.Name);
                Restrict(_last, step, fact);
                _facts.Add(fact);
                _row.Add(fact);
                break;
            case StepKind.Collect:
                var list = Expression.Parameter(typeof(IEnumerable<>).MakeGenericType(step.FactType!), $"fact{_facts.Count}");
                _last = _conditions.Pattern(list.Type, list.Name);
                var aggregate = _last.Aggregate();
                aggregate.ResultType(list.Type);
                aggregate.Collect();
                var member = Quantified(step);
                Restrict(aggregate.Pattern(member.Type, member.Name), step, member);
                _facts.Add(list);
                _row.Add(Expression.Invoke(Expression.Constant(step.ToList!), Expression.Convert(list, typeof(IEnumerable<object>))));
                break;
            case StepKind.Where:
                _last!.Condition(Expression.Lambda(Holds(step, Row()), _facts));
                break;
            case StepKind.Not:
                var absent = Quantified(step);
                Restrict(_conditions.Not().Pattern(absent.Type, absent.Name), step, absent);
                break;
            case StepKind.Exists:
                var present = Quantified(step);
                Restrict(_conditions.Exists().Pattern(present.Type, present.Name), step, present);
                break;
            case StepKind.All:
                var every = Element.Declaration(step.FactType!, $"each{_quantified}");
                var all = new PatternBuilder(every);
                Restrict(all, step, Expression.Parameter(every.Type, every.Name));
                var forAll = _conditions.ForAll();
                forAll.BasePattern(step.FactType!);
                forAll.Pattern(all);
                _quantified++;
                break;
        }
    }

    private ParameterExpression Quantified(Step step) => Expression.Parameter(step.FactType!, $"each{_quantified++}");

    /// <summary>Gives a pattern the condition over the facts matched so far and, in last place, its own.</summary>
    private void Restrict(PatternBuilder pattern, Step step, ParameterExpression own)
    {
        if (step.Condition is not null)
        {
            pattern.Condition(Expression.Lambda(Holds(step, Row(own)), [.. _facts, own]));
        }
    }

    private static InvocationExpression Holds(Step step, Expression row) => Expression.Invoke(Expression.Constant(step.Condition!.Holds), row);

    private NewArrayExpression Row(params ParameterExpression[] more) =>
        Expression.NewArrayInit(typeof(object), _row.Concat(more).Select(fact => Expression.Convert(fact, typeof(object))));
}
