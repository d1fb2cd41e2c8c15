using System.Text.Encodings.Web;
using System.Text.Json;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Reporting;
using LetterLint.Text;

namespace LetterLint.Service;

/// <summary>
/// Writes what the page shows of a draft: the report as “letterlint check --format json” gives it, the blocks of the letter, its
/// judgements with the grades that their scale has, and the words of the comments that may be left in its margin.
/// </summary>
internal sealed class DraftAnswer
{
    private readonly Utf8JsonWriter _json;
    private readonly Document _document;

    private DraftAnswer(Utf8JsonWriter json, Document document) => (_json, _document) = (json, document);

    public static byte[] Of(CheckedDraft draft, IEnumerable<Diagnostics.LintResult> broken)
    {
        using var report = new MemoryStream();
        JsonReport.Write([draft.Result, .. broken], report);
        using var answer = new MemoryStream();
        using (var json = new Utf8JsonWriter(answer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WritePropertyName("report");
            json.WriteRawValue(report.GetBuffer().AsSpan(0, (int)report.Length), skipInputValidation: true);
            json.WriteString("previousName", draft.PreviousName);
            json.WriteString("previousProblem", draft.PreviousProblem);
            json.WriteString("title", draft.Result.Letter?.Title?.Text);
            new DraftAnswer(json, draft.Result.Document!).Letter(draft.Result);
            json.WriteStartArray("changes");
            foreach (var change in draft.Changes)
            {
                json.WriteStartObject();
                json.WriteNumber("start", change.Span.Start);
                json.WriteNumber("end", change.Span.End);
                json.WriteString("text", change.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return answer.ToArray();
    }

    private void Letter(Diagnostics.LintResult result)
    {
        DraftBlocks.Write(_json, _document, result.Letter);
        _json.WriteStartArray("judgements");
        foreach (var judgement in result.Letter?.Framework is { } framework ? result.Letter.Judgements.Where(judgement => judgement.Given is not null) : [])
        {
            Judgement(judgement, result.Letter!.Framework!.Scale);
        }

        _json.WriteEndArray();
        _json.WriteStartArray("remarks");
        foreach (var remark in result.Letter?.Framework is null ? [] : MarginReport.RemarksOf(result))
        {
            _json.WriteStartObject();
            Place(remark.Span);
            _json.WriteString("text", string.Join('\n', remark.Lines));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    /// <summary>The statement that counts, and the levels that the scale has.</summary>
    private void Judgement(Judgement judgement, Scale scale)
    {
        var given = judgement.Given!;
        var words = TriedGrade.IsByGrade(given, scale) ? given.Grade! : given.Words;
        _json.WriteStartObject();
        _json.WriteString("aspect", judgement.Aspect.Name);
        _json.WriteString("says", given.Says);
        Place(words.Span);
        _json.WriteStartArray("levels");
        foreach (var level in scale.Levels)
        {
            _json.WriteStartObject();
            _json.WriteString("name", TriedGrade.NameOf(level));
            _json.WriteBoolean("given", level == judgement.Level);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Place(Span span)
    {
        var start = _document.Locate(span.Start);
        Location("start", start);
        Location("end", _document.Locate(span.End));
        if (start.Paragraph is { } paragraph)
        {
            _json.WriteNumber("paragraph", paragraph);
        }
        else
        {
            _json.WriteNull("paragraph");
        }

        _json.WriteString("quote", _document.Source[span]);
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
