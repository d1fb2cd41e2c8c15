using System.Globalization;
using System.Text;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Rules;
using LetterLint.Text;

namespace LetterLint.Reporting;

/// <summary>Writes one self-contained page for a folder of letters: letters and rules at a glance, then each finding in its place in the letter, with the evidence map.</summary>
public sealed class HtmlReport
{
    private readonly TextWriter _html;

    private HtmlReport(TextWriter html) => _html = html;

    /// <summary>Writes the page; the table of all letters stands first, so that all are read before any is written.</summary>
    public static void Write(IEnumerable<LintResult> results, Stream output)
    {
        ArgumentNullException.ThrowIfNull(results);
        using var html = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var letters = results.ToArray();
        var tally = new Tally();
        foreach (var letter in letters)
        {
            tally.Add(letter);
        }

        var (style, script) = (EvidenceMap.Resource("evidence-map.css") + EvidenceMap.Resource("report.css"), EvidenceMap.Resource("evidence-map.js"));
        html.Write($"""
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{EvidenceMap.Hash(style)}'; script-src '{EvidenceMap.Hash(script)}'">
            <meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark">
            <title>Findings in {letters.Length} letters</title>
            <style>{style}</style>
            </head>
            <body class="report">
            <header><h1>{EvidenceMap.Quantity("letter", tally.Letters)}: {EvidenceMap.Quantity("error", tally[Severity.Error])}, {EvidenceMap.Quantity("warning", tally[Severity.Warning])}, {EvidenceMap.Quantity("info", tally[Severity.Info])}{(tally.Unchecked > 0 ? $"; {tally.Unchecked} could not be checked" : "")}</h1></header>
            <main>

            """);
        var report = new HtmlReport(html);
        report.Overview(letters);
        for (var i = 0; i < letters.Length; i++)
        {
            report.Letter(letters[i], i + 1);
        }

        html.Write($"</main>\n<script>{script}</script>\n</body>\n</html>\n");
    }

    private void Overview(LintResult[] letters)
    {
        var rules = letters.SelectMany(letter => Standing(letter).Select(diagnostic => diagnostic.Rule)).Distinct().Order(StringComparer.Ordinal).ToArray();
        _html.Write("<div class=\"scroll\"><table class=\"overview\">\n<caption>Findings by letter and rule: ✗ errors, ! warnings, i hints; an empty place means that the rule found nothing</caption>\n<thead><tr><th scope=\"col\">Letter</th><th scope=\"col\">All</th>");
        foreach (var rule in rules)
        {
            _html.Write($"<th scope=\"col\" class=\"rule\"><span>{Escape(rule)}</span></th>");
        }

        _html.Write("</tr></thead>\n<tbody>\n");
        for (var i = 0; i < letters.Length; i++)
        {
            var found = Standing(letters[i]).ToArray();
            _html.Write($"<tr><th scope=\"row\"><a href=\"#letter-{i + 1}\">{Escape(letters[i].Path)}</a></th>");
            _html.Write(letters[i].IsUnchecked ? $"<td class=\"error\" colspan=\"{rules.Length + 1}\">✗ not checked</td>" : $"<td>{found.Length}</td>");
            foreach (var rule in letters[i].IsUnchecked ? [] : rules)
            {
                var of = found.Where(diagnostic => diagnostic.Rule == rule).ToArray();
                _html.Write(of.Length == 0 ? "<td></td>"
                    : $"<td class=\"{Word(of.Max(diagnostic => diagnostic.Severity))}\"><a href=\"#letter-{i + 1}-{rule}\" title=\"{EvidenceMap.Quantity("finding", of.Length)} of {Escape(rule)}\">{Sign(of.Max(diagnostic => diagnostic.Severity))} {of.Length}</a></td>");
            }

            _html.Write("</tr>\n");
        }

        _html.Write("</tbody></table></div>\n");
    }

    private void Letter(LintResult result, int number)
    {
        _html.Write($"<section class=\"findings\" id=\"letter-{number}\"><h2>{Escape(result.Path)}</h2>\n");
        if (result.IsUnchecked)
        {
            _html.Write($"<p class=\"error\">✗ {Escape(result.Error ?? LintResult.NoFramework)}</p>\n");
        }

        if (result.Document is { } document)
        {
            var framework = result.Letter?.Framework is { } known ? $"{known.Name}; " : "";
            var authority = result.Letter?.Authority is { } named ? $"{named.Text}; " : "";
            _html.Write($"<p class=\"path\">{Escape(authority)}{Escape(framework)}{EvidenceMap.Quantity("error", result.Count(Severity.Error))}, {EvidenceMap.Quantity("warning", result.Count(Severity.Warning))}, {EvidenceMap.Quantity("info", result.Count(Severity.Info))}{Waived(result)}</p>\n");
            var linked = new HashSet<string>(StringComparer.Ordinal);
            foreach (var diagnostic in Standing(result))
            {
                Finding(diagnostic, result, document, linked.Add(diagnostic.Rule) ? $" id=\"letter-{number}-{diagnostic.Rule}\"" : "");
            }

            foreach (var diagnostic in result.Diagnostics.Where(diagnostic => diagnostic.Suppression is { Kind: SuppressionKind.Waiver }))
            {
                WaivedFinding(diagnostic, document);
            }

            if (result.Letter is not null && Development.Of(result).Any())
            {
                _html.Write("<details><summary>Evidence map</summary>\n");
                new EvidenceMap(_html).Letter(result, number, "div");
                _html.Write("</details>\n");
            }
        }

        _html.Write("</section>\n");
    }

    private void Finding(Diagnostic diagnostic, LintResult result, Document document, string id)
    {
        var severity = Word(diagnostic.Severity);
        _html.Write($"<article class=\"finding {severity}\"{id}><h3>{Sign(diagnostic.Severity)} {Escape(diagnostic.Message)}</h3>\n<p class=\"path\">{severity} · {Escape(diagnostic.Rule)}{(diagnostic.Section is { } section ? " · " + Escape(section) : "")}</p>\n");
        Context(diagnostic.Span, document, null);
        foreach (var related in diagnostic.Finding.Related)
        {
            Context(related.Span, related.Elsewhere ?? document, related.Elsewhere is { } other ? $"{other.Name}: {related.Message}" : related.Message);
        }

        foreach (var fix in diagnostic.Finding.Fixes)
        {
            _html.Write($"<p class=\"fix\">{(fix.Certain ? "Fix" : "Possible")}: {Escape(fix.Title)}</p>\n");
        }

        if (result.Rules.Find(diagnostic.Rule) is { } rule)
        {
            _html.Write($"<p class=\"because\">{Escape(string.Join(' ', rule.Info.Why.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))}</p>\n");
        }

        _html.Write("</article>\n");
    }

    /// <summary>What may stand, and why, so that whoever gets the report can judge that too.</summary>
    private void WaivedFinding(Diagnostic diagnostic, Document document)
    {
        _html.Write($"<article class=\"finding waived\"><h3>{Escape(diagnostic.Message)}</h3>\n<p class=\"path\">waived · {Escape(diagnostic.Rule)}{(diagnostic.Section is { } section ? " · " + Escape(section) : "")}</p>\n");
        Context(diagnostic.Span, document, null);
        _html.Write($"<p class=\"because\">May stand: {Escape(diagnostic.Waived!)}</p>\n</article>\n");
    }

    /// <summary>The words in the lines that they stand on.</summary>
    private void Context(Span span, Document document, string? label)
    {
        var at = document.Locate(span.Start);
        var place = at.Paragraph is { } paragraph ? $"paragraph {paragraph.ToString(CultureInfo.InvariantCulture)}" : $"line {at.Line.ToString(CultureInfo.InvariantCulture)}";
        _html.Write($"<blockquote><p class=\"path\">{place}{(label is null ? "" : ": " + Escape(label))}</p>");
        foreach (var line in CodeFrame.Of(document.Source, span))
        {
            var mark = line.Marked.Length > 0 ? $"<mark class=\"{(label is null ? "here" : "there")}\">{Escape(line.Marked)}</mark>" : "";
            _html.Write($"<p>{Escape(line.Before)}{mark}{Escape(line.After.TrimEnd())}</p>");
        }

        _html.Write("</blockquote>\n");
    }

    private static string Waived(LintResult result) =>
        result.Diagnostics.Count(diagnostic => diagnostic.Suppression is not null) is > 0 and var waived ? $"; {waived} waived or known" : "";

    private static IEnumerable<Diagnostic> Standing(LintResult result) => result.Diagnostics.Where(diagnostic => diagnostic.Suppression is null);

    private static string Word(Severity severity) => severity.ToString().ToLowerInvariant();

    private static string Sign(Severity severity) => severity switch { Severity.Error => "✗", Severity.Warning => "!", _ => "i" };

    private static string Escape(string text) => EvidenceMap.Escape(text);
}
