using System.CommandLine;
using System.Runtime.CompilerServices;
using LetterLint.Engine;
using LetterLint.House;
using LetterLint.Rules;

namespace LetterLint.Cli;

/// <summary>The rules of a run: those that come with LetterLint, and those of the house folders that the user has named.</summary>
/// <param name="Rules">All of them.</param>
/// <param name="House">Those of the house, and the files there that are broken.</param>
internal sealed record Rulebook(RuleSet Rules, HouseRules House)
{
    /// <summary>The engine that runs them: rules of the house run under watch.</summary>
    public IRuleEngine Engine() => House.Rules.IsEmpty ? BuiltIn.Engine() : new HouseEngine(BuiltIn.Engine(), House);

    /// <summary>The option that names house folders.</summary>
    public static Option<string[]> HouseOption() => new("--house")
    {
        HelpName = "FOLDER",
        Description = "A folder of house rules, checked as well; its scripts are run, so name only folders that you trust; may be given several times",
    };

    /// <summary>The rules with those of these folders. Scripts are code: a folder is never found, it is always named.</summary>
    /// <exception cref="CallException">There is no such folder.</exception>
    public static Rulebook Of(IReadOnlyCollection<string>? houseFolders)
    {
        var rules = BuiltIn.Rules();
        if (houseFolders is not { Count: > 0 })
        {
            return new Rulebook(rules, HouseRules.None);
        }

        foreach (var folder in houseFolders)
        {
            if (!Directory.Exists(folder))
            {
                throw new CallException($"{folder}: there is no such folder of house rules; look at its name.");
            }
        }

        var (all, house) = Load(houseFolders).Beside(rules);
        return new Rulebook(all, house);
    }

    /// <summary>Apart from the rest, so that a run without house rules does not load what reads them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static HouseRules Load(IEnumerable<string> folders) => Scripting.HouseFolders.Load(folders);
}
