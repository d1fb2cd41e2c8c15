using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Reporting;
using LetterLint.Rules;

namespace LetterLint.Editor;

/// <summary>The findings of a draft as diagnostics of an editor.</summary>
internal static class Findings
{
    private const string Source = "LetterLint";
    private const int MostQuoted = 80;

    /// <summary>All that stand; what is waived is not shown.</summary>
    public static EditorDiagnostic[] Of(LintResult? result, string uri) =>
        [.. Standing(result).Select(found => Of(found, result!.Document!, uri))];

    /// <summary>Those that touch a range.</summary>
    public static IEnumerable<Diagnostic> In(LintResult? result, Range range)
    {
        if (result?.Document is not { } document)
        {
            return [];
        }

        var (start, end) = (Places.OffsetOf(document.Source, range.Start), Places.OffsetOf(document.Source, range.End));
        return Standing(result).Where(found => Places.Touch(found.Span, start, end));
    }

    public static EditorDiagnostic Of(Diagnostic found, Document document, string uri) => new(
        Places.Of(document, found.Span),
        found.Severity switch { Severity.Error => 1, Severity.Warning => 2, _ => 3 },
        found.Rule,
        Source,
        Printable.Of(found.Message),
        [.. found.Finding.Related.Where(related => related.Elsewhere is null).Select(related => Of(related, document, uri))]);

    private static RelatedInformation Of(Related related, Document document, string uri)
    {
        var quote = string.Join(' ', document.Source[related.Span].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var shown = quote.Length > MostQuoted ? quote[..MostQuoted] + "…" : quote;
        var message = quote.Length == 0 || related.Message.Contains($"“{quote}”", StringComparison.Ordinal) ? related.Message : $"{related.Message}: “{shown}”";
        return new(new Place(uri, Places.Of(document, related.Span)), Printable.Of(message));
    }

    private static IEnumerable<Diagnostic> Standing(LintResult? result) => result?.Diagnostics.Where(found => found.Waived is null) ?? [];
}
