using System.Reflection;
using LetterLint.Frameworks;
using LetterLint.Rules;

namespace LetterLint.Cli;

/// <summary>What comes with LetterLint.</summary>
internal static class BuiltIn
{
    public static RuleSet Rules() => RuleSet.In(Assembly.Load("LetterLint.Rules"));

    public static FrameworkLibrary Frameworks() => FrameworkLibrary.Load();
}
