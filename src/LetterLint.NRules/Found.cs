using LetterLint.Rules;
using NRules.Extensibility;
using NRules.RuleModel;

namespace LetterLint.NRules;

/// <summary>What the rules of one session have matched; their actions reach it as the service of their session.</summary>
internal sealed class Found : IDependencyResolver
{
    private readonly Dictionary<LetterRule, int> _examined = [];

    /// <summary>Every match of a whole pattern: the rule and its facts.</summary>
    public List<(LetterRule Rule, object[] Facts)> Rows { get; } = [];

    public static Found In(IContext context) => (Found)context.Resolve(typeof(Found));

    public int Examined(LetterRule rule) => _examined.GetValueOrDefault(rule);

    /// <summary>Counts a match of the leading steps of a pattern: something that its rule is about.</summary>
    public void Examine(LetterRule rule) => _examined[rule] = Examined(rule) + 1;

    public object Resolve(IResolutionContext context, Type serviceType) => this;
}
