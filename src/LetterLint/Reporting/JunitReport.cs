using System.Globalization;
using System.Text;
using System.Xml;
using LetterLint.Diagnostics;
using LetterLint.Engine;
using LetterLint.Rules;

namespace LetterLint.Reporting;

/// <summary>Writes findings for programs that show test results: a letter is a suite, a rule in it a test.</summary>
public static class JunitReport
{
    /// <summary>Writes every letter; a finding below the level that fails is told of in a test that passes.</summary>
    /// <param name="results">The letters.</param>
    /// <param name="fails">The least severity that makes a test fail; null for none.</param>
    /// <param name="output">The bytes of the report.</param>
    public static void Write(IEnumerable<LintResult> results, Severity? fails, Stream output)
    {
        ArgumentNullException.ThrowIfNull(results);
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CheckCharacters = false });
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "LetterLint");
        foreach (var result in results)
        {
            Suite(xml, result, fails);
        }

        xml.WriteEndElement();
    }

    private static void Suite(XmlWriter xml, LintResult result, Severity? fails)
    {
        var tests = Tests(result, fails);
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Safe(result.Path));
        Number("tests", tests.Count);
        Number("failures", tests.Count(test => test.Kind == "failure"));
        Number("errors", tests.Count(test => test.Kind == "error"));
        Number("skipped", tests.Count(test => test.Kind == "skipped"));
        foreach (var test in tests)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", Safe(result.Path));
            xml.WriteAttributeString("name", test.Name);
            if (test.Kind is "failure" or "error" or "skipped")
            {
                xml.WriteStartElement(test.Kind);
                xml.WriteAttributeString("message", Safe(test.Message));
                xml.WriteString(string.Join('\n', test.Lines));
                xml.WriteEndElement();
            }
            else if (test.Lines.Count > 0)
            {
                xml.WriteElementString("system-out", string.Join('\n', test.Lines));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();

        void Number(string name, int number) => xml.WriteAttributeString(name, number.ToString(CultureInfo.InvariantCulture));
    }

    private static List<Test> Tests(LintResult result, Severity? fails)
    {
        if (result.Error is { } error)
        {
            return [new Test("readable", "error", error, [])];
        }

        var tests = new List<Test>();
        foreach (var check in result.Checked)
        {
            var found = result.Diagnostics.Where(diagnostic => diagnostic.Rule == check.Rule).ToArray();
            var failed = found.Where(diagnostic => diagnostic.Suppression is null && fails is { } level && diagnostic.Severity >= level).ToArray();
            tests.Add(failed.Length > 0 ? new Test(check.Rule, "failure", failed[0].Message, [.. found.Select(Line)])
                : check.Status == CheckStatus.NotApplicable ? new Test(check.Rule, "skipped", "The letter has nothing that the rule is about.", [])
                : check.Status == CheckStatus.Stopped ? new Test(check.Rule, "skipped", "The rule has failed or run out of time.", [])
                : new Test(check.Rule, "", "", [.. found.Select(Line)]));
        }

        foreach (var other in result.Diagnostics.Where(diagnostic => !result.Checked.Any(check => check.Rule == diagnostic.Rule)))
        {
            tests.Add(new Test(other.Rule, "error", other.Message, [Line(other)]));
        }

        return tests;

        string Line(Diagnostic diagnostic)
        {
            var at = result.Document!.Locate(diagnostic.Span.Start);
            var paragraph = at.Paragraph is { } number ? $", paragraph {number}" : "";
            var waived = diagnostic.Waived is { } reason ? $" (does not count: {reason})" : "";
            return Safe($"{result.Path}:{at.Line}:{at.Column}{paragraph}: {diagnostic.Severity.ToString().ToLowerInvariant()}: {diagnostic.Message}{waived}");
        }
    }

    // XML has no place for most control characters, however they are written.
    private static string Safe(string text) => string.Create(text.Length, Printable.Of(text), static (safe, text) =>
    {
        for (var i = 0; i < safe.Length; i++)
        {
            var isPair = (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) || (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));
            safe[i] = isPair || XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD';
        }
    });

    private sealed record Test(string Name, string Kind, string Message, List<string> Lines);
}
