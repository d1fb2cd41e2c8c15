using System.Text.Json;
using LetterLint.Frameworks;

namespace LetterLint.Diagnostics;

/// <summary>
/// The findings that stood in a house's letters when it began to check them, by rule and identity: a file that holds no word
/// of any letter. A letter is named by its path, seen from the folder of the file.
/// </summary>
public sealed class Baseline
{
    private readonly string _folder;
    private readonly SortedDictionary<string, SortedDictionary<string, BaselineEntry>> _letters = new(StringComparer.Ordinal);

    /// <summary>An empty one for a file of this name.</summary>
    public Baseline(string file) => _folder = Path.GetDirectoryName(Path.GetFullPath(file))!;

    /// <summary>How many findings it holds.</summary>
    public int Count => _letters.Values.Sum(entries => entries.Values.Sum(entry => entry.Count));

    /// <summary>How many letters it has findings of.</summary>
    public int Letters => _letters.Count;

    /// <summary>Reads a file.</summary>
    /// <exception cref="FrameworkException">The file cannot be opened, or is no baseline.</exception>
    public static Baseline Read(string file)
    {
        var baseline = new Baseline(file);
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            if (json.RootElement.GetProperty("version").GetInt32() != 1)
            {
                throw new FrameworkException(file, 1, 1, "The baseline was written by a later LetterLint; use that, or write it again.");
            }

            foreach (var letter in json.RootElement.GetProperty("letters").EnumerateObject())
            {
                foreach (var entry in letter.Value.EnumerateArray())
                {
                    baseline.Add(letter.Name, new BaselineEntry(entry.GetProperty("rule").GetString()!, entry.GetProperty("identity").GetString()!, entry.GetProperty("count").GetInt32()));
                }
            }

            return baseline;
        }
        catch (JsonException e)
        {
            throw new FrameworkException(file, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1, "This is not JSON; write the baseline again with “letterlint baseline”.");
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentNullException)
        {
            throw new FrameworkException(file, 1, 1, "This is no baseline; write it again with “letterlint baseline”.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FrameworkException(file, 1, 1, "The baseline cannot be opened; look at its name, or write it with “letterlint baseline”.");
        }
    }

    /// <summary>Writes the file: letters by path, findings by rule, the same bytes for the same findings.</summary>
    public void Write(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartObject("letters");
            foreach (var (letter, entries) in _letters)
            {
                json.WriteStartArray(letter);
                foreach (var entry in entries.Values)
                {
                    json.WriteStartObject();
                    json.WriteString("rule", entry.Rule);
                    json.WriteString("identity", entry.Identity);
                    json.WriteNumber("count", entry.Count);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Takes in the findings of a letter that are not suppressed.</summary>
    public void Add(LintResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        foreach (var diagnostic in result.Diagnostics)
        {
            if (diagnostic.Suppression is null)
            {
                Add(NameOf(result.Path), new BaselineEntry(diagnostic.Rule, Identity.Of(diagnostic, result.Document!, result.Letter), 1));
            }
        }
    }

    /// <summary>What it knows of a letter.</summary>
    public IReadOnlyCollection<BaselineEntry> For(string path) => _letters.TryGetValue(NameOf(path), out var entries) ? entries.Values : [];

    /// <summary>Takes out what no longer matches in a letter.</summary>
    public void Prune(LintResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var name = NameOf(result.Path);
        foreach (var gone in result.Gone)
        {
            var entry = _letters[name][gone.Key];
            if (entry.Count == gone.Count)
            {
                _letters[name].Remove(gone.Key);
            }
            else
            {
                _letters[name][gone.Key] = entry with { Count = entry.Count - gone.Count };
            }
        }

        if (_letters.TryGetValue(name, out var left) && left.Count == 0)
        {
            _letters.Remove(name);
        }
    }

    /// <summary>Takes out the letters that are no longer there.</summary>
    public void PruneMissing()
    {
        foreach (var name in _letters.Keys.Where(name => !File.Exists(Path.Combine(_folder, name))).ToArray())
        {
            _letters.Remove(name);
        }
    }

    private void Add(string letter, BaselineEntry entry)
    {
        var entries = _letters.TryGetValue(letter, out var known) ? known : _letters[letter] = new(StringComparer.Ordinal);
        entries[entry.Key] = entries.TryGetValue(entry.Key, out var same) ? entry with { Count = entry.Count + same.Count } : entry;
    }

    private string NameOf(string path) => Path.GetRelativePath(_folder, Path.GetFullPath(path)).Replace('\\', '/');
}

/// <summary>Findings of one rule with the same facts, and how many of them there are in the letter.</summary>
public sealed record BaselineEntry(string Rule, string Identity, int Count)
{
    internal string Key => $"{Rule} {Identity}";
}
