using System.Globalization;
using Humanizer;
using LetterLint.Documents;
using LetterLint.Letters;
using LetterLint.Text;
using Shouldly;
using Xunit;
using static LetterLint.Tests.Documents.Docx;

namespace LetterLint.Tests.Documents;

/// <summary>Where pages begin, so that an author finds a place.</summary>
public class WordPageTests
{
    private const string Drawn = "<w:r><w:lastRenderedPageBreak/><w:t>Two.</w:t></w:r>";
    private const string Broken = "<w:r><w:br w:type=\"page\"/></w:r>";

    private static string Section(string type) => P(R("One."), $"<w:sectPr><w:type w:val=\"nextPage\"/></w:sectPr>") + P(R("Two."), $"<w:sectPr>{type}</w:sectPr>") + P(R("Three."));

    private static int[] Pages(string body, string? styles = null) => [.. (new Docx(body) { Styles = styles }).Read().PageStarts];

    [Fact]
    public void Pages_begin_where_Word_has_laid_them_out() => Pages(P(R("One.")) + P(Drawn)).ShouldBe([5]);

    [Fact]
    public void A_page_that_an_author_has_broken_is_one_whether_Word_has_laid_it_out_or_not()
    {
        Pages(P(R("One.") + Broken) + P(R("Two."))).ShouldBe([5]);
        Pages(P(R("One.") + Broken) + P(Drawn)).ShouldBe([5]);
        Pages(P(R("One.")) + P(Broken + Drawn)).ShouldBe([6]);
        Pages(P(R("One.") + Broken + Broken) + P(Drawn)).Length.ShouldBe(2);
    }

    [Fact]
    public void So_is_one_that_a_paragraph_or_its_style_begins()
    {
        Pages(P(R("One."), "<w:pageBreakBefore/>") + P(R("Two."), "<w:pageBreakBefore/>")).ShouldBe([5]);
        Pages(P(R("One.")) + P(Drawn, "<w:pageBreakBefore/>")).ShouldBe([5]);
        Pages(P(R("One.")) + P(R("Two."), "<w:pageBreakBefore w:val=\"0\"/>")).ShouldBeEmpty();
        Pages(P(R("One.")) + P(R("Two."), "<w:pStyle w:val=\"a\"/>"), "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:pPr><w:pageBreakBefore/></w:pPr></w:style>").ShouldBe([5]);
        Pages(P(R("One.")) + Table(Row($"<w:tc>{P(R("Two."), "<w:pageBreakBefore/>")}</w:tc>"))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<w:type w:val=\"continuous\"/>", new int[0])]
    [InlineData("", new[] { 5 })]
    [InlineData("<w:type w:val=\"oddPage\"/>", new[] { 5 })]
    public void A_section_says_itself_whether_it_begins_one(string type, int[] pages) => Pages(Section(type)).ShouldBe([.. pages, 10]);

    [Theory]
    [InlineData(Broken, 0, "first paragraph")]
    [InlineData(Broken, 5, "page 2 or later, second paragraph")]
    [InlineData("<w:r><w:lastRenderedPageBreak/></w:r>", 0, "page 1, first paragraph")]
    [InlineData("<w:r><w:lastRenderedPageBreak/></w:r>", 5, "page 2, second paragraph")]
    public void Where_the_file_tells_only_of_breaks_pages_may_be_more(string before, int at, string place) =>
        WordPlace.Of(new Docx(P(R("One.") + before) + P(R("Two."))).Read(), null, new Span(at == 0 ? 0 : 6, 0)).ShouldBe(place);

    [Fact]
    public void The_first_ten_are_counted_in_the_words_of_Humanizer() =>
        Enumerable.Range(1, 10).Select(WordPlace.Ordinal).ShouldBe(Enumerable.Range(1, 10).Select(number => number.ToOrdinalWords(CultureInfo.InvariantCulture)));

    [Fact]
    public void A_deleted_break_is_none() => Pages(P(R("One.") + Changed("del", Broken)) + P(R("Two."))).ShouldBeEmpty();
}
