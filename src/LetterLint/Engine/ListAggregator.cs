using NRules.Aggregators;
using NRules.RuleModel;

namespace LetterLint.Engine;

/// <summary>Collects facts into one list of their type; the aggregate of NRules itself compiles an expression for each type.</summary>
internal sealed class ListAggregator(Func<IEnumerable<object>, object> toList) : IAggregator
{
    private readonly List<IFact> _facts = [];
    private object? _list;

    public IReadOnlyCollection<AggregationResult> Add(AggregationContext context, ITuple tuple, IReadOnlyCollection<IFact> facts)
    {
        _facts.AddRange(facts);
        return Told();
    }

    public IReadOnlyCollection<AggregationResult> Modify(AggregationContext context, ITuple tuple, IReadOnlyCollection<IFact> facts) => Told();

    public IReadOnlyCollection<AggregationResult> Remove(AggregationContext context, ITuple tuple, IReadOnlyCollection<IFact> facts)
    {
        _facts.RemoveAll(facts.Contains);
        return Told();
    }

    private AggregationResult[] Told()
    {
        var (list, before) = (toList(_facts.Select(fact => fact.Value!)), _list);
        _list = list;
        return [before is null ? AggregationResult.Added(list, _facts) : AggregationResult.Modified(list, before, _facts)];
    }

    /// <summary>What NRules makes the lists of one Collect with.</summary>
    internal sealed class Factory : IAggregatorFactory
    {
        /// <summary>The name of the aggregate, and of the expression that holds the delegate.</summary>
        public const string Name = "List";

        private Func<IEnumerable<object>, object>? _toList;

        public void Compile(AggregateElement element, IReadOnlyCollection<IAggregateExpression> compiledExpressions) =>
            _toList = (Func<IEnumerable<object>, object>)((DelegateExpression)element.Expressions[Name].Expression.Body).Target;

        public IAggregator Create(AggregationContext context) => new ListAggregator(_toList!);
    }
}
