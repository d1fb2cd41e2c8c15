using System.Text;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Rules;
using LetterLint.Text;

namespace LetterLint.Specimens;

/// <summary>Writes findings in full and in few lines, so that a person can read them and a test can hold them still.</summary>
internal static class FindingsText
{
    /// <summary>The findings as they come: place, words and section; the message; the other places; the ways to mend it.</summary>
    public static string Write(Document document, IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            var section = diagnostic.Section is null ? "" : $", in {diagnostic.Section}";
            var waived = diagnostic.Waived is null ? "" : $", waived: {diagnostic.Waived}";
            Line($"{At(diagnostic.Span)}{section}: {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Rule}{waived}");
            Line($"  {diagnostic.Message}");
            foreach (var related in diagnostic.Finding.Related)
            {
                var elsewhere = related.Elsewhere is { } other ? $" of {other.Name}" : "";
                Line($"  see {At(related.Span, related.Elsewhere)}{elsewhere}: {related.Message}");
            }

            foreach (var fix in diagnostic.Finding.Fixes)
            {
                Line($"  {(fix.Certain ? "fix" : "offer")} {fix.Title}: {string.Join(", ", fix.Edits.Select(edit => $"{At(edit.Span)} → “{edit.Text}”"))}");
            }
        }

        return text.ToString().TrimEnd();

        void Line(string line) => text.Append(line).Append('\n');

        string At(Span span, Document? elsewhere = null)
        {
            var location = (elsewhere ?? document).Locate(span.Start);
            return $"{location.Line}:{location.Column} “{string.Join(' ', (elsewhere ?? document).Source[span].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}”";
        }
    }
}
