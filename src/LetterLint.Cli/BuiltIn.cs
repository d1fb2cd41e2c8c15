using System.Reflection;
using LetterLint.Engine;
using LetterLint.Frameworks;
using LetterLint.Rules;

namespace LetterLint.Cli;

/// <summary>What comes with LetterLint.</summary>
internal static class BuiltIn
{
    public static RuleSet Rules() => RuleSet.In(Assembly.Load("LetterLint.Rules"));

#if NRULES
    public static IRuleEngine Engine() => new NRules.NRulesEngine();
#else
    public static IRuleEngine Engine() => new RuleEngine();
#endif

    public static FrameworkLibrary Frameworks() => FrameworkLibrary.Load();
}
