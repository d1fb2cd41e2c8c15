using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using LetterLint.Rules;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace LetterLint.Engine;

/// <summary>
/// Translates a rule into the canonical model of NRules, step for step: Match and Find are patterns, Where a condition of the last one, Not and
/// Exists are its quantifiers, All is a Not of the contrary, Collect an aggregate.
/// </summary>
internal sealed class RuleTranslator
{
    /// <summary>The property of an NRules rule that holds the rule it stands for.</summary>
    public const string Origin = "LetterRule";

    private static readonly ParameterExpression Context = Expression.Parameter(typeof(IContext), "context");

    private readonly LetterRule _rule;
    private readonly Part[] _parts;
    private readonly int _leading;
    private readonly int _wrong;

    private RuleTranslator(LetterRule rule)
    {
        _rule = rule;
        var steps = rule.Pattern.Steps;
        _leading = steps.TakeWhile(step => step.Kind == StepKind.Match).Count();
        _wrong = steps.TakeWhile(step => step.Kind is StepKind.Match or StepKind.Collect).Count();
        _parts = new Part[steps.Length];
        var matched = new List<ParameterExpression>();
        for (var i = 0; i < steps.Length; i++)
        {
            _parts[i] = Part.Of(steps[i], matched);
        }
    }

    /// <summary>
    /// The rule, every match of which is a finding; the rule of its leading steps, every match of which it is about; and one for each
    /// Not and Where behind the first step that says what is wrong, every match of which keeps the rule silent. What they have in
    /// common NRules evaluates once.
    /// </summary>
    public static IEnumerable<IRuleDefinition> Translate(LetterRule rule)
    {
        var translator = new RuleTranslator(rule);
        var steps = rule.Pattern.Steps;
        yield return translator.Rule(rule.Id, translator.Elements(steps.Length, []), (matched, row) => matched.Report(row));
        yield return translator.Rule($"{rule.Id} is about", translator.Elements(translator._leading, []), (matched, _) => matched.Examine());
        for (var i = translator._wrong + 1; i < steps.Length; i++)
        {
            if (steps[i] is { Kind: StepKind.Not or StepKind.Where } step)
            {
                var name = $"{rule.Id} is silent: {step.Description}";
                yield return translator.Rule(name, translator.Against(i), (matched, row) => matched.Silence(row, step));
            }
        }
    }

    private IRuleDefinition Rule(string name, IEnumerable<RuleElement> elements, Action<Matched, object[]> take)
    {
        Action<IContext, object[]> action = (context, row) => take(Found.In(context).By(_rule), row);
        return Element.RuleDefinition(name, _rule.Info.Title, 0, RuleRepeatability.NonRepeatable, [_rule.Family], [new RuleProperty(Origin, _rule)],
            Element.DependencyGroup(), Element.AndGroup(elements), Element.FilterGroup(),
            Element.ActionGroup(Element.Action(Expression.Lambda<Action<IContext>>(new DelegateExpression(action, typeof(void), name), Context))));
    }

    /// <summary>The steps before a Not or Where, and what it does not let pass.</summary>
    private List<RuleElement> Against(int at) => _parts[at].Contrary is { } contrary
        ? Elements(at, [contrary])
        : [.. Elements(at, []), _parts[at].Pattern([])];

    /// <summary>The first steps as patterns and quantifiers, each Where with the pattern that it follows, and others with the last.</summary>
    private List<RuleElement> Elements(int count, List<NamedExpressionElement> wheres)
    {
        var elements = new List<RuleElement>();
        for (var i = count - 1; i >= 0; i--)
        {
            if (_parts[i].Step.Kind == StepKind.Where)
            {
                wheres.Insert(0, _parts[i].Condition!);
            }
            else
            {
                elements.Add(_parts[i].ToElement(wheres));
            }
        }

        elements.Reverse();
        return elements;
    }

    /// <summary>A step with what NRules calls its declaration and its condition, made once for all rules that it occurs in.</summary>
    private sealed class Part
    {
        private readonly ParameterExpression? _fact;
        private readonly string _name;

        private Part(Step step, ParameterExpression? fact, ParameterExpression[] row, string name)
        {
            Step = step;
            _fact = fact;
            _name = name;
            if (step.Condition is { } condition)
            {
                Func<object[], bool> fails = row => !condition.Holds(row);
                Condition = Of(step.Kind == StepKind.All ? fails : condition.Holds, condition.Source, row);
                Contrary = step.Kind == StepKind.Where ? Of(fails, $"not: {condition.Source}", row) : null;
            }
        }

        public Step Step { get; }

        public NamedExpressionElement? Condition { get; }

        /// <summary>For a Where what it does not let pass.</summary>
        public NamedExpressionElement? Contrary { get; }

        /// <summary>The part of a step behind others that have matched facts, to which it may add one.</summary>
        public static Part Of(Step step, List<ParameterExpression> matched)
        {
            // To their conditions all facts are objects: a delegate of a type of its own for each would be made by reflection.
            var (name, isMatch) = ($"fact{matched.Count}", step.Kind is StepKind.Match or StepKind.Find);
            var fact = step.FactType is null ? null : Expression.Parameter(typeof(object), isMatch ? name : "each");
            var part = new Part(step, fact, fact is null ? [.. matched] : [.. matched, fact], name);
            if (isMatch || step.Kind == StepKind.Collect)
            {
                matched.Add(isMatch ? fact! : Expression.Parameter(typeof(object), name));
            }

            return part;
        }

        /// <summary>The element of a step other than Where; a pattern takes the conditions that wait for it.</summary>
        public RuleElement ToElement(List<NamedExpressionElement> wheres)
        {
            switch (Step.Kind)
            {
                case StepKind.Not or StepKind.All:
                    return Element.Not(Pattern([]));
                case StepKind.Exists:
                    return Element.Exists(Pattern([]));
                default:
                    var pattern = Step.Kind == StepKind.Collect ? List(wheres) : Pattern(wheres);
                    wheres.Clear();
                    return pattern;
            }
        }

        public PatternElement Pattern(List<NamedExpressionElement> wheres) =>
            Element.Pattern(Step.FactType!, _fact!.Name!, Condition is null ? [.. wheres] : [Condition, .. wheres], null);

        private static NamedExpressionElement Of(Func<object[], bool> holds, string source, ParameterExpression[] row) =>
            Element.Condition(Lambda(new DelegateExpression(holds, typeof(bool), source), row));

        [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "All facts are of reference types, and delegates over these share their code; tests/native compares.")]
        private static LambdaExpression Lambda(DelegateExpression body, params ParameterExpression[] facts) => Expression.Lambda(body, facts);

        private PatternElement List(List<NamedExpressionElement> wheres)
        {
            var toList = Element.Expression(ListAggregator.Factory.Name, Lambda(new DelegateExpression(Step.ToList!, typeof(object), Step.Description), _fact!));
            var list = Element.Aggregate(Step.ListType!, ListAggregator.Factory.Name, [toList], Pattern([]), typeof(ListAggregator.Factory));
            return Element.Pattern(Step.ListType!, _name, [.. wheres], list);
        }
    }
}
