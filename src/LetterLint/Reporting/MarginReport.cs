using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Rules;
using LetterLint.Text;

namespace LetterLint.Reporting;

/// <summary>Writes findings into the margin of the Word document that they were found in, at both halves of each contradiction.</summary>
public static class MarginReport
{
    /// <summary>The file with a comment for every finding, in place of the comments of an earlier run.</summary>
    /// <exception cref="DocumentException">The bytes are not a readable .docx.</exception>
    public static byte[] Write(LintResult result, RuleSet rules, byte[] file)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(rules);
        return WordWriter.WithComments(file, result.Diagnostics
            .Where(diagnostic => diagnostic.Waived is null)
            .SelectMany(diagnostic => Remarks(diagnostic, result, rules)));
    }

    private static IEnumerable<Remark> Remarks(Diagnostic diagnostic, LintResult result, RuleSet rules)
    {
        var related = diagnostic.Finding.Related;
        var isBeside = result.Document!.FurnitureAt(diagnostic.Span.Start) is not null;
        var lines = new List<string> { isBeside ? $"{diagnostic.Message} (It stands {WordPlace.Of(result.Document, result.Letter, diagnostic.Span)}.)" : diagnostic.Message };
        lines.AddRange(related.Select(other => $"See {Place(result, other)}: {other.Message}."));
        if (rules.Find(diagnostic.Rule) is { } rule)
        {
            lines.Add($"Why it matters: {rule.Info.Why}");
        }

        lines.AddRange(diagnostic.Finding.Fixes.Select(fix => $"Possible: {fix.Title}."));
        lines.Add($"({diagnostic.Severity.ToString().ToLowerInvariant()}, {diagnostic.Rule})");
        yield return Remark(diagnostic.Span, lines);

        foreach (var other in related.Where(other => other.Elsewhere is null && !other.Span.Overlaps(diagnostic.Span)))
        {
            yield return Remark(other.Span,
            [
                $"See {Place(result, diagnostic.Span)}: {diagnostic.Message}",
                $"Here: {other.Message}.",
                $"(the other half of {diagnostic.Rule})",
            ]);
        }
    }

    private static string Place(LintResult result, Related related) => related.Elsewhere is { } other
        ? $"{Words(other, related.Span)} in {Path.GetFileName(other.Name)}"
        : Place(result, related.Span);

    private static string Place(LintResult result, Span span)
    {
        var section = result.Letter!.SectionAt(span.Start) is { } inner ? (inner.Whole ?? inner).Heading.Text : null;
        var words = Words(result.Document!, span);
        return section is null || words.Contains(section, StringComparison.Ordinal) ? words : $"{words} in {section}";
    }

    private static string Words(Document document, Span span) =>
        span.Length > 0 ? $"“{CodeFrame.Shorten(Printable.Of(document.Source[span]))}”" : "the place";

    private static Remark Remark(Span span, IEnumerable<string> lines) => new(span, [.. lines.Select(OneLine)]);

    private static string OneLine(string text) => string.Join(' ', Printable.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
