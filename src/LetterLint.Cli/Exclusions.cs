using System.Collections.Immutable;
using LetterLint.Settings;
using Microsoft.Extensions.FileSystemGlobbing;

namespace LetterLint.Cli;

/// <summary>
/// What a search leaves out: the patterns under “exclude” in the settings, and those in the <c>.letterlintignore</c> of a folder, a
/// line each, seen from where the file stands. A pattern without a slash is meant at any depth; one that names a folder means all in it.
/// </summary>
internal sealed class Exclusions
{
    /// <summary>The name of the file.</summary>
    public const string FileName = ".letterlintignore";

    private static readonly Exclusions None = new([], isSettled: false);

    private readonly ImmutableArray<(string Folder, Matcher Patterns)> _all;
    private readonly bool _isSettled;

    private Exclusions(ImmutableArray<(string Folder, Matcher Patterns)> all, bool isSettled) => (_all, _isSettled) = (all, isSettled);

    /// <summary>What the settings that the call names exclude, or else those in a folder above this one.</summary>
    public static Exclusions Above(string folder, string? config)
    {
        var file = config ?? SettingsFile.Find(folder);
        return file is null || (config is null && Path.GetDirectoryName(Path.GetFullPath(file)) == Path.GetFullPath(folder))
            ? None
            : new Exclusions(None.And(file, SettingsFile.Read(file).Exclude)._all, isSettled: config is not null);
    }

    /// <summary>The same, with what stands in the folder itself.</summary>
    public Exclusions With(string folder)
    {
        var (settings, list) = (Path.Join(folder, SettingsFile.Name), Path.Join(folder, FileName));
        var more = _isSettled || !File.Exists(settings) ? this : And(settings, SettingsFile.Read(settings).Exclude);
        return File.Exists(list) ? more.And(list, File.ReadLines(list).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')) : more;
    }

    /// <summary>Whether a file is left out.</summary>
    public bool Exclude(string path)
    {
        foreach (var (folder, patterns) in _all)
        {
            if (patterns.Match(folder, Path.GetFullPath(path)).HasMatches)
            {
                return true;
            }
        }

        return false;
    }

    private Exclusions And(string file, IEnumerable<string> patterns)
    {
        var matcher = new Matcher(StringComparison.OrdinalIgnoreCase);
        var any = false;
        foreach (var pattern in patterns.Select(pattern => pattern.Replace('\\', '/')))
        {
            var name = pattern.Trim('/');
            var place = pattern.TrimEnd('/').Contains('/') ? name : "**/" + name;
            matcher.AddInclude(place);
            matcher.AddInclude(place + "/**");
            any = true;
        }

        return any ? new Exclusions(_all.Add((Path.GetDirectoryName(Path.GetFullPath(file))!, matcher)), _isSettled) : this;
    }
}
