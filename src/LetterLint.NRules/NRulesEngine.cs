using System.Runtime.CompilerServices;
using LetterLint.Engine;
using LetterLint.Rules;

namespace LetterLint.NRules;

/// <summary>The reference engine: runs the patterns of rules in NRules sessions; what it finds is what the built-in matcher must find.</summary>
public sealed class NRulesEngine : IRuleEngine
{
    private readonly ConditionalWeakTable<RuleSet, CompiledRules> _compiled = [];

    public EngineRun Run(RuleSet rules, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return _compiled.GetValue(rules, set => new CompiledRules(set)).Run(facts);
    }
}
