using LetterLint.House;
using LetterLint.Settings;

namespace LetterLint.Cli;

/// <summary>Finds for each letter of a call what it is checked with: one setup for each settings file, and one for letters without any.</summary>
internal sealed class LintSetups
{
    private readonly LintCall _call;
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LintSetup> _setups = new(StringComparer.Ordinal);

    /// <summary>Reads the settings of all letters before any is checked, so that a fault in them stops the call at once.</summary>
    public LintSetups(LintCall call, IReadOnlyList<LetterFile> letters)
    {
        _call = call;
        foreach (var letter in letters)
        {
            _ = For(letter);
        }

        First = For(letters[0]);
    }

    /// <summary>What letters in the current folder would be checked with.</summary>
    public static LintSetup Here(string[]? house) => new LintSetups(new LintCall(House: house), [new LetterFile(".")]).First;

    /// <summary>The setup of the first letter, which says how the run is reported.</summary>
    public LintSetup First { get; }

    /// <summary>What is wrong with the house rules of all letters.</summary>
    public List<HouseFault> HouseFaults()
    {
        var faults = new List<HouseFault>();
        foreach (var setup in _setups.Values)
        {
            faults.AddRange(setup.House.Faults);
        }

        return faults;
    }

    /// <summary>Says on standard error which house rules are broken, one line each; whether any is.</summary>
    public static bool Tell(List<HouseFault> faults)
    {
        foreach (var fault in faults)
        {
            Terminal.Problem($"{fault.Path}:{fault.Line}:{fault.Column}: {fault.Message}");
        }

        return faults.Count > 0;
    }

    public LintSetup For(LetterFile letter)
    {
        var file = _call.Config ?? FileFor(letter);
        lock (_setups)
        {
            return _setups.TryGetValue(file, out var setup) ? setup
                : _setups[file] = new LintSetup(_call, file.Length == 0 ? null : SettingsFile.Read(file));
        }
    }

    private string FileFor(LetterFile letter)
    {
        var folder = letter is { IsStandardInput: true, Path: LetterFile.StandardInput } ? "." : Directory.Exists(letter.Path) ? letter.Path : Path.GetDirectoryName(letter.Path) ?? "";
        lock (_files)
        {
            return _files.TryGetValue(folder, out var file) ? file : _files[folder] = Shown(SettingsFile.Find(folder.Length == 0 ? "." : folder));
        }
    }

    /// <summary>The path as a person at this folder would write it.</summary>
    private static string Shown(string? file)
    {
        var relative = file is null ? "" : Path.GetRelativePath(Directory.GetCurrentDirectory(), file);
        return relative.StartsWith("..", StringComparison.Ordinal) ? file! : relative;
    }
}
