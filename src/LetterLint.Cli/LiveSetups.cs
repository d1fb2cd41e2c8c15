using LetterLint.Frameworks;
using LetterLint.Settings;

namespace LetterLint.Cli;

/// <summary>What drafts are checked with while an editor has them open: made again when the settings, a file in a folder that they name, or the trust in them has changed.</summary>
internal sealed class LiveSetups
{
    private readonly Dictionary<string, (string Stamp, LintSetup Setup)> _setups = new(StringComparer.Ordinal);

    /// <exception cref="FrameworkException">The settings do not say what they must.</exception>
    public LintSetup For(string path)
    {
        var file = SettingsFile.Find(Path.GetDirectoryName(path)!) ?? "";
        lock (_setups)
        {
            if (_setups.TryGetValue(file, out var known) && known.Stamp == StampOf(known.Setup.Settings))
            {
                return known.Setup;
            }

            var settings = file.Length == 0 ? null : SettingsFile.Read(file);
            var stamp = StampOf(settings);
            var setup = new LintSetup(new LintCall(), settings);
            _setups[file] = (stamp, setup);
            return setup;
        }
    }

    private static string StampOf(HouseSettings? settings) => settings is null ? "" : string.Join('\n',
    [
        Trust.Covers(settings.File).ToString(),
        StampOf(new FileInfo(settings.File)),
        .. settings.Frameworks.Concat(settings.Vocabulary).Concat(settings.House)
            .SelectMany(folder => new DirectoryInfo(folder) is { Exists: true } here ? here.EnumerateFiles() : [])
            .Select(StampOf).Order(StringComparer.Ordinal),
    ]);

    private static string StampOf(FileInfo file) => file.Exists ? $"{file.FullName} {file.LastWriteTimeUtc.Ticks} {file.Length}" : "";
}
