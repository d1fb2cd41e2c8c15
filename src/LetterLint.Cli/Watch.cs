using System.Collections.Concurrent;

namespace LetterLint.Cli;

/// <summary>Waits until letters of a call are saved.</summary>
internal sealed class Watch : IDisposable
{
    // An editor saves in several steps: it writes beside, moves, and touches.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    private readonly BlockingCollection<string> _saved = [];
    private readonly List<FileSystemWatcher> _watchers = [];

    /// <summary>Watches files and folders, these with everything below them.</summary>
    /// <exception cref="CallException">A folder cannot be watched.</exception>
    public Watch(IEnumerable<string> paths)
    {
        foreach (var (folder, isBelow) in paths.Select(path => Directory.Exists(path) ? (path, true) : (Path.GetDirectoryName(Path.GetFullPath(path))!, false)).Distinct())
        {
            try
            {
                var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = isBelow };
                _watchers.Add(watcher);
                watcher.Changed += (_, saved) => _saved.Add(saved.FullPath);
                watcher.Created += (_, saved) => _saved.Add(saved.FullPath);
                watcher.Renamed += (_, saved) => _saved.Add(saved.FullPath);
                watcher.EnableRaisingEvents = true;
            }
            catch (Exception e) when (e is ArgumentException or IOException or UnauthorizedAccessException)
            {
                Dispose();
                throw new CallException($"{folder}: the folder cannot be watched; look at whether it is there, and at its permissions.");
            }
        }
    }

    /// <summary>The full paths of what was saved, each time that something was, for as long as somebody asks.</summary>
    public IEnumerable<IReadOnlySet<string>> Saved()
    {
        while (true)
        {
            var saved = new HashSet<string> { Path.GetFullPath(_saved.Take()) };
            while (_saved.TryTake(out var next, Quiet))
            {
                saved.Add(Path.GetFullPath(next));
            }

            yield return saved;
        }
    }

    public void Dispose()
    {
        _watchers.ForEach(watcher => watcher.Dispose());
        _saved.Dispose();
    }
}
