using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using LetterLint.Frameworks;
using LetterLint.House;

namespace LetterLint.Scripting;

/// <summary>Loads the rules of folders that somebody has named: scripts (.csx), which are code and run as such, and lists of terms (.yml).</summary>
public static partial class HouseFolders
{
    private const string NoCompiler = "This script was not run: this LetterLint, native or in one file, cannot compile it. "
        + "Check with the letterlint that runs on .NET, or write the rule as a list of terms.";

    private const string NotRun = "This script was not run: scripts are code, and the settings that name its folder may have come with the letters. "
        + "Where you trust them, say so once with “letterlint trust FOLDER”, the folder of the settings, or name them with --config, or the scripts with --house.";

    /// <summary>The rules of the folders in the order of their files; a file that gives none is a fault and leaves the others alone.</summary>
    /// <param name="folders">The folders.</param>
    /// <param name="runsScripts">Whether the user has named them; scripts of folders that only came with a letter are never run.</param>
    public static HouseRules Load(IEnumerable<string> folders, bool runsScripts) => Load(folders, runsScripts, ScriptCache.OfUser());

    /// <summary>Those of the folders that are none of the named ones, however each is written.</summary>
    public static IEnumerable<string> Others(IEnumerable<string> folders, IEnumerable<string> named) =>
        folders.ExceptBy(named.Select(FolderPlace.Of), FolderPlace.Of, FolderPlace.Comparer);

    internal static HouseRules Load(IEnumerable<string> folders, bool runsScripts, ScriptCache? cache)
    {
        var rules = ImmutableArray.CreateBuilder<HouseRule>();
        var faults = ImmutableArray.CreateBuilder<HouseFault>();
        var scripts = new List<Script>();
        foreach (var path in Files(folders))
        {
            if (!Name().IsMatch(Path.GetFileNameWithoutExtension(path)))
            {
                faults.Add(new HouseFault(path, "The file is no name for a rule; name it after the fault, in small letters with hyphens, such as term-outdated."));
            }
            else if (Path.GetExtension(path) == Script.Ending && !runsScripts)
            {
                faults.Add(new HouseFault(path, NotRun));
            }
            else if (Path.GetExtension(path) == Script.Ending && (!RuntimeFeature.IsDynamicCodeSupported || IsInOneFile))
            {
                faults.Add(new HouseFault(path, NoCompiler));
            }
            else if (Path.GetExtension(path) == Script.Ending)
            {
                scripts.Add(new Script(path, File.ReadAllText(path)));
            }
            else
            {
                Read(path, rules, faults);
            }
        }

        // In a native build this is false, and the compiler is left out.
        if (RuntimeFeature.IsDynamicCodeSupported && scripts.Count > 0)
        {
            new ScriptLoader(cache).Load(scripts, rules, faults);
        }

        return new HouseRules(rules.ToImmutable(), faults.ToImmutable());
    }

    // The compiler reads what scripts refer to from the files of the runtime, which a program in one file does not have.
    private static bool IsInOneFile => AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") is not string { Length: > 0 };

    private static List<string> Files(IEnumerable<string> folders)
    {
        var files = new List<string>();
        foreach (var folder in folders.DistinctBy(FolderPlace.Of, FolderPlace.Comparer))
        {
            var here = Directory.GetFiles(folder);
            Array.Sort(here, string.CompareOrdinal);
            foreach (var path in here)
            {
                if (Path.GetExtension(path) is Script.Ending or ".yml" && !Path.GetFileName(path).StartsWith('.'))
                {
                    files.Add(path);
                }
            }
        }

        return files;
    }

    private static void Read(string path, ImmutableArray<HouseRule>.Builder rules, ImmutableArray<HouseFault>.Builder faults)
    {
        try
        {
            rules.Add(new HouseRule(TermListFile.Read(path), path));
        }
        catch (FrameworkException e)
        {
            faults.Add(new HouseFault(path, e.Message[(e.Message.IndexOf(": ", path.Length, StringComparison.Ordinal) + 2)..], e.Line, e.Column));
        }
    }

    [GeneratedRegex("^[a-z0-9]{1,30}(?:-[a-z0-9]{1,30}){1,10}$")]
    private static partial Regex Name();
}
