using System.Text.Encodings.Web;
using System.Text.Json;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Rules;
using LetterLint.Text;

namespace LetterLint.Reporting;

/// <summary>
/// Writes findings as SARIF 2.1.0, so that code scanning takes them: every message in words, every path that of a file which is there.
/// Lines of a Word document or PDF are those of its plain text; each place quotes its words, for nobody sees that text.
/// </summary>
public sealed class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private readonly Utf8JsonWriter _json;
    private readonly SarifAddresses _addresses;
    private readonly SarifRules _rules;
    private readonly List<SarifArtifact> _artifacts = [];
    private readonly Dictionary<string, SarifArtifact> _byPath = new(StringComparer.Ordinal);
    private readonly List<LintResult> _unread = [];

    private SarifReport(Utf8JsonWriter json, SarifAddresses addresses) => (_json, _addresses, _rules) = (json, addresses, new SarifRules(addresses));

    /// <summary>Writes the findings of every letter as they come, then the rules and the letters themselves.</summary>
    public static void Write(IEnumerable<LintResult> results, Stream output) => Write(results, output, new SarifAddresses(Pages: SarifAddresses.BuiltPages));

    internal static void Write(IEnumerable<LintResult> results, Stream output, SarifAddresses addresses)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(output);
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(output, options))
        {
            new SarifReport(json, addresses).Run(results);
        }

        output.WriteByte((byte)'\n');
    }

    private void Run(IEnumerable<LintResult> results)
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", Schema);
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteString("language", "en-GB");
        _addresses.WriteBase(_json);
        _json.WriteStartArray("results");
        foreach (var result in results)
        {
            Letter(result);
            _json.Flush();
        }

        _json.WriteEndArray();
        _rules.Write(_json);
        Invocation();
        _json.WriteStartArray("artifacts");
        foreach (var artifact in _artifacts)
        {
            artifact.Write(_json, _addresses);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Letter(LintResult result)
    {
        if (result.IsUnchecked)
        {
            _unread.Add(result);
        }

        _rules.Add(result.Rules);
        if (result.Document is not { } document)
        {
            FileOf(result.Path);
            return;
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var writer = new SarifResult(_json, _addresses, result, document, of => FileOf(of.Name));
        foreach (var diagnostic in result.Diagnostics)
        {
            var identity = Identity.Of(diagnostic, document, result.Letter);
            seen[identity] = seen.GetValueOrDefault(identity) + 1;
            writer.Write(diagnostic, _rules.IndexOf(diagnostic), $"{identity}:{seen[identity]}");
        }
    }

    private SarifArtifact FileOf(string path)
    {
        if (!_byPath.TryGetValue(path, out var artifact))
        {
            _artifacts.Add(_byPath[path] = artifact = new SarifArtifact(_artifacts.Count, path));
        }

        return artifact;
    }

    private void Invocation()
    {
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", _unread.Count == 0);
        if (_unread.Count > 0)
        {
            _json.WriteStartArray("toolExecutionNotifications");
            foreach (var result in _unread)
            {
                _json.WriteStartObject();
                _json.WriteString("level", "error");
                _json.WriteStartObject("message");
                _json.WriteString("text", result.Error ?? LintResult.NoFramework);
                _json.WriteEndObject();
                _json.WriteStartArray("locations");
                _json.WriteStartObject();
                _json.WriteStartObject("physicalLocation");
                _json.WriteStartObject("artifactLocation");
                _addresses.WritePath(_json, result.Path);
                _json.WriteEndObject();
                _json.WriteEndObject();
                _json.WriteEndObject();
                _json.WriteEndArray();
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        }

        _json.WriteEndObject();
        _json.WriteEndArray();
    }
}

/// <summary>A letter.</summary>
/// <param name="Index">Its place among the artifacts.</param>
/// <param name="Path">Its path.</param>
internal sealed record SarifArtifact(int Index, string Path)
{
    private string Ending => System.IO.Path.GetExtension(Path).ToUpperInvariant();

    /// <summary>Whether the file is its own projection.</summary>
    public bool IsText => Ending is not (".DOCX" or ".PDF");

    public void Write(Utf8JsonWriter json, SarifAddresses addresses)
    {
        json.WriteStartObject();
        json.WriteStartObject("location");
        addresses.WritePath(json, Path);
        json.WriteEndObject();
        json.WriteStartArray("roles");
        json.WriteStringValue("analysisTarget");
        json.WriteEndArray();
        json.WriteString("mimeType", Ending switch
        {
            ".DOCX" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ".PDF" => "application/pdf",
            ".MD" => "text/markdown",
            _ => "text/plain",
        });
        json.WriteEndObject();
    }
}
