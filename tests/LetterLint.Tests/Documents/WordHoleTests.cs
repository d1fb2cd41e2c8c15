using LetterLint.Documents;
using Shouldly;
using Xunit;
using static LetterLint.Tests.Documents.Docx;

namespace LetterLint.Tests.Documents;

/// <summary>What no reader of Word files reads, and what is not said of a letter that has such a hole.</summary>
public class WordHoleTests
{
    [Fact]
    public void What_is_not_read_is_said_with_its_place()
    {
        var document = new Docx(P(R("One.")) + "<w:altChunk r:id=\"a\"/>" + P(R("Two.") + "<w:r><w:object><o:OLEObject xmlns:o=\"urn:schemas-microsoft-com:office:office\" ProgID=\"Word.Document.12\"/></w:object></w:r>")).Read();
        document.Unread.ShouldBe([new UnreadPart("An embedded file", new LetterLint.Text.Span(4, 0)), new UnreadPart("An embedded Word document", new LetterLint.Text.Span(9, 0))]);
    }

    [Theory]
    [InlineData(15, 9, 1)]
    [InlineData(4, 2, 0)]
    public void A_large_picture_may_hold_words_and_a_small_one_is_a_logo(int width, int height, int unread) =>
        new Docx(P(R("One.")) + P(Picture(width, height))).Read().Unread.Length.ShouldBe(unread);

    [Theory]
    [InlineData(3, 2)]
    [InlineData(100, 0)]
    public void A_picture_before_the_first_word_is_a_cover_unless_the_letter_is_nothing_but_pictures(int words, int unread) =>
        new Docx(P(Picture(17, 24)) + P(Picture(17, 24)) + P(R(string.Join(' ', Enumerable.Repeat("word", words))))).Read().Unread.Length.ShouldBe(unread);

    [Fact]
    public void A_letter_that_is_one_picture_is_refused() =>
        Should.Throw<DocumentException>(() => new Docx(P("") + P(Picture(21, 29))).Read()).Message.ShouldContain("picture");

    [Theory]
    [InlineData("http://schemas.openxmlformats.org/drawingml/2006/chart", "A chart")]
    [InlineData("http://schemas.microsoft.com/office/drawing/2014/chartex", "A chart")]
    [InlineData("http://schemas.openxmlformats.org/drawingml/2006/diagram", "A diagram")]
    public void Charts_and_diagrams_have_words_elsewhere(string kind, string what) =>
        new Docx(P(R("One.") + Drawing(3, 2, kind, ""))).Read().Unread.ShouldBe([new UnreadPart(what, new LetterLint.Text.Span(4, 0))]);

    [Fact]
    public void A_picture_in_a_group_counts_and_one_behind_words_of_the_group_does_not()
    {
        const string group = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";
        new Docx(P(R("One.") + Drawing(15, 9, group, "<a:blip/>"))).Read().Unread.ShouldHaveSingleItem().What.ShouldBe("A picture of 15 by 9 cm");
        new Docx(P(R("One.") + Drawing(15, 9, group, "<a:blip/><w:txbxContent>" + P(R("Two.")) + "</w:txbxContent>"))).Read().Unread.ShouldBeEmpty();
    }

    [Fact]
    public void Words_of_a_drawing_that_are_in_no_text_box_are_said() =>
        new Docx(P(R("One.") + Drawing(3, 2, "http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas", "<a:p><a:r><a:t>Two.</a:t></a:r></a:p>")))
            .Read().Unread.ShouldHaveSingleItem().What.ShouldBe("A drawing with words");

    [Fact]
    public void A_subdocument_is_said_be_it_in_a_paragraph_or_between_them() =>
        new Docx(P(R("One.") + "<w:subDoc r:id=\"a\"/>") + "<w:subDoc r:id=\"b\"/>").Read().Unread.Select(part => part.What).ShouldBe(["A subdocument", "A subdocument"]);

    [Fact]
    public void WordArt_is_read_like_a_text_box()
    {
        var document = new Docx(P("<w:r><w:pict><v:shape><v:textpath string=\"Strictly&#10;private\"/></v:shape></w:pict></w:r>" + R("One."))).Read();
        document.Source.Text.ShouldBe("One.\nStrictly private");
        (document.Unread.Length, document.WordParagraphs.Length).ShouldBe((0, 1));
    }

    [Fact]
    public void Nothing_is_said_to_be_missing_from_a_letter_with_a_hole()
    {
        const string body = "<w:p><w:r><w:t>Staying safe Grade 3</w:t></w:r></w:p><w:p><w:r><w:t>Areas for development</w:t></w:r></w:p>";
        string[] absent = ["list-empty", "section-missing", "statement-missing", "reference-dangling", "heading-number-disagrees"];
        var hole = P(Drawing(15, 9, "http://schemas.openxmlformats.org/drawingml/2006/chart", ""));
        Rules(body + P(R("See Annex D."))).Intersect(absent).ShouldNotBeEmpty();
        Rules(body + hole + P(R("See Annex D."))).Intersect(absent).ShouldBeEmpty();
        Rules(body + hole).ShouldContain("text-unread");
    }

    private static IEnumerable<string> Rules(string body) =>
        Repository.Linter.Lint(new Docx(body).Read(), Repository.Linter.Frameworks.Frameworks.First(framework => framework.Id == "apa-2007")).Diagnostics.Select(found => found.Rule);

    private static string Picture(int width, int height) => Drawing(width, height, "http://schemas.openxmlformats.org/drawingml/2006/picture", "");

    private static string Drawing(int width, int height, string kind, string content) => $"""
        <w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="{width * 360000}" cy="{height * 360000}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="{kind}">{content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
        """;

    [Fact]
    public void A_letter_that_is_nothing_but_an_embedded_file_is_refused() =>
        Should.Throw<DocumentException>(() => new Docx("<w:altChunk r:id=\"a\"/>").Read()).Message.ShouldContain("embedded file");

    [Theory]
    [InlineData("http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "New.")]
    [InlineData("urn:of-somebody-else", "Old.")]
    public void The_first_branch_that_is_understood_is_read(string extension, string words) =>
        new Docx(P($"<mc:AlternateContent><mc:Choice xmlns:x=\"{extension}\" Requires=\"x\">{R("New.")}</mc:Choice><mc:Fallback>{R("Old.")}</mc:Fallback></mc:AlternateContent>"))
            .Read().Source.Text.ShouldBe(words);

    [Fact]
    public void A_branch_that_is_not_understood_is_said_where_there_is_no_other() =>
        new Docx(P(R("One.") + $"<mc:AlternateContent><mc:Choice xmlns:x=\"urn:x\" Requires=\"x\">{R("New.")}</mc:Choice></mc:AlternateContent>"))
            .Read().Unread.ShouldHaveSingleItem().Span.ShouldBe(new LetterLint.Text.Span(4, 0));
}
