using System.Collections.Immutable;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Rules;

namespace LetterLint.Settings;

/// <summary>Finds and reads .letterlint.yml, strictly; letterlint.settings.schema.json says the same to editors.</summary>
public static class SettingsFile
{
    /// <summary>The name of the file.</summary>
    public const string Name = ".letterlint.yml";

    /// <summary>The forms in which findings can be written.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["text", "json", "sarif", "github", "gitlab", "junit", "html"];

    /// <summary>The levels at which a check can fail.</summary>
    public static IReadOnlyList<string> Levels { get; } = ["error", "warning", "info", "never"];

    /// <summary>
    /// The settings that apply to a folder: in it or the nearest folder above that has any; null for none. Above a repository nothing
    /// counts, for its drafts must be checked alike wherever it lies, nor above the user's own folder, where others may put files.
    /// </summary>
    public static string? Find(string folder)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        for (var at = Path.GetFullPath(folder); at is not null; at = Path.GetDirectoryName(at))
        {
            var file = Path.Join(at, Name);
            if (File.Exists(file))
            {
                return file;
            }

            if (at == home || Path.Exists(Path.Join(at, ".git")))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Reads a file; folders in it are seen from where it stands.</summary>
    /// <exception cref="FrameworkException">The file cannot be opened, or does not say what it must.</exception>
    public static HouseSettings Read(string path)
    {
        try
        {
            using var text = FileBytes.IsPipeOrDevice(path) ? throw new IOException() : File.OpenText(path);
            return Yaml.Parse(path, text).Read(map => Read(path, map));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FrameworkException(path, 1, 1, "The settings cannot be opened; look at the name of the file and its permissions.");
        }
    }

    private static HouseSettings Read(string path, YamlMap map)
    {
        var output = map.OptionalMap("output");
        var (format, failOn) = output?.Read(of => (
            Setting(of, "format", "output.format", word => Chosen(word, Formats)),
            Setting(of, "fail-on", "output.fail-on", word => Chosen(word, Levels)))) ?? default;
        var severities = map.Named("severity", SeverityOf).ToArray();
        var settings = new HouseSettings
        {
            File = path,
            Framework = Setting(map, "framework", "framework", id => id),
            Severities = [.. severities.Select(severity => new SeveritySetting(severity.Name, severity.Value, severity.Place.Line, severity.Place.Column))],
            Frameworks = Folders("frameworks"),
            Vocabulary = Folders("vocabulary"),
            House = Folders("house"),
            Exclude = [.. map.OptionalTexts("exclude", pattern => pattern)],
            Abbreviations = [.. map.OptionalTexts("abbreviations", text => text)],
            Names = [.. map.OptionalTexts("names", text => text)],
            Format = format,
            FailOn = failOn,
        };
        return settings with
        {
            All =
            [
                .. new[] { settings.Framework, format, failOn }.OfType<Setting>()
                    .Concat(severities.Select(severity => new Setting($"severity.{severity.Name}", WordOf(severity.Value), severity.Place.Line, severity.Place.Column)))
                    .Concat(Lists(("frameworks", settings.Frameworks), ("vocabulary", settings.Vocabulary), ("house", settings.House), ("exclude", settings.Exclude),
                        ("abbreviations", settings.Abbreviations), ("names", settings.Names)))
                    .OrderBy(setting => setting.Line).ThenBy(setting => setting.Column),
            ],
        };

        ImmutableArray<string> Folders(string key) => [.. map.OptionalTexts(key, folder => FolderOf(path, folder))];

        IEnumerable<Setting> Lists(params (string Key, ImmutableArray<string> Values)[] lists) =>
            from list in lists
            where !list.Values.IsEmpty
            let place = map.PlaceOf(list.Key)!
            select new Setting(list.Key, string.Join(", ", list.Values), place.Line, place.Column);
    }

    private static Setting? Setting(YamlMap map, string key, string name, Func<string, string> read) =>
        map.OptionalText(key, read) is { } value && map.PlaceOf(key) is { } place ? new Setting(name, value, place.Line, place.Column) : null;

    private static string FolderOf(string path, string folder)
    {
        // Joined with the file's own folder as it was given, a path in a message is as short as the caller's. Settings that were written
        // on Windows hold elsewhere too.
        var place = Path.Combine(Path.GetDirectoryName(path) ?? "", folder.Replace('\\', '/'));
        return Directory.Exists(place) ? place : throw new FormatException($"There is no folder “{folder}” beside this file.");
    }

    /// <summary>“one, two or three”.</summary>
    public static string Either(IReadOnlyList<string> choices) => string.Join(", ", choices.SkipLast(1)) + " or " + choices[^1];

    private static string Chosen(string word, IReadOnlyList<string> choices) => choices.Contains(word) ? word
        : throw new FormatException($"“{word}” is not understood; write {Either(choices)}.");

    /// <summary>The severity that a word of settings or a call means, null for “off”.</summary>
    /// <exception cref="FormatException">It means none.</exception>
    public static Severity? SeverityOf(string word) => word switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" => Severity.Info,
        "off" => null,
        _ => throw new FormatException($"“{word}” is no severity; write error, warning, info or off."),
    };

    private static string WordOf(Severity? severity) => severity?.ToString().ToLowerInvariant() ?? "off";
}
