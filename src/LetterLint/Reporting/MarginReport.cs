using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Documents.Word;
using LetterLint.Letters;
using LetterLint.Rules;
using LetterLint.Text;

namespace LetterLint.Reporting;

/// <summary>Writes findings into the margin of the Word document that they were found in, at both halves of each contradiction.</summary>
public static class MarginReport
{
    /// <summary>The file with a comment for every finding, in place of the comments of an earlier run.</summary>
    /// <exception cref="DocumentException">The bytes are not a readable .docx, or it takes longer than the budget allows.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static byte[] Write(LintResult result, RuleSet rules, byte[] file, Budget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(rules);
        return (budget ?? Budget.Usual).InTime(within => WordWriter.WithComments(file, RemarksOf(result with { Rules = rules }), within));
    }

    /// <summary>
    /// What is said in the margin: of every finding that is not waived, and of the other half of a contradiction. Signed at its end,
    /// so that LetterLint knows its own words again wherever Word gives them the name of the user.
    /// </summary>
    internal static IEnumerable<Remark> RemarksOf(LintResult result) => result.Diagnostics
        .Where(diagnostic => diagnostic.Waived is null)
        .SelectMany(diagnostic => Remarks(diagnostic, result));

    private static IEnumerable<Remark> Remarks(Diagnostic diagnostic, LintResult result)
    {
        var related = diagnostic.Finding.Related;
        var isBeside = result.Document!.FurnitureAt(diagnostic.Span.Start) is not null;
        var lines = new List<string> { isBeside ? $"{diagnostic.Message} (It stands {WordPlace.Of(result.Document, result.Letter, diagnostic.Span)}.)" : diagnostic.Message };
        lines.AddRange(related.Select(other => $"See {Place(result, other)}: {other.Message}."));
        if (result.Rules.Find(diagnostic.Rule) is { } rule)
        {
            lines.Add($"Why it matters: {rule.Info.Why}");
        }

        lines.AddRange(diagnostic.Finding.Fixes.Select(fix => $"Possible: {fix.Title}."));
        yield return Remark(diagnostic.Span, lines, Word(diagnostic.Severity), diagnostic.Rule);

        foreach (var other in related.Where(other => other.Elsewhere is null && !other.Span.Overlaps(diagnostic.Span)))
        {
            yield return Remark(other.Span, [diagnostic.Message, $"Here: {other.Message}.", $"See {Place(result, diagnostic.Span)}."], "the other half", diagnostic.Rule);
        }
    }

    // What the pane and the page call the severities.
    private static string Word(Severity severity) => severity switch { Severity.Error => "put right", Severity.Warning => "look at", _ => "consider" };

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

    private static Remark Remark(Span span, IEnumerable<string> lines, string what, string rule) => new(span, SignedRemark.Sign(lines.Select(OneLine), what, rule));

    private static string OneLine(string text) => string.Join(' ', Printable.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
