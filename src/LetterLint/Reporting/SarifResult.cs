using System.Collections.Immutable;
using System.Text.Json;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Rules;
using LetterLint.Text;

namespace LetterLint.Reporting;

/// <summary>Writes one finding as a result of SARIF.</summary>
internal sealed class SarifResult(Utf8JsonWriter json, SarifAddresses addresses, LintResult letter, Document document, Func<Document, SarifArtifact> fileOf)
{
    // More of a line to either side is not written: a paragraph of a megabyte can have thousands of findings.
    private const int MostContext = 1_000;

    // Nor is more held back before it is written.
    private const int MostPending = 1 << 16;

    private readonly LogicalPath _path = new(letter);

    public void Write(Diagnostic diagnostic, int rule, string fingerprint)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Rule);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", SarifRules.Level(diagnostic.Severity));
        Text("message", Message(diagnostic));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        Place(document, diagnostic.Span, withContext: true);
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", _path.Of(diagnostic.Span));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        Related(diagnostic.Finding.Related);
        Trace(diagnostic);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("letterlintIdentity/v1", fingerprint);
        json.WriteEndObject();
        if (diagnostic.Suppression is { } suppression)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", suppression.Kind == SuppressionKind.Waiver ? "inSource" : "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", suppression.Reason);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        Fixes(diagnostic.Finding.Fixes);
        json.WriteEndObject();
        if (json.BytesPending > MostPending)
        {
            json.Flush();
        }
    }

    /// <summary>The message, with a link to each of the other places.</summary>
    private static string Message(Diagnostic diagnostic)
    {
        var message = Escaped(diagnostic.Message);
        if (diagnostic.Finding.Related.IsEmpty)
        {
            return message;
        }

        var links = diagnostic.Finding.Related.Select((related, at) => $"[{Escaped(related.Message)}]({at + 1})");
        return $"{message} See: {string.Join(", ", links)}.";
    }

    // In a message with links, brackets and backslashes of the letter itself are escaped.
    private static string Escaped(string text) => Printable.Of(text).Replace("\\", @"\\").Replace("[", @"\[").Replace("]", @"\]");

    private void Related(ImmutableArray<Related> all)
    {
        if (all.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("relatedLocations");
        for (var i = 0; i < all.Length; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", i + 1);
            Text("message", Escaped(all[i].Message));
            Place(all[i].Elsewhere ?? document, all[i].Span, withContext: false);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>How the rule came to its finding: the other places, the conditions that held, the finding.</summary>
    private void Trace(Diagnostic diagnostic)
    {
        json.WriteStartArray("codeFlows");
        json.WriteStartObject();
        json.WriteStartArray("threadFlows");
        json.WriteStartObject();
        json.WriteStartArray("locations");
        foreach (var related in diagnostic.Finding.Related)
        {
            Step(related.Elsewhere ?? document, related.Span, Escaped(related.Message), "important");
        }

        foreach (var condition in diagnostic.Because)
        {
            Step(document, diagnostic.Span, Escaped(condition), "unimportant");
        }

        Step(document, diagnostic.Span, Escaped(diagnostic.Message), "essential");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Step(Document of, Span span, string message, string importance)
    {
        json.WriteStartObject();
        json.WriteString("importance", importance);
        json.WriteStartObject("location");
        Text("message", message);
        Place(of, span, withContext: false);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Fixes(ImmutableArray<Fix> fixes)
    {
        // A replacement in the projection is none in the Word document.
        if (fixes.IsEmpty || !fileOf(document).IsText)
        {
            return;
        }

        json.WriteStartArray("fixes");
        foreach (var fix in fixes)
        {
            json.WriteStartObject();
            Text("description", Escaped(fix.Title));
            json.WriteStartArray("artifactChanges");
            json.WriteStartObject();
            Artifact(document);
            json.WriteStartArray("replacements");
            foreach (var edit in fix.Edits)
            {
                json.WriteStartObject();
                Region("deletedRegion", document, edit.Span, snippet: null);
                Text("insertedContent", edit.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Place(Document of, Span span, bool withContext)
    {
        json.WriteStartObject("physicalLocation");
        Artifact(of);
        Region("region", of, span, of.Source[span]);
        var lines = Span.Cover(of.Source.Line(of.Source.LineOf(span.Start)), of.Source.Line(of.Source.LineOf(Math.Max(span.Start, span.End - 1))));
        if (withContext && lines.Length > span.Length)
        {
            var near = Span.Between(Math.Max(lines.Start, span.Start - MostContext), Math.Min(lines.End, span.End + MostContext));
            Region("contextRegion", of, near, of.Source[near]);
        }

        json.WriteEndObject();
    }

    private void Artifact(Document of)
    {
        var artifact = fileOf(of);
        json.WriteStartObject("artifactLocation");
        addresses.WritePath(json, artifact.Path);
        json.WriteNumber("index", artifact.Index);
        json.WriteEndObject();
    }

    private void Region(string name, Document of, Span span, string? snippet)
    {
        var (start, end) = (of.Locate(span.Start), of.Locate(span.End));
        json.WriteStartObject(name);
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteNumber("charOffset", span.Start);
        json.WriteNumber("charLength", span.Length);
        if (snippet is { Length: > 0 })
        {
            Text("snippet", snippet);
        }

        json.WriteEndObject();
    }

    private void Text(string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
