using LetterLint.Frameworks;
using LetterLint.Rules;
using NRules.Extensibility;
using NRules.RuleModel;

namespace LetterLint.Engine;

/// <summary>What the rules of one session have matched; their actions reach it as the service of their session.</summary>
internal sealed class Found(Facts facts, IReadOnlyDictionary<Type, Reading> readings) : IDependencyResolver
{
    private readonly Dictionary<LetterRule, Matched> _byRule = [];
    private readonly Dictionary<object, int> _places = new(ReferenceEqualityComparer.Instance);

    public static Found In(IContext context) => (Found)context.Resolve(typeof(Found));

    /// <summary>What a rule has matched.</summary>
    public Matched By(LetterRule rule) => _byRule.TryGetValue(rule, out var matched) ? matched : _byRule[rule] = new Matched(rule, _places);

    /// <summary>The facts of a type that the session does not have yet, in the order of the letter.</summary>
    public List<object> New(Type type)
    {
        var added = new List<object>();
        foreach (var fact in facts.All(type, readings))
        {
            if (_places.TryAdd(fact, _places.Count))
            {
                added.Add(fact);
            }
        }

        return added;
    }

    /// <summary>Takes note that a condition or a report of some rules has thrown an exception; the session goes on.</summary>
    public bool Stop(IEnumerable<IRuleDefinition> rules, Exception? exception)
    {
        foreach (var rule in rules)
        {
            Stop((LetterRule)rule.Properties[RuleTranslator.Origin], exception);
        }

        return exception is not (OperationCanceledException or FrameworkException);
    }

    /// <summary>Takes note that something of a rule, or a reading that it asks for, has thrown an exception.</summary>
    public void Stop(LetterRule rule, Exception? exception) => By(rule).Exception ??= exception;

    object IDependencyResolver.Resolve(IResolutionContext context, Type serviceType) => this;
}
