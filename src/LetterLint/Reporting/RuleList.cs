using System.Text.Encodings.Web;
using System.Text.Json;
using LetterLint.Rules;

namespace LetterLint.Reporting;

/// <summary>Writes rules as a JSON array, each with id, family, severity, title and why, for programs that offer a choice of them.</summary>
internal static class RuleList
{
    /// <summary>Writes every rule, by id, with the severity that settings leave it.</summary>
    public static void Write(RuleSet rules, Stream output)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(output);
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(output, options))
        {
            json.WriteStartArray();
            foreach (var rule in rules.Rules)
            {
                json.WriteStartObject();
                json.WriteString("id", rule.Id);
                json.WriteString("family", rule.Family);
                json.WriteString("severity", rules.SeverityOf(rule).ToString().ToLowerInvariant());
                json.WriteString("title", rule.Info.Title);
                json.WriteString("why", string.Join(' ', rule.Info.Why.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        output.WriteByte((byte)'\n');
    }
}
