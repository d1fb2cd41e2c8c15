using System.Reflection;
using System.Text.Json;
using LetterLint.Diagnostics;
using LetterLint.Rules;

namespace LetterLint.Reporting;

/// <summary>The rules of a run as SARIF describes them: why they matter, how severe and how sure they are.</summary>
internal sealed class SarifRules(SarifAddresses addresses)
{
    private readonly List<(string Id, LetterRule? Rule, Severity Severity)> _rules = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly HashSet<RuleSet> _known = [];

    public void Add(RuleSet rules)
    {
        if (_known.Add(rules))
        {
            foreach (var rule in rules.Rules)
            {
                Add(rule.Id, rule, rules.SeverityOf(rule));
            }
        }
    }

    /// <summary>The number of the finding's rule; the report of a broken house rule has none of its own until it is first asked for.</summary>
    public int IndexOf(Diagnostic diagnostic) => Add(diagnostic.Rule, null, diagnostic.Severity);

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "LetterLint");
        json.WriteString("informationUri", addresses.Pages ?? "urn:letterlint");
        json.WriteString("semanticVersion", typeof(SarifRules).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
        json.WriteStartArray("rules");
        foreach (var (id, rule, severity) in _rules)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("name", string.Concat(id.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])));
            if (rule is not null)
            {
                var why = OneLine(rule.Info.Why);
                var page = addresses.PageOf(rule);
                Text("shortDescription", rule.Info.Title + ".");
                Text("fullDescription", why);
                if (page is not null)
                {
                    json.WriteString("helpUri", page);
                }

                json.WriteStartObject("help");
                json.WriteString("text", $"{rule.Info.Title}. {why} “letterlint explain {id}” shows an example.");
                json.WriteString("markdown", $"**{rule.Info.Title}.** {why}\n\n`letterlint explain {id}` shows an example{(page is null ? "" : $", and so does [its page]({page})")}.");
                json.WriteEndObject();
            }

            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(severity));
            json.WriteEndObject();
            json.WriteStartObject("properties");

            // The severities say it: an error is a contradiction, a warning likely one, the rest is worth a look. What people have read
            // of the findings (rules/catalogue/accuracy.md) tells of few rules yet, and of most of those by a handful.
            json.WriteString("precision", severity switch { Severity.Error => "very-high", Severity.Warning => "high", _ => "medium" });
            json.WriteString("problem.severity", severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "recommendation" });
            if (rule is not null)
            {
                json.WriteStartArray("tags");
                json.WriteStringValue(rule.Family);
                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();

        void Text(string name, string text)
        {
            json.WriteStartObject(name);
            json.WriteString("text", text);
            json.WriteEndObject();
        }
    }

    public static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private int Add(string id, LetterRule? rule, Severity severity)
    {
        if (!_indexes.TryGetValue(id, out var index))
        {
            _indexes[id] = index = _rules.Count;
            _rules.Add((id, rule, severity));
        }

        return index;
    }
}
