using System.Text;
using LetterLint.Documents;
using LetterLint.Fixing;
using LetterLint.Reporting;
using LetterLint.Tests.Word;
using Shouldly;
using Xunit;
using static LetterLint.Tests.Documents.Docx;

namespace LetterLint.Tests.Documents;

/// <summary>Word files that ask for far more than they hold: what is small in the file and large, or often asked for, in the letter.</summary>
public sealed class HostileWordTests
{
    private static readonly Budget Small = new() { Characters = 5_000 };

    private static string Refusal(byte[] bytes, Budget? budget = null) => Should.Throw<DocumentException>(() => WordReader.Read("letter.docx", bytes, budget)).Message;

    [Theory]
    [InlineData(300)]
    [InlineData(60_000)]
    public void An_element_with_more_attributes_than_any_has(int count) =>
        Refusal(new Docx($"<w:p {string.Join(' ', Enumerable.Range(0, count).Select(i => $"w:a{i}=\"\""))}/>").ToBytes()).ShouldStartWith("An element of the document has more attributes");

    [Fact]
    public void A_part_that_declares_more_names_than_any_does() =>
        Refusal(new Docx("") { Document = $"<a {string.Join(' ', Enumerable.Range(0, 60_000).Select(i => $"xmlns:a{i}=\"u\""))}/>" }.ToBytes()).ShouldStartWith("An element of the document has more attributes");

    public static TheoryData<string> Encodings() => ["utf-8", "utf-16", "utf-16BE"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Parts_are_read_in_every_encoding_of_the_format_and_written_back(string encoding)
    {
        var docx = new Docx(Paragraphs("Staying safe Grade 3", "A plan for the the child Zoë is late – or “lost”.")) { Encoding = Encoding.GetEncoding(encoding) };
        docx.Read().Source.Text.ShouldBe("Staying safe Grade 3\nA plan for the the child Zoë is late – or “lost”.");
        var result = Repository.Linter.Lint(docx.Read(), Repository.Linter.Frameworks.Find("apa-2007"));
        WordReader.Read("letter.docx", MarginReport.Write(result, Repository.Linter.Rules, docx.ToBytes())).Comments.ShouldNotBeEmpty();
        new LetterFixer(Repository.Linter, DateTimeOffset.UnixEpoch).Fix(result, docx.ToBytes()).ShouldNotBeNull().After.ShouldContain("for the child Zoë");
    }

    /// <summary>In UTF-16 the characters U+3C3C have the bytes of “&lt;”, with which the next tag seems to begin.</summary>
    [Theory]
    [MemberData(nameof(Encodings))]
    public void An_attribute_is_one_in_every_encoding(string encoding) =>
        Refusal((new Docx($"<w:p {string.Join(' ', Enumerable.Range(0, 60_000).Select(i => $"w:a{i}=\"\u3C3C\""))}/>") { Encoding = Encoding.GetEncoding(encoding) }).ToBytes())
            .ShouldStartWith("An element of the document has more attributes");

    [Theory]
    [InlineData("utf-16", "<?xml version=\"1.0\" encoding=\"utf-8\"?>")]
    [InlineData("utf-8", "<?xml version=\"1.0\" encoding=\"utf-16\"?>")]
    [InlineData("utf-8", "<?xml version=\"1.0\" encoding=\"utf-32\"?>")]
    public void What_a_part_says_of_its_encoding_changes_nothing(string encoding, string declaration)
    {
        var body = new Docx(Paragraphs("Zoë is late.")).ToBytes();
        var xml = Encoding.UTF8.GetString(WordDrafts.Parts(body)["word/document.xml"]);
        new Docx("") { Document = declaration + xml, Encoding = Encoding.GetEncoding(encoding) }.Read().Source.Text.ShouldBe("Zoë is late.");
    }

    [Fact]
    public void Bytes_that_are_no_text_are_damage() =>
        Refusal(new Docx(Paragraphs("Zoë is late.")) { Encoding = Encoding.Latin1 }.ToBytes()).ShouldStartWith("The document is cut off or damaged");

    [Fact]
    public void Parts_that_only_writers_read_count_as_others_do()
    {
        var docx = new Docx(Paragraphs("Staying safe Grade 3", "A plan for the the child is late.")) { TypesBehind = string.Concat(Enumerable.Repeat("<a/>", 5_000)) };
        var few = new Budget { Elements = 1_000 };
        var result = Repository.Linter.Lint(WordReader.Read("letter.docx", docx.ToBytes(), few), Repository.Linter.Frameworks.Find("apa-2007"));
        Should.Throw<DocumentException>(() => MarginReport.Write(result, Repository.Linter.Rules, docx.ToBytes(), few)).Message.ShouldContain("1,000 elements");
        Should.Throw<DocumentException>(() => new LetterFixer(new Linter(Repository.Linter.Rules, Repository.Linter.Frameworks) { Budget = few }, DateTimeOffset.UnixEpoch).Fix(result, docx.ToBytes()))
            .Message.ShouldContain("1,000 elements");
    }

    [Fact]
    public void More_signs_of_attributes_in_words_than_an_element_may_have_are_read() =>
        new Docx(Paragraphs([.. Enumerable.Repeat(new string('=', 1_000), 100)])).Read().Blocks.Length.ShouldBe(100);

    [Fact]
    public void The_words_of_a_drawing_count_as_others_do() =>
        Refusal(new Docx(P($"<w:r><w:pict><v:shape><v:textpath string=\"{new string('a', 5_001)}\"/></v:shape></w:pict></w:r>")).ToBytes(), Small).ShouldContain("5,000 characters");

    [Fact]
    public void Deleted_words_count_as_others_do() =>
        Refusal(new Docx(Table(Row(Cell(new string('a', 2_000)))) + P(Deleted(new string('b', 6_000)))).ToBytes(), Small).ShouldContain("5,000 characters");

    [Fact]
    public void A_note_that_is_referred_to_again_and_again_is_read_once()
    {
        var reference = R("late") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
        var document = new Docx(P(string.Concat(Enumerable.Repeat(reference, 50)))) { Footnotes = $"<w:footnote w:id=\"1\">{P(R("Of the plan."))}</w:footnote>" }.Read();

        document.Footnotes.ShouldHaveSingleItem().Prose.Text.ShouldBe("Of the plan.");
        document.Source.Text.Split("Of the plan.").Length.ShouldBe(2);
    }

    [Fact]
    public void A_number_longer_than_Word_draws_is_none()
    {
        Docx List(string pattern) => new(P(R("One."), "<w:numPr><w:numId w:val=\"1\"/></w:numPr>"))
        {
            Numbering = $"<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"{pattern}\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
        };

        List("%1.").Read().Blocks.OfType<Paragraph>().Single().Marker!.Text.ShouldBe("1.");
        List(string.Concat(Enumerable.Repeat("%1.", 100))).Read().Blocks.OfType<Paragraph>().Single().Marker.ShouldBeNull();
    }

    [Fact]
    public void A_property_larger_than_all_of_them_together_is_passed_over() =>
        new Docx(Paragraphs("Read.")) { Title = new string('a', 2_000_000) }.Read().Furniture.ShouldBeEmpty();

    [Fact]
    public void A_comment_on_more_than_a_page_is_shown_where_it_begins()
    {
        var words = string.Concat(Enumerable.Repeat("Plans for most children are late. ", 200));
        var document = new Docx(Paragraphs("Staying safe Grade 3") + P("<w:commentRangeStart w:id=\"1\"/>" + R(words) + "<w:commentRangeEnd w:id=\"1\"/>"))
        {
            Comments = $"<w:comment w:id=\"1\" w:author=\"Ann\">{P(R("Is this so?"))}</w:comment>",
        }.Read();

        document.Comments.ShouldHaveSingleItem().Span.Length.ShouldBe(words.Length);
        var found = Repository.Linter.Lint(document, Repository.Linter.Frameworks.Find("apa-2007")).Diagnostics.Single(diagnostic => diagnostic.Rule == "comment-left");
        found.Span.ShouldBe(document.Comments[0].Span with { Length = 0 });
    }
}
