using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Documents.Word.Writing;
using LetterLint.Text;

namespace LetterLint.Fixing;

/// <summary>A draft with waivers written into it: in a Word document in the part that the add-in keeps them in too, in text as comments.</summary>
public static class WaivedDraft
{
    /// <summary>The bytes of the draft with its waivers; everything else in it stays as it is.</summary>
    /// <param name="result">What was found in these bytes.</param>
    /// <param name="bytes">The bytes of the file.</param>
    /// <param name="waivers">What may stand.</param>
    /// <param name="budget">What the letter may ask.</param>
    /// <exception cref="DocumentException">The file cannot hold waivers.</exception>
    public static byte[] Of(LintResult result, byte[] bytes, IReadOnlyList<WaiverRecord> waivers, Budget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(waivers);
        return waivers.Count == 0 ? bytes : Reader.FormatOf(result.Path) switch
        {
            DocumentFormat.Word => (budget ?? Budget.Usual).InTime(within => WordWaivers.Add(bytes, waivers, within)),
            DocumentFormat.Text => InText(result, bytes, waivers),
            _ => throw new DocumentException("A PDF holds no waivers; write them into the document that it was made from."),
        };
    }

    /// <summary>Writes a waiver into a text: before the block that the finding stands in, on a line of its own.</summary>
    internal static TextEdit Waiver(LintResult result, Diagnostic found, string reason)
    {
        var document = result.Document!;
        var block = document.Blocks.LastOrDefault(block => block.Span.Start <= found.Span.Start)?.Span ?? found.Span;
        var line = document.Source.Line(document.Source.Locate(block.Start).Line - 1).Start;
        return new TextEdit(new Span(line, 0), $"<!-- letterlint: waive {found.Rule} because {reason} -->\n\n");
    }

    private static byte[] InText(LintResult result, byte[] bytes, IReadOnlyList<WaiverRecord> waivers)
    {
        var document = result.Document!;
        var edits = new List<TextEdit>();
        foreach (var found in result.Diagnostics.Where(found => found.Waived is null))
        {
            var identity = Identity.Of(found, document, result.Letter);
            if (waivers.FirstOrDefault(waiver => waiver.Rule == found.Rule && waiver.Identity == identity) is { } waiver)
            {
                edits.Add(Waiver(result, found, Reason(waiver)));
            }
        }

        var original = TextDecoder.Read(bytes);
        return original.Write(document.Source.With(edits.DistinctBy(edit => (edit.Span, edit.Text)).GroupBy(edit => edit.Span.Start)
            .Select(at => new TextEdit(at.First().Span, string.Concat(at.Select(edit => edit.Text)))).OrderBy(edit => edit.Span)), bytes);
    }

    private static string Reason(WaiverRecord waiver) =>
        string.Join(' ', waiver.Reason.Replace("--", "–", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
