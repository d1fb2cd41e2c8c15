using System.IO.Compression;
using System.Text;
using LetterLint.Documents;
using Shouldly;
using Xunit;
using static LetterLint.Tests.Documents.Docx;

namespace LetterLint.Tests.Documents;

public class DamagedWordTests
{
    private static readonly Docx Good = new(Table(Row(Cell("Being healthy"), Cell("3"))) + P(R("Good work.") + Deleted("Not."), "<w:numPr><w:numId w:val=\"1\"/></w:numPr>"))
    {
        Styles = "<w:style w:styleId=\"a\"><w:basedOn w:val=\"a\"/></w:style>",
        Numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
        Comments = "<w:comment w:id=\"0\"/>",
    };

    private static string Refusal(byte[] bytes)
    {
        var message = Should.Throw<DocumentException>(() => WordReader.Read("letter.docx", bytes)).Message;
        message.ShouldNotContain("\n");
        return message;
    }

    [Fact]
    public void An_empty_file() => Refusal([]).ShouldStartWith("The file is empty;");

    [Fact]
    public void Another_file_renamed() => Refusal("%PDF-1.4 …"u8.ToArray()).ShouldStartWith("The file is not a Word document,");

    [Fact]
    public void An_old_doc() => Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]).ShouldContain("(.doc)");

    [Fact]
    public void A_document_with_a_password() =>
        Refusal([0xD0, 0xCF, 0x11, 0xE0, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")]).ShouldContain("remove the password");

    [Fact]
    public void A_document_cut_off() => Refusal(Good.ToBytes()[..^300]).ShouldStartWith("The document is cut off or damaged;");

    [Fact]
    public void An_archive_of_something_else()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("photo.jpg");
        }

        Refusal(file.ToArray()).ShouldStartWith("The file is an archive without a Word document in it;");
    }

    [Fact]
    public void A_workbook_renamed() =>
        Refusal(new Docx("")
        {
            MainPart = "xl/workbook.xml",
            MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            Document = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheets/></workbook>",
        }.ToBytes()).ShouldStartWith("The file is an archive without a Word document in it;");

    [Fact]
    public void A_document_with_macros_is_read() =>
        new Docx(Paragraphs("Read.")) { MainType = "application/vnd.ms-word.document.macroEnabled.main+xml" }.Read().Source.Text.ShouldBe("Read.");

    [Theory]
    [InlineData("<w:document><w:body>")]
    [InlineData("<a>no end")]
    [InlineData("")]
    public void Broken_xml(string xml) => Refusal((Good with { Document = xml }).ToBytes()).ShouldStartWith("The document is damaged inside (XML, line ");

    [Fact]
    public void A_document_type_is_refused() =>
        Refusal((Good with { Document = "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>" }).ToBytes()).ShouldStartWith("The document is damaged inside");

    [Fact]
    public void A_document_without_a_body() => Refusal((Good with { Document = "<x/>" }).ToBytes()).ShouldStartWith("The file is an archive without a Word document");

    [Fact]
    public void A_document_that_unpacks_without_end() =>
        Refusal((Good with { Document = new string(' ', 65 * 1024 * 1024) }).ToBytes()).ShouldStartWith("The document unpacks to more than 64 MB");

    [Fact]
    public void A_document_nested_without_end() =>
        Refusal(new Docx(string.Concat(Enumerable.Repeat("<w:sdt>", 100_000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 100_000))).ToBytes())
            .ShouldStartWith("The document is nested deeper");

    [Fact]
    public void Bad_bytes_are_refused_or_read_and_nothing_else()
    {
        var good = Good.ToBytes();
        var random = new Random(1);
        for (var i = 0; i < 2_000; i++)
        {
            var bad = good[..(i % 2 == 0 ? good.Length : random.Next(good.Length))];
            for (var flips = random.Next(1, 4); flips > 0 && bad.Length > 0; flips--)
            {
                bad[random.Next(bad.Length)] ^= (byte)(1 << random.Next(8));
            }

            try
            {
                WordReader.Read("letter.docx", bad);
            }
            catch (DocumentException e)
            {
                e.Message.ShouldEndWith(".");
            }
        }
    }

    [Fact]
    public void Bad_xml_is_refused_or_read_and_nothing_else()
    {
        const string numbers = "0123456789-";
        var random = new Random(2);
        var body = Good.Body;
        for (var i = 0; i < 2_000; i++)
        {
            // Elements cut out, doubled or moved, attributes with strange values: well-formed more often than not.
            var elements = System.Text.RegularExpressions.Regex.Matches(body, "<w:[^>]*/>|</?w:[^>]*>|\"[^\"]*\"");
            var at = elements[random.Next(elements.Count)];
            var other = elements[random.Next(elements.Count)];
            var bad = body.Remove(at.Index, at.Length).Insert(at.Index, at.Value[0] == '"' ? $"\"{numbers[random.Next(11)]}{numbers[random.Next(10)]}\"" : other.Value);
            try
            {
                (Good with { Body = bad }).Read();
            }
            catch (DocumentException)
            {
            }
        }
    }
}
