using System.Text;
using LetterLint.Documents;
using Shouldly;

namespace LetterLint.Tests.Documents;

public sealed class TextDecoderTests
{
    private const string Letter = "The council’s “good” work – café, £5.";

    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, byte[]> Encodings() => new()
    {
        { "UTF-8", new UTF8Encoding(false).GetBytes(Letter) },
        { "UTF-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Letter)] },
        { "UTF-16, low byte first, with mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Letter)] },
        { "UTF-16, low byte first", Encoding.Unicode.GetBytes(Letter) },
        { "UTF-16, high byte first, with mark", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Letter)] },
        { "UTF-16, high byte first", Encoding.BigEndianUnicode.GetBytes(Letter) },
        { "Windows-1252", Encoding.GetEncoding(1252).GetBytes(Letter) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_same_letter_in(string encoding, byte[] bytes) => TextDecoder.Decode(bytes).ShouldBe(Letter, encoding);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_of_any_kind_part_the_same_paragraphs(string end)
    {
        var bytes = Encoding.UTF8.GetBytes($"Staying safe Grade 3{end}{end}Children are safe.{end}");

        PlainTextReader.Read("letter.txt", bytes).Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Prose.Text)
            .ShouldBe(["Staying safe Grade 3", "Children are safe."]);
    }

    [Fact]
    public void Half_a_unit_at_the_end_is_no_reason_to_stop() =>
        TextDecoder.Decode([.. Encoding.Unicode.GetBytes(Letter), (byte)'x']).ShouldStartWith(Letter);

    [Fact]
    public void A_letter_in_another_script_in_utf_16_is_read() =>
        TextDecoder.Decode([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Ελλάδα")]).ShouldBe("Ελλάδα");

    public static TheoryData<byte[], string> NoText() => new()
    {
        { [], "The file is empty; nothing can be checked." },
        { " \r\n\t"u8.ToArray(), "The file holds no text; nothing can be checked." },
        { [0xEF, 0xBB, 0xBF], "The file holds no text; nothing can be checked." },
        { "PK\u0003\u0004word/document.xml"u8.ToArray(), "This is a Word or PDF file under another name; give it its own ending (.docx or .pdf)." },
        { "%PDF-1.4"u8.ToArray(), "This is a Word or PDF file under another name; give it its own ending (.docx or .pdf)." },
        { [0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 2, 3, 0], "This is not a text file; save the letter as .docx, .md or .txt." },
    };

    [Theory]
    [MemberData(nameof(NoText))]
    public void What_is_no_text_is_refused_with_advice(byte[] bytes, string message) =>
        Should.Throw<DocumentException>(() => TextDecoder.Decode(bytes)).Message.ShouldBe(message);
}
