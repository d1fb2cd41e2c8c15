using System.Collections.Immutable;
using System.CommandLine;
using System.Runtime.CompilerServices;
using LetterLint.House;
using LetterLint.Rules;
using LetterLint.Settings;

namespace LetterLint.Cli;

/// <summary>The rules of a run: those that come with LetterLint, and those of the house folders that the user has named.</summary>
/// <param name="Rules">All of them.</param>
/// <param name="House">Those of the house, and the files there that are broken.</param>
internal sealed record Rulebook(RuleSet Rules, HouseRules House)
{
    /// <summary>The option that names house folders.</summary>
    public static Option<string[]> HouseOption() => new("--house")
    {
        HelpName = "FOLDER",
        Description = "A folder of house rules, checked as well; its scripts are run, so name only folders that you trust; may be given several times",
    };

    /// <summary>The rules with those of the folders that the call and the settings name. Scripts are code: a folder is never found, it is named.</summary>
    /// <exception cref="CallException">There is no such folder.</exception>
    public static Rulebook Of(LintCall call, HouseSettings? settings)
    {
        var rules = BuiltIn.Rules();
        var named = call.House ?? [];
        if (named.Length == 0 && settings is not { House.IsEmpty: false })
        {
            return new Rulebook(rules, HouseRules.None);
        }

        foreach (var folder in named)
        {
            if (!Directory.Exists(folder))
            {
                throw new CallException($"{folder}: there is no such folder of house rules; look at its name.");
            }
        }

        var isTrusted = settings is { House.IsEmpty: false } && (call.Config is not null || Trust.Covers(settings.File));
        var (all, kept) = Load(named, settings?.House ?? [], isTrusted).Beside(rules);
        return new Rulebook(all, kept);
    }

    /// <summary>Apart from the rest, so that a run without house rules does not load what reads them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static HouseRules Load(string[] named, ImmutableArray<string> settled, bool isTrusted)
    {
        var house = Scripting.HouseFolders.Load(named, runsScripts: true);
        var others = Scripting.HouseFolders.Load(Scripting.HouseFolders.Others(settled, named), isTrusted);
        return new HouseRules(house.Rules.AddRange(others.Rules), house.Faults.AddRange(others.Faults));
    }
}
