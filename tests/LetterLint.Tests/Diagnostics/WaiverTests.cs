using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Tests.Documents;
using Shouldly;

namespace LetterLint.Tests.Diagnostics;

public sealed class WaiverTests
{
    private const string Waiver = "<!-- letterlint: waive drafting-mark-left because it is a quotation -->";
    private const string Head = "Staying safe Grade 3\n\n";

    [Theory]
    [InlineData(Head + Waiver + "\n\nFigures are [TBC].\n\nReviews are on time.\n")]
    [InlineData(Head + Waiver + "\nFigures are [TBC].\n")]
    [InlineData(Head + "Figures are [TBC]. " + Waiver + "\n")]
    [InlineData(Head + "Figures are [TBC] " + Waiver + " for now.\n")]
    [InlineData(Head + Waiver + "\n\n| a | b |\n|---|---|\n| x | Figures are [TBC]. |\n")]
    [InlineData(Head + "| a | b |\n|---|---|\n| x | Figures are [TBC]. " + Waiver + " |\n")]
    [InlineData(Head + Waiver + "\n<!-- letterlint: waive drafting-mark-left because once is enough -->\n\nFigures are [TBC].\n")]
    [InlineData(Waiver + "\n\n" + Head + "Reviews are on time.\n\nFigures are [TBC].\n")]
    public void What_a_waiver_covers_is_waived_with_its_reason(string letter)
    {
        var found = Lint(letter);
        found.Diagnostics.Single(diagnostic => diagnostic.Rule == "drafting-mark-left").Waived.ShouldBe("it is a quotation");
        found.Diagnostics.ShouldNotContain(diagnostic => diagnostic.Rule.StartsWith("waiver-"));
    }

    [Theory]
    [InlineData(Head + Waiver + "\n\nReviews are on time.\n\nFigures are [TBC].\n")]
    [InlineData(Head + "Reviews are on time. " + Waiver + "\n\nFigures are [TBC].\n")]
    [InlineData(Head + "Figures are [TBC].\n\n" + Waiver + "\n")]
    [InlineData(Head + "| a | b |\n|---|---|\n| x | Reviews are on time. " + Waiver + " |\n| y | Figures are [TBC]. |\n")]
    public void What_a_waiver_does_not_cover_stands_and_the_waiver_is_unused(string letter)
    {
        var found = Lint(letter).Diagnostics;
        found.Single(diagnostic => diagnostic.Rule == "drafting-mark-left").Waived.ShouldBeNull();
        found.ShouldContain(diagnostic => diagnostic.Rule == "waiver-unused");
    }

    [Theory]
    [InlineData("letterlint: waive drafting-mark-left")]
    [InlineData("letterlint: waive drafting-mark-left because")]
    [InlineData("letterlint: waive drafting-mark-left, because it is a quotation")]
    [InlineData("letterlint: ignore drafting-mark-left because it is a quotation")]
    [InlineData("letterlint:")]
    public void A_waiver_without_a_reason_waives_nothing_and_says_so(string words)
    {
        var found = Lint($"{Head}<!-- {words} -->\n\nFigures are [TBC].\n").Diagnostics;
        found.Single(diagnostic => diagnostic.Rule == "drafting-mark-left").Waived.ShouldBeNull();
        found.Single(diagnostic => diagnostic.Rule == "waiver-without-reason").Message.ShouldStartWith($"“{words}”");
    }

    [Fact]
    public void Waivers_do_not_count_for_those_who_gate()
    {
        var linter = new Linter(Repository.Linter.Rules, Repository.Linter.Frameworks) { WaiversCount = false };
        var found = linter.Lint(PlainTextReader.FromText("-", Head + Waiver + "\n\nFigures are [TBC].\n"), Framework).Diagnostics;
        found.Single(diagnostic => diagnostic.Rule == "drafting-mark-left").Waived.ShouldBeNull();
        found.ShouldNotContain(diagnostic => diagnostic.Rule == "waiver-unused");
    }

    [Fact]
    public void A_waiver_of_a_rule_that_was_not_chosen_is_not_called_unused()
    {
        var rules = Repository.Linter.Rules;
        var linter = new Linter(rules.Only([rules.Find("waiver-unused")!]), Repository.Linter.Frameworks);
        linter.Lint(PlainTextReader.FromText("-", Head + Waiver + "\n\nReviews are on time.\n"), Framework).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_whose_only_finding_was_a_used_waiver_has_passed() =>
        Lint(Head + Waiver + "\n\nFigures are [TBC].\n").Checked.Single(check => check.Rule == "waiver-unused").Status.ShouldBe(LetterLint.Engine.CheckStatus.Passed);

    [Theory]
    [InlineData("The area area is good.", "Reviews are on time.", true)]
    [InlineData("Reviews are on time.", "The area area is good.", false)]
    public void A_comment_in_Word_waives_in_the_paragraph_it_hangs_on(string commented, string other, bool isWaived)
    {
        var docx = new Docx(Docx.Paragraphs("Staying safe Grade 3")
            + Docx.P($"<w:commentRangeStart w:id=\"1\"/>{Docx.R(commented)}<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>") + Docx.Paragraphs(other))
        {
            Comments = $"<w:comment w:id=\"1\" w:author=\"Ann\">{Docx.Paragraphs("letterlint: waive word-repeated because it is a quotation")}</w:comment>",
        };
        (Repository.Linter.Lint(docx.Read(), Framework).Diagnostics.Single(diagnostic => diagnostic.Rule == "word-repeated").Waived is not null).ShouldBe(isWaived);
    }

    [Fact]
    public void The_record_of_the_add_in_waives_the_finding_that_it_names()
    {
        var docx = new Docx(Docx.Paragraphs("Staying safe Grade 3", "The area area is good.", "The team team is good.")).ToBytes();
        var found = Repository.Linter.Lint(WordReader.Read("a.docx", docx), Framework);
        var first = found.Diagnostics.First(diagnostic => diagnostic.Rule == "word-repeated");

        var part = $"<waivers xmlns=\"urn:letterlint:waivers\"><waiver rule=\"word-repeated\" finding=\"{Identity.Of(first, found.Document!, found.Letter)}\" because=\"it is a quotation\" by=\"Ann\" at=\"2026-01-05T10:00:00Z\"/>"
            + "<waiver rule=\"word-repeated\" finding=\"0123456789abcdef\" because=\"gone\"/></waivers>";
        Satisfies_the_schema(part);
        var waived = Repository.Linter.Lint(WordReader.Read("a.docx", With(docx, ("customXml/item1.xml", "<other xmlns=\"urn:other\"/>"), ("customXml/item2.xml", part), ("customXml/item3.xml", "no XML"))), Framework);

        waived.Diagnostics.Where(diagnostic => diagnostic.Rule == "word-repeated").Select(diagnostic => diagnostic.Waived).ShouldBe(["it is a quotation", null]);
        waived.Diagnostics.ShouldContain(diagnostic => diagnostic.Rule == "waiver-unused");
    }

    private static Framework Framework => Repository.Linter.Frameworks.Find("apa-2007")!;

    private static LintResult Lint(string letter) => Repository.Linter.Lint(PlainTextReader.FromText("-", letter), Framework);

    private static byte[] With(byte[] docx, params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        file.Write(docx);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }

    private static void Satisfies_the_schema(string part)
    {
        var schemas = new XmlSchemaSet();
        using var reader = XmlReader.Create(Repository.PathOf("src", "LetterLint", "Documents", "Word", "letterlint.waivers.xsd"));
        schemas.Add(null, reader);
        XDocument.Parse(part).Validate(schemas, null);
    }
}
