using LetterLint.Rules;

namespace LetterLint.Engine;

/// <summary>Runs the patterns of rules over the facts of a letter; there are two: the built-in matcher and NRules.</summary>
public interface IRuleEngine
{
    /// <summary>Runs every rule once.</summary>
    EngineRun Run(RuleSet rules, Facts facts);
}
