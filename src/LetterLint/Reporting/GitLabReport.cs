using System.Text.Encodings.Web;
using System.Text.Json;
using LetterLint.Diagnostics;
using LetterLint.Rules;

namespace LetterLint.Reporting;

/// <summary>
/// Writes findings as a code quality report of GitLab (docs.gitlab.com, “Code Quality report format”), which shows them in merge requests.
/// Waived and known findings are left out, for it has no word for them. Lines of a Word document are those of its plain text.
/// </summary>
public static class GitLabReport
{
    /// <summary>Writes the findings of every letter as they come; a letter that could not be checked is a blocker.</summary>
    public static void Write(IEnumerable<LintResult> results, Stream output)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(output);
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(output, options))
        {
            json.WriteStartArray();
            foreach (var result in results)
            {
                Letter(result, json);
                json.Flush();
            }

            json.WriteEndArray();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Letter(LintResult result, Utf8JsonWriter json)
    {
        if (result is { IsUnchecked: true, Diagnostics.IsEmpty: true })
        {
            var reason = result.Error ?? LintResult.NoFramework;
            Issue(json, "letter-unchecked", reason, "blocker", Identity.Of("letter-unchecked", result.Path, reason), result.Path, 1, 1);
            return;
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var diagnostic in result.Diagnostics)
        {
            var identity = Identity.Of(diagnostic, result.Document!, result.Letter);
            var number = seen[identity] = seen.GetValueOrDefault(identity) + 1;
            if (diagnostic.Suppression is null)
            {
                Issue(json, diagnostic.Rule, diagnostic.Message, diagnostic.Severity switch
                {
                    Severity.Error => "major",
                    Severity.Warning => "minor",
                    _ => "info",
                }, Identity.Of(result.Path, identity, $"{number}"), result.Path, result.Document!.Locate(diagnostic.Span.Start).Line, result.Document.Locate(diagnostic.Span.End).Line);
            }
        }
    }

    private static void Issue(Utf8JsonWriter json, string rule, string message, string severity, string fingerprint, string path, int begin, int end)
    {
        json.WriteStartObject();
        json.WriteString("description", Printable.Of(message));
        json.WriteString("check_name", rule);
        json.WriteString("fingerprint", fingerprint);
        json.WriteString("severity", severity);
        json.WriteStartObject("location");
        json.WriteString("path", path.Replace('\\', '/'));
        json.WriteStartObject("lines");
        json.WriteNumber("begin", begin);
        json.WriteNumber("end", end);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
