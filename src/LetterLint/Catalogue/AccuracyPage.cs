using System.Globalization;
using System.Text;
using System.Text.Json;
using LetterLint.Rules;

namespace LetterLint.Catalogue;

/// <summary>Writes how often each rule is right: planted faults that it finds, and its findings in published letters as a person has read them.</summary>
/// <param name="root">The folder of the project; the measurements lie in its folder tests.</param>
internal sealed class AccuracyPage(string root)
{
    private readonly Dictionary<string, (int Planted, int Found)> _seeds = Planted(root, "seeds");
    private readonly Dictionary<string, (int Planted, int Found)> _published = Planted(root, "published");
    private readonly Dictionary<string, (int Read, int Wrong, int Debatable)> _read = ReadFindings(root);

    /// <summary>The page, or null where nothing has been measured.</summary>
    public string? Markdown(IEnumerable<LetterRule> rules)
    {
        if (_seeds.Count == 0)
        {
            return null;
        }

        // Behind the findings by rule the report has a row of many cells for every document, under a row of names.
        var letters = Lines(root, "corpus.report.txt").Count(line => line.Count(unit => unit == '\t') > 4) - 1;
        var page = new StringBuilder($"""
            <!-- Written by “letterlint docs” from the measurements in tests. -->
            # Accuracy

            Planted: a fault was put into a letter without it, and the rule named it at the right place; in the specimen letters of
            `seeds` and in published letters. `dotnet test --filter Calibration` measures both and fails where a rule finds fewer
            than before. Read: findings in the {letters} published letters that somebody has judged, how many of them were right but hardly a fault
            (debatable), how many were no fault, and how many such alarms that makes for a hundred letters; a dash where nobody has read any.

            | rule | planted | found | planted, published | found | read | debatable | false | false per 100 letters |
            |---|---|---|---|---|---|---|---|---|

            """);
        foreach (var rule in rules)
        {
            var (planted, found) = _seeds.GetValueOrDefault(rule.Id);
            var (more, foundThere) = _published.GetValueOrDefault(rule.Id);
            page.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}]({rule.Id}.md) | {planted} | {found} | {more} | {foundThere} | ");
            page.Append(_read.TryGetValue(rule.Id, out var read)
                ? string.Create(CultureInfo.InvariantCulture, $"{read.Read} | {read.Debatable} | {read.Wrong} | {100.0 * read.Wrong / Math.Max(1, letters):0.0} |\n")
                : "– | – | – | – |\n");
        }

        var all = _seeds.Values.Concat(_published.Values).ToArray();
        page.Append(CultureInfo.InvariantCulture, $"\nTogether {all.Sum(row => row.Found)} of {all.Sum(row => row.Planted)} planted faults were found.\n");
        var blind = Lines(root, Path.Combine("blind", "first-run.md")).ToArray();
        return blind.Length == 0 ? page.ToString() : page.Append('\n').AppendJoin('\n', blind).Append('\n').ToString();
    }

    private static Dictionary<string, (int, int)> Planted(string root, string set) =>
        Lines(root, $"calibration.{set}.txt").Skip(1).Select(line => line.Split('\t')).ToDictionary(cells => cells[0], cells => (Number(cells[1]), Number(cells[2])));

    private static Dictionary<string, (int, int, int)> ReadFindings(string root) =>
        Lines(root, "corpus.read.jsonl").Select(line => JsonDocument.Parse(line).RootElement)
            .GroupBy(entry => entry.GetProperty("rule").GetString()!)
            .ToDictionary(group => group.Key, group => (Sum(group, "read"), Sum(group, "false"), Sum(group, "debatable")));

    private static int Sum(IEnumerable<JsonElement> entries, string name) => entries.Sum(entry => entry.GetProperty(name).GetInt32());

    private static IEnumerable<string> Lines(string root, string name) =>
        Path.Combine(root, "tests", name) is var path && File.Exists(path) ? File.ReadLines(path).Where(line => line.Length > 0) : [];

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
