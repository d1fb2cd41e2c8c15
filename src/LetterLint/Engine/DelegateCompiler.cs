using System.Linq.Expressions;
using NRules.Extensibility;
using NRules.RuleModel;

namespace LetterLint.Engine;

/// <summary>Hands the delegates of rules to NRules as they are, so that nothing is compiled at run time.</summary>
internal sealed class DelegateCompiler : IExpressionCompiler
{
    public TDelegate Compile<TDelegate>(Expression<TDelegate> expression)
        where TDelegate : Delegate
    {
        // NRules puts the facts of its tuple into variables and ends with our expression; we take them from the tuple ourselves.
        Delegate compiled = ((DelegateExpression)((BlockExpression)expression.Body).Result).Target switch
        {
            Func<object[], bool> holds when expression.Parameters.Count == 1 => (Func<IFact, bool>)(fact => holds([fact.Value!])),
            Func<object[], bool> holds => (Func<ITuple, IFact, bool>)((tuple, fact) => holds(Row(tuple, fact))),
            Action<IContext, object[]> action => (Action<IContext, ITuple>)((context, tuple) => action(context, Row(tuple))),
            Func<IEnumerable<object>, object> toList => (Func<IFact, object>)(fact => toList([fact.Value!])),
            var other => throw new NotSupportedException($"NRules asks for a {typeof(TDelegate)} of {other.GetType()}."),
        };
        return (TDelegate)(object)compiled;
    }

    /// <summary>The matched facts in the order of the pattern, and the one that is looked at.</summary>
    private static object[] Row(ITuple tuple, IFact? last = null)
    {
        var at = tuple.Count;
        var row = new object[last is null ? at : at + 1];
        if (last is not null)
        {
            row[at] = last.Value!;
        }

        // A tuple gives its facts from the last to the first.
        foreach (var fact in tuple.Facts)
        {
            row[--at] = fact.Value!;
        }

        return row;
    }
}
