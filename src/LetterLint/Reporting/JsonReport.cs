using System.Text.Encodings.Web;
using System.Text.Json;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Engine;
using LetterLint.Letters;
using LetterLint.Rules;
using LetterLint.Text;

namespace LetterLint.Reporting;

/// <summary>Writes findings for programs, as letterlint.v1.schema.json describes them.</summary>
public sealed class JsonReport
{
    // More is not held back: a hostile letter can have findings without end.
    private const int MostPending = 1 << 16;

    private readonly Utf8JsonWriter _json;

    private JsonReport(Utf8JsonWriter json) => _json = json;

    /// <summary>Writes every letter as it comes, then the summary.</summary>
    public static void Write(IEnumerable<LintResult> results, Stream output)
    {
        ArgumentNullException.ThrowIfNull(results);
        // Nothing reads this as HTML, so quotation marks and dashes need no escapes.
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(output, options))
        {
            new JsonReport(json).Run(results);
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes one letter, as it stands among the letters of a report, on a line.</summary>
    public static void WriteLine(LintResult result, Stream output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            new JsonReport(json).Letter(result);
        }

        output.WriteByte((byte)'\n');
    }

    private void Run(IEnumerable<LintResult> results)
    {
        var tally = new Tally();
        _json.WriteStartObject();
        _json.WriteNumber("version", 1);
        _json.WriteStartArray("letters");
        foreach (var result in results)
        {
            tally.Add(result);
            Letter(result);
            _json.Flush();
        }

        _json.WriteEndArray();
        _json.WriteStartObject("summary");
        _json.WriteNumber("letters", tally.Letters);
        _json.WriteNumber("errors", tally[Severity.Error]);
        _json.WriteNumber("warnings", tally[Severity.Warning]);
        _json.WriteNumber("infos", tally[Severity.Info]);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void Letter(LintResult result)
    {
        _json.WriteStartObject();
        _json.WriteString("path", result.Path);
        _json.WriteString("framework", result.Letter?.Framework?.Id);
        _json.WriteString("authority", result.Letter?.Authority?.Text);
        _json.WriteStartArray("diagnostics");
        foreach (var diagnostic in result.Diagnostics)
        {
            Diagnostic(diagnostic, result.Document!, result.Letter);
        }

        _json.WriteEndArray();
        _json.WriteStartArray("developments");
        foreach (var evidence in Reporting.Development.Of(result))
        {
            Development(evidence, result.Document!);
        }

        _json.WriteEndArray();
        _json.WriteStartArray("checked");
        foreach (var check in result.Checked)
        {
            Checked(check, result.Document!);
        }

        _json.WriteEndArray();
        _json.WriteString("error", result.Error);
        _json.WriteEndObject();
    }

    private void Development(ItemEvidence evidence, Document document)
    {
        _json.WriteStartObject();
        _json.WriteString("section", Reporting.Development.SectionOf(evidence.Item));
        _json.WriteString("item", evidence.Item.Words.Text);
        _json.WriteString("status", Reporting.Development.Word(evidence.Status));
        Place(evidence.Item.Words.Span, document);
        _json.WriteString("quote", document.Source[evidence.Item.Words.Span]);
        _json.WriteString("unmet", evidence.Unmet);
        Links("evidence", evidence.Links, document);
        Links("nearest", evidence.Nearest, document);
        _json.WriteEndObject();
    }

    private void Links(string name, IEnumerable<EvidenceLink> links, Document document)
    {
        _json.WriteStartArray(name);
        foreach (var link in links)
        {
            _json.WriteStartObject();
            _json.WriteString("quote", document.Source[link.Sentence.Span]);
            _json.WriteNumber("score", link.Score);
            _json.WriteStartArray("shared");
            foreach (var term in link.Shared.AddRange(link.Related))
            {
                _json.WriteStringValue(term);
            }

            _json.WriteEndArray();
            _json.WriteStartArray("alike");
            foreach (var alike in link.Alike)
            {
                _json.WriteStartObject();
                _json.WriteString("term", alike.Term);
                _json.WriteString("word", alike.Word);
                _json.WriteNumber("likeness", alike.Likeness);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
            Place(link.Sentence.Span, document);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Diagnostic(Diagnostic diagnostic, Document document, Letter? letter)
    {
        _json.WriteStartObject();
        _json.WriteString("rule", diagnostic.Rule);
        _json.WriteString("severity", diagnostic.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        });
        _json.WriteString("identity", Identity.Of(diagnostic, document, letter));
        _json.WriteString("message", diagnostic.Message);
        _json.WriteString("section", diagnostic.Section);
        Place(diagnostic.Span, document);
        _json.WriteString("quote", document.Source[diagnostic.Span]);
        _json.WriteStartArray("related");
        foreach (var related in diagnostic.Finding.Related)
        {
            _json.WriteStartObject();
            _json.WriteString("message", related.Message);
            if (related.Elsewhere is { } elsewhere)
            {
                _json.WriteString("path", elsewhere.Name);
            }

            Place(related.Span, related.Elsewhere ?? document);
            _json.WriteString("quote", (related.Elsewhere ?? document).Source[related.Span]);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteStartArray("fixes");
        foreach (var fix in diagnostic.Finding.Fixes)
        {
            Fix(fix, document);
        }

        _json.WriteEndArray();
        _json.WriteStartArray("because");
        foreach (var condition in diagnostic.Because)
        {
            _json.WriteStringValue(condition);
        }

        _json.WriteEndArray();
        _json.WriteString("waived", diagnostic.Waived);
        _json.WriteEndObject();
        if (_json.BytesPending > MostPending)
        {
            _json.Flush();
        }
    }

    private void Fix(Fix fix, Document document)
    {
        _json.WriteStartObject();
        _json.WriteString("title", fix.Title);
        _json.WriteBoolean("certain", fix.Certain);
        _json.WriteStartArray("edits");
        foreach (var edit in fix.Edits)
        {
            _json.WriteStartObject();
            Place(edit.Span, document);
            _json.WriteString("text", edit.Text);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Checked(Checked check, Document document)
    {
        _json.WriteStartObject();
        _json.WriteString("rule", check.Rule);
        _json.WriteString("status", check.Status switch
        {
            CheckStatus.Passed => "passed",
            CheckStatus.Failed => "failed",
            CheckStatus.Stopped => "stopped",
            _ => "not-applicable",
        });
        _json.WriteNumber("examined", check.Examined);
        if (!check.Silenced.IsEmpty)
        {
            _json.WriteStartArray("silenced");
            foreach (var silence in check.Silenced)
            {
                Silenced(silence, document);
            }

            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void Silenced(Silence silence, Document document)
    {
        _json.WriteStartObject();
        _json.WriteString("condition", silence.Condition);
        if (silence.Span is { } span)
        {
            Place(span, document);
            _json.WriteString("quote", document.Source[span]);
        }

        _json.WriteEndObject();
    }

    private void Place(Span span, Document document)
    {
        var start = document.Locate(span.Start);
        Location("start", start);
        Location("end", document.Locate(span.End));
        if (start.Paragraph is { } paragraph)
        {
            _json.WriteNumber("paragraph", paragraph);
        }
        else
        {
            _json.WriteNull("paragraph");
        }
    }

    private void Location(string name, Location at)
    {
        _json.WriteStartObject(name);
        _json.WriteNumber("offset", at.Offset);
        _json.WriteNumber("line", at.Line);
        _json.WriteNumber("column", at.Column);
        _json.WriteEndObject();
    }
}
