using System.Globalization;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Rules;

namespace LetterLint.Reporting;

/// <summary>
/// Writes findings as the commands that GitHub turns into annotations of a workflow step. It shows ten of each severity for a step;
/// what goes beyond that is counted, so that nobody takes the rest for clean.
/// </summary>
public sealed class GitHubReport
{
    private const int Most = 10;
    private const int MostWords = 80;
    private readonly Action<string> _write;
    private readonly int[] _shown = new int[3];
    private readonly int[] _left = new int[3];

    private GitHubReport(Action<string> write) => _write = write;

    /// <summary>Writes every letter as it comes, then a line for all that was not shown.</summary>
    public static void Write(IEnumerable<LintResult> results, Action<string> write)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(write);
        var report = new GitHubReport(write);
        var tally = new Tally();
        foreach (var result in results)
        {
            tally.Add(result);
            report.Letter(result);
        }

        write($"{TextReport.Sum(tally)}\n");
        if (report._left.AsSpan().ContainsAnyExcept(0))
        {
            write($"Not among the annotations, of which GitHub shows {Most} of a kind: {TextReport.Counts(report._left[2], report._left[1], report._left[0])}; “letterlint check” without --format github shows all.\n");
        }
    }

    private void Letter(LintResult result)
    {
        if (result.IsUnchecked && result.Diagnostics.IsEmpty)
        {
            Annotate(Severity.Error, $"title=letterlint,file={Property(result.Path.Replace('\\', '/'))}", result.Error ?? LintResult.NoFramework);
        }

        foreach (var diagnostic in result.Diagnostics)
        {
            if (diagnostic.Suppression is null)
            {
                var related = string.Concat(diagnostic.Finding.Related.Select(other => $"\n{(other.Elsewhere is { } elsewhere ? elsewhere.Name + ", " : "")}{Place(other.Elsewhere ?? result.Document!, other.Span)}: {other.Message}"));
                Annotate(diagnostic.Severity, $"title={Property(diagnostic.Rule)},file={Property(result.Path.Replace('\\', '/'))}{Region(result, diagnostic.Span)}",
                    (HasLines(result.Path) ? "" : $"{(diagnostic.Section is { } section ? section + ", " : "")}{Place(result.Document!, diagnostic.Span)}: ") + diagnostic.Message + related);
            }
        }
    }

    private void Annotate(Severity severity, string properties, string message)
    {
        if (_shown[(int)severity]++ >= Most)
        {
            _left[(int)severity]++;
            return;
        }

        _write($"::{severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" }} {properties}::{Data(message)}\n");
    }

    // Lines of the text in a Word document are no lines of a file; columns count on one line only.
    private static string Region(LintResult result, Text.Span span)
    {
        var (start, end) = (result.Document!.Locate(span.Start), result.Document.Locate(span.End));
        return !HasLines(result.Path) ? ""
            : start.Line == end.Line ? string.Create(CultureInfo.InvariantCulture, $",line={start.Line},col={start.Column},endColumn={Math.Max(start.Column, end.Column - 1)}")
            : string.Create(CultureInfo.InvariantCulture, $",line={start.Line},endLine={end.Line}");
    }

    // Nobody can count the lines or paragraphs of a Word document, but its words can be searched for.
    private static string Place(Document document, Text.Span span)
    {
        if (HasLines(document.Name))
        {
            return string.Create(CultureInfo.InvariantCulture, $"line {document.Locate(span.Start).Line}");
        }

        var words = document.Source[span];
        return $"“{(words.Length > MostWords && words.LastIndexOf(' ', MostWords) is > 0 and var end ? words[..end] + " …" : words)}”";
    }

    private static bool HasLines(string path) => Path.GetExtension(path).ToUpperInvariant() is not (".DOCX" or ".PDF");

    // As GitHub's own toolkit writes them, but for control characters that it would let through.
    private static string Data(string text) => Printable.Of(text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A"));

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
