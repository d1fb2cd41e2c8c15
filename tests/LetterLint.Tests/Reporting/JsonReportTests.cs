using System.Diagnostics;
using System.Text.Json;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Reporting;
using LetterLint.Rules;
using LetterLint.Text;
using Shouldly;

namespace LetterLint.Tests.Reporting;

public sealed class JsonReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [NodeFact]
    public void Every_kind_of_input_satisfies_the_schema()
    {
        var seeds = Repository.Files("seeds", "*").Where(path => !path.EndsWith(".findings.txt", StringComparison.Ordinal));
        var inputs = new[]
        {
            _folder.PathOf("missing.md"),
            _folder.Write("empty.txt", ""),
            _folder.Write("binary.docx", [0, 1, 2, 3]),
            _folder.Write("truncated.docx", File.ReadAllBytes(Repository.PathOf("seeds", "northmere-apa-2007.docx"))[..2000]),
            _folder.Write("no.pdf", "x"),
            _folder.Write("shopping.md", "Eggs \u001b[31m and \uFFFF\u0001.\n"),
        };
        var results = seeds.Select(path => Repository.PathOf(path)).Concat(inputs).Select(path => Repository.Linter.Lint(path)).Append(Everything()).ToArray();
        var reports = results.Select((result, number) => _folder.Write($"{number}.json", Report(result)))
            .Append(_folder.Write("all.json", Report(results)))
            .Append(_folder.Write("none.json", Report()))
            .ToArray();

        Validate(reports).ShouldBe((0, ""));
    }

    [NodeFact]
    public void The_schema_is_strict()
    {
        var report = System.Text.Encoding.UTF8.GetString(Report(Everything()));
        foreach (var (from, to) in new[] { ("\"version\": 1", "\"version\": 2"), ("\"waived\"", "\"waved\""), ("\"info\"", "\"hint\""), ("\"line\": 1", "\"line\": 0") })
        {
            report.ShouldContain(from);
            Validate(_folder.Write("wrong.json", report.Replace(from, to, StringComparison.Ordinal))).ExitCode.ShouldBe(1);
        }
    }

    [Fact]
    public void A_place_says_where_the_quote_stands()
    {
        var path = Repository.PathOf("seeds", "saltwick-on-sea-apa-2007-faulty.md");
        var text = File.ReadAllText(path);
        var lines = text.Split('\n');
        var diagnostics = Json(Repository.Linter.Lint(path)).GetProperty("diagnostics").EnumerateArray().ToArray();

        diagnostics.ShouldNotBeEmpty();
        foreach (var place in diagnostics.Concat(diagnostics.SelectMany(diagnostic => diagnostic.GetProperty("related").EnumerateArray())))
        {
            var (start, end, quote) = (place.GetProperty("start"), place.GetProperty("end"), place.GetProperty("quote").GetString()!);
            text[Number(start, "offset")..Number(end, "offset")].ShouldBe(quote);
            lines[Number(start, "line") - 1][(Number(start, "column") - 1)..].ShouldStartWith(quote.Split('\n')[0]);
        }
    }

    [Fact]
    public void In_a_Word_document_every_place_gives_its_paragraph()
    {
        var result = Repository.Linter.Lint(Repository.PathOf("seeds", "saltwick-on-sea-apa-2007-faulty.docx"));
        var letter = Json(result);
        var diagnostics = letter.GetProperty("diagnostics").EnumerateArray().ToArray();
        var developments = letter.GetProperty("developments").EnumerateArray().ToArray();
        foreach (var places in new[]
        {
            diagnostics,
            In(diagnostics, "related"),
            In(In(diagnostics, "fixes"), "edits"),
            developments,
            In(developments, "evidence"),
        })
        {
            places.ShouldNotBeEmpty();
            places.Select(place => Number(place, "paragraph")).ShouldBe(places.Select(place => result.Document!.Locate(Number(place.GetProperty("start"), "offset")).Paragraph!.Value));
        }

        Json(Repository.Linter.Lint(Repository.PathOf("seeds", "saltwick-on-sea-apa-2007-faulty.md")))
            .GetProperty("diagnostics").EnumerateArray().ShouldAllBe(place => place.GetProperty("paragraph").ValueKind == JsonValueKind.Null);

        static JsonElement[] In(IEnumerable<JsonElement> elements, string name) => [.. elements.SelectMany(element => element.GetProperty(name).EnumerateArray())];
    }

    private static int Number(JsonElement place, string name) => place.GetProperty(name).GetInt32();

    /// <summary>A result with every field filled in.</summary>
    private static LintResult Everything()
    {
        var finding = new Finding(new Span(0, 4), "Something.").Because(new Span(5, 2), "there").Offer("else").Fix("Write “it”", "it");
        return new LintResult
        {
            Path = "-",
            Document = PlainTextReader.FromText("-", "Some thing\nhere"),
            Diagnostics =
            [
                new Diagnostic { Rule = "some-rule", Severity = Severity.Info, Finding = finding, Because = ["a.B > 2"], Section = "Some", Suppression = new Suppression(SuppressionKind.Waiver, "agreed") },
            ],
            Checked = [new LetterLint.Engine.Checked("some-rule", LetterLint.Engine.CheckStatus.NotApplicable, 0)],
        };
    }

    private static JsonElement Json(LintResult result) => JsonDocument.Parse(Report(result)).RootElement.GetProperty("letters")[0];

    private static byte[] Report(params LintResult[] results)
    {
        using var bytes = new MemoryStream();
        JsonReport.Write(results, bytes);
        return bytes.ToArray();
    }

    private static (int ExitCode, string Faults) Validate(params string[] documents)
    {
        var schema = Repository.PathOf("src", "LetterLint", "Reporting", "letterlint.v1.schema.json");
        var start = new ProcessStartInfo("node", [Repository.PathOf("tests", "validate.mjs"), schema, .. documents]) { RedirectStandardOutput = true };
        using var node = Process.Start(start)!;
        var faults = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return (node.ExitCode, faults);
    }
}
