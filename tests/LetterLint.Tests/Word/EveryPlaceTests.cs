using LetterLint.Documents;
using LetterLint.Tests.Documents;
using LetterLint.Text;
using Shouldly;
using Xunit;
using static LetterLint.Tests.Documents.Docx;

namespace LetterLint.Tests.Word;

/// <summary>Every span that a finding can have has a place in the file for its comment, and no comment costs a word.</summary>
public class EveryPlaceTests
{
    private const string Mark = "<w:rPr><w:ins w:id=\"7\" w:author=\"Ann\" w:date=\"2024-05-01T10:00:00Z\"/></w:rPr>";

    private static readonly Dictionary<string, string> Bodies = new()
    {
        ["a tracked new paragraph"] = P(R("One."), Mark) + P(Changed("ins", R("Two."))) + P(R("Three.")),
        ["a tracked empty paragraph"] = P(R("One."), Mark) + P("", Mark) + P(R("Three.")),
        ["a tracked item"] = P(R("One."), "<w:numPr><w:numId w:val=\"1\"/></w:numPr>" + Mark) + P(Changed("ins", R("Two.")), "<w:numPr><w:numId w:val=\"1\"/></w:numPr>"),
        ["a comment between paragraphs"] = P(R("One.")) + "<w:commentRangeStart w:id=\"0\"/>" + P("") + P(R("Two.") + "<w:commentRangeEnd w:id=\"0\"/>"),
        ["a block content control"] = P(R("One.")) + "<w:sdt><w:sdtContent>" + P(R("Two words."), "<w:jc w:val=\"left\"/>") + P(R("Three.")) + "</w:sdtContent></w:sdt>",
        ["content controls in cells"] = Table("<w:tr><w:sdt><w:sdtContent>" + Cell("One.") + "</w:sdtContent></w:sdt></w:tr>") + P(""),
        ["a deleted paragraph"] = P(R("One.")) + P(Deleted("Two."), "<w:rPr><w:del w:id=\"8\" w:author=\"Ann\"/></w:rPr>") + P(R("Three.")),
        ["empty paragraphs"] = P("") + P("") + P(R("One.")) + P(""),
        ["a text box"] = P("<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + P(R("Two.")) + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>" + R("One.")),
        ["a field"] = P("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R("One.") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>") + P(R("Two.")),
        ["a note that shows nothing"] = P(R("One.") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>") + P(R("Two.")),
        ["WordArt"] = P("<w:r><w:pict><v:shape><v:textpath string=\"One.\"/></v:shape></w:pict></w:r>") + P("<w:subDoc r:id=\"a\"/>"),
        ["a table alone"] = Table(Row(Cell("One."), Cell(""))),
    };

    public static TheoryData<string> Kinds() => [.. Bodies.Keys];

    private static Docx Of(string kind) => new(Bodies[kind])
    {
        Comments = "<w:comment w:id=\"0\" w:author=\"Ann\"><w:p><w:r><w:t>Is this so?</w:t></w:r></w:p></w:comment>",
        Footnotes = kind.Contains("note", StringComparison.Ordinal) ? "<w:footnote w:id=\"2\">" + P("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r>") + "</w:footnote>" : null,
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_comment_at_any_span_changes_no_word(string kind)
    {
        var bytes = Of(kind).ToBytes();
        var before = WordReader.Read("letter.docx", bytes);
        var length = before.Source.Text.Length;
        for (var start = 0; start <= length; start++)
        {
            for (var end = start; end <= length; end++)
            {
                var written = WordWriter.WithComments(bytes, [new Remark(Span.Between(start, end), ["Said."])]);
                var after = WordReader.Read("letter.docx", written);
                after.Source.Text.ShouldBe(before.Source.Text);
                after.Comments.ShouldContain(comment => comment.Text == "Said.", $"{start}–{end}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_Open_XML_SDK_finds_no_new_fault(string kind)
    {
        var bytes = Of(kind).ToBytes();
        var length = WordReader.Read("letter.docx", bytes).Source.Text.Length;
        var remarks = Enumerable.Range(0, length + 1).Select(at => new Remark(Span.Between(at, Math.Min(at + 2, length)), ["Said."]));
        OpenXml.NewFaults(bytes, WordWriter.WithComments(bytes, remarks)).ShouldBeEmpty();
    }

    [Fact]
    public void Half_a_character_is_no_place_to_cut_at()
    {
        var bytes = new Docx(P(R("a😀b"))).ToBytes();
        for (var at = 0; at <= 4; at++)
        {
            WordReader.Read("letter.docx", WordWriter.WithComments(bytes, [new Remark(new Span(at, 4 - at), ["Said."])])).Source.Text.ShouldBe("a😀b");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("<w:bookmarkStart w:id=\"0\" w:name=\"a\"/><w:bookmarkEnd w:id=\"0\"/>")]
    public void A_body_without_paragraphs_is_refused_and_not_given_one(string body)
    {
        var bytes = (new Docx(body) { Header = P(R("[TBC]")), Section = "<w:headerReference w:type=\"default\" r:id=\"header1\"/>" }).ToBytes();
        Should.Throw<DocumentException>(() => WordWriter.WithComments(bytes, [new Remark(new Span(0, 1), ["Said."])])).Message.ShouldContain("no paragraph");
    }

    [Fact]
    public void What_is_said_of_a_header_stands_at_the_first_words()
    {
        var bytes = (new Docx(P(R("Dear Ann")) + P(R("Two."))) { Header = P(R("[TBC]")), Section = "<w:headerReference w:type=\"default\" r:id=\"header1\"/>" }).ToBytes();
        var place = WordReader.Read("letter.docx", bytes).Furniture[0].Span;
        WordReader.Read("letter.docx", WordWriter.WithComments(bytes, [new Remark(place, ["Said."])])).Comments.ShouldHaveSingleItem().Span.ShouldBe(new Span(0, 8));
    }

    [LibreOfficeFact]
    public void LibreOffice_keeps_every_word()
    {
        var kinds = Bodies.Keys.ToArray();
        var files = kinds.SelectMany(kind =>
        {
            var bytes = Of(kind).ToBytes();
            var text = WordReader.Read("letter.docx", bytes).Source.Text;
            var remarks = Enumerable.Range(0, text.Length + 1).Select(at => new Remark(Span.Between(at, Math.Min(at + 2, text.Length)), ["Said."]));
            return new[] { bytes, WordWriter.WithComments(bytes, remarks) };
        });
        var shown = LibreOffice.Open([.. files.Select(file => (file, ""))]);
        for (var i = 0; i < kinds.Length; i++)
        {
            Words(shown[2 * i + 1]).ShouldBe(Words(shown[2 * i]), kinds[i]);
        }
    }

    // An empty paragraph more or less is how it sees a content control around a cell.
    private static string Words(FlatText shown) => string.Join('\n', shown.Paragraphs().Where(words => words.Length > 0));
}
