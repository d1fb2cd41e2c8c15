using System.Globalization;
using LetterLint.Diagnostics;
using LetterLint.Letters;
using LetterLint.Rules;
using LetterLint.Text;

namespace LetterLint.Reporting;

/// <summary>Writes findings for people who read them in a terminal: message, place, the words in question and what contradicts them.</summary>
public sealed class TextReport
{
    private readonly RuleSet _rules;
    private readonly Action<string, Tone> _write;
    private readonly int? _width;

    private TextReport(RuleSet rules, Action<string, Tone> write, int? width) => (_rules, _write, _width) = (rules, write, width);

    /// <summary>
    /// Writes every letter as it comes, then a line for all of them; <paramref name="write"/> decides on colours, and lines are broken
    /// between words at <paramref name="width"/> columns, if any.
    /// </summary>
    public static void Write(IEnumerable<LintResult> results, RuleSet rules, Action<string, Tone> write, int? width = null)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(write);
        var report = new TextReport(rules, write, width);
        var tally = new Tally();
        string? word = null;
        foreach (var result in results)
        {
            tally.Add(result);
            report.Letter(result);
            word ??= result is { Document.WordParagraphs.IsEmpty: false, IsUnchecked: false, Diagnostics.IsEmpty: false } ? result.Path : null;
        }

        write(Wrapped.Of(Sum(tally), width, 0, 2) + "\n", Tone.Strong);
        if (word is not null)
        {
            var hint = $"“letterlint annotate {word} -o COPY.docx” puts the findings into a copy of the Word file as comments.";
            write(Wrapped.Of(Printable.Of(hint), width, 0, 0) + "\n", Tone.Quiet);
        }
    }

    /// <summary>What was found in all letters, in a line.</summary>
    internal static string Sum(Tally tally) =>
        $"{Number(tally.Letters, "letter")}: {Counts(tally[Severity.Error], tally[Severity.Warning], tally[Severity.Info])}"
        + (tally.Unchecked > 0 ? $"; {tally.Unchecked} could not be checked" : "");

    /// <summary>“1 error, 2 warnings, 0 infos”.</summary>
    internal static string Counts(LintResult result) => Counts(result.Count(Severity.Error), result.Count(Severity.Warning), result.Count(Severity.Info));

    internal static string Counts(int errors, int warnings, int infos) => $"{Number(errors, "error")}, {Number(warnings, "warning")}, {Number(infos, "info")}";

    // Written for every letter: what Humanizer needs to count with (see EvidenceMap) would be more than the check.
    internal static string Number(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";

    private void Letter(LintResult result)
    {
        if (result.Document is not { } document)
        {
            return;
        }

        var explained = new HashSet<string>(StringComparer.Ordinal);
        var gutter = LastLine(result, document).ToString(CultureInfo.InvariantCulture).Length;
        foreach (var diagnostic in result.Diagnostics.Where(diagnostic => diagnostic.Waived is null))
        {
            new Frames(result, document, gutter, _write, _width).Write(diagnostic);
            if (explained.Add(diagnostic.Rule) && _rules.Find(diagnostic.Rule) is { } rule)
            {
                Note(gutter, "why: ", OneLine(rule.Info.Why));
            }

            foreach (var fix in diagnostic.Finding.Fixes)
            {
                Note(gutter, fix.Certain ? "fix: " : "offer: ", fix.Title);
            }

            _write("\n", Tone.Plain);
        }

        Summary(result);
    }

    /// <summary>How many lines the longest document has that is shown.</summary>
    private static int LastLine(LintResult result, Documents.Document document)
    {
        var lines = document.Source.LineCount;
        foreach (var diagnostic in result.Diagnostics)
        {
            foreach (var related in diagnostic.Finding.Related)
            {
                lines = Math.Max(lines, related.Elsewhere?.Source.LineCount ?? 0);
            }
        }

        return lines;
    }

    private void Note(int gutter, string kind, string text)
    {
        var indent = gutter + 3 + kind.Length;
        _write($"{new string(' ', gutter)} = {kind}", Tone.Quiet);
        _write(Wrapped.Of(Printable.Of(text), _width, indent, indent) + "\n", Tone.Plain);
    }

    private void Summary(LintResult result)
    {
        var silent = result.Diagnostics.Count(diagnostic => diagnostic.Suppression is not null);
        var known = result.Diagnostics.Count(diagnostic => diagnostic.Suppression?.Kind == SuppressionKind.Baseline);
        new WrappedLine(_write, _width, indent: 2)
            .AddWhole($"{Printable.Of(result.Path)}:", Tone.Strong)
            .Add(result.Diagnostics.Length > silent ? $" {Counts(result)}" : " no findings", Tone.Plain)
            .Add(silent > known ? $", {silent - known} waived" : "", Tone.Plain)
            .Add(known > 0 ? $", {known} in the baseline" : "", Tone.Plain)
            .Add($" ({Printable.Of(Description(result))})", Tone.Quiet)
            .End();
        _write("\n", Tone.Plain);
    }

    private static string Description(LintResult result)
    {
        var idle = result.Checked.Count(check => check.Status == Engine.CheckStatus.NotApplicable);
        var rules = $"{Number(result.Checked.Length, "rule")} checked, {idle} not applicable";
        return result.Letter is { Framework: { } framework } letter
            ? string.Join("; ", new[] { framework.Id, letter.Authority?.Text, rules }.Where(part => part is not null))
            : result.Letter is null ? "not checked: this house rule is broken"
            : "not checked: no framework recognises it";
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The frames of one finding.</summary>
    private sealed class Frames(LintResult result, Documents.Document document, int gutter, Action<string, Tone> write, int? width)
    {
        private readonly string _margin = new(' ', gutter);

        public void Write(Diagnostic diagnostic)
        {
            var tone = diagnostic.Severity switch
            {
                Severity.Error => Tone.Error,
                Severity.Warning => Tone.Warning,
                _ => Tone.Info,
            };
            var title = $"{diagnostic.Severity.ToString().ToLowerInvariant()}[{diagnostic.Rule}]";
            write(title, tone);
            write($": {Wrapped.Of(Printable.Of(diagnostic.Message), width, title.Length + 2, 2)}\n", Tone.Strong);
            Place("-->", result.Path, document, diagnostic.Span, diagnostic.Section);
            Mark(document, diagnostic.Span, '^', "", tone);
            foreach (var related in diagnostic.Finding.Related)
            {
                Place(":::", related.Elsewhere?.Name ?? result.Path, related.Elsewhere ?? document, related.Span, section: null);
                Mark(related.Elsewhere ?? document, related.Span, '-', related.Message, Tone.Related);
            }
        }

        private void Place(string arrow, string name, Documents.Document at, Span span, string? section)
        {
            var place = at.Locate(span.Start);
            var (file, inside) = at.WordParagraphs.IsEmpty
                ? ($"{name}:{place.Line}:{place.Column}", section is null ? "" : $" ({section})")
                : ($"{name}:", $" {WordPlace.Of(at, ReferenceEquals(at, document) ? result.Letter : null, span)}");
            new WrappedLine(write, width, gutter + 4)
                .AddWhole($"{_margin}{arrow} {Printable.Of(file)}", Tone.Quiet)
                .Add(Printable.Of(inside), Tone.Quiet)
                .End(Tone.Quiet);
            write($"{_margin} |\n", Tone.Quiet);
        }

        private void Mark(Documents.Document at, Span span, char sign, string label, Tone tone)
        {
            var lines = CodeFrame.Of(at.Source, span, width - gutter - 3).ToArray();
            for (var i = 0; i < lines.Length; i++)
            {
                var line = lines[i];
                var number = at.WordParagraphs.IsEmpty ? line.Number : null;
                write($"{number?.ToString(CultureInfo.InvariantCulture).PadLeft(gutter) ?? _margin} | ", Tone.Quiet);
                write(line.Text + "\n", Tone.Plain);
                if (line.Width > 0)
                {
                    write($"{_margin} | ", Tone.Quiet);
                    var mark = new string(' ', line.Indent) + new string(sign, line.Width);
                    write(mark + Said(i == lines.Length - 1 ? Printable.Of(label) : "", mark.Length) + "\n", tone);
                }
            }
        }

        /// <summary>What is said of a mark: behind it where it fits, else in lines of its own.</summary>
        private string Said(string label, int mark)
        {
            var room = width - gutter - 3;
            return label.Length == 0 ? ""
                : room is null || mark + 1 + Printable.Width(label) <= room ? ' ' + label
                : $"\n{Wrapped.Of(label, room, 0, 0)}".Replace("\n", $"\n{_margin} | ", StringComparison.Ordinal);
        }
    }
}
