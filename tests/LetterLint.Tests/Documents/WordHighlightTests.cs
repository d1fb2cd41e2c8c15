using Shouldly;
using Xunit;
using static LetterLint.Tests.Documents.Docx;

namespace LetterLint.Tests.Documents;

/// <summary>Words that somebody has marked with a colour, and colours that a template has.</summary>
public class WordHighlightTests
{
    private const string Long = "Social workers see children often, write down what they say and tell the review of it in good time.";

    private static string Ground(string fill) => $"<w:shd w:val=\"clear\" w:fill=\"{fill}\"/>";

    private static string[] Highlights(string body)
    {
        var document = new Docx(body).Read();
        return [.. document.Highlights.Select(span => document.Source[span])];
    }

    [Theory]
    [InlineData("FFFF00", true)]
    [InlineData("00FF00", true)]
    [InlineData("FFFFFF", false)]
    [InlineData("D9D9D9", false)]
    [InlineData("auto", false)]
    [InlineData("1F3864", false)]
    public void A_ground_in_the_colours_of_a_highlighter_is_a_highlight(string fill, bool isMarked) =>
        Highlights(P(R("Reviews are ") + R("timely", $"<w:shd w:val=\"clear\" w:fill=\"{fill}\"/>"))).Length.ShouldBe(isMarked ? 1 : 0);

    [Fact]
    public void A_ground_that_the_paragraph_or_the_cell_has_too_is_none()
    {
        const string yellow = "<w:shd w:val=\"clear\" w:fill=\"FFFF00\"/>";
        Highlights(P(R("Good", yellow), yellow)).ShouldBeEmpty();
        Highlights(Table(Row($"<w:tc><w:tcPr>{yellow}</w:tcPr>{P(R("Good", yellow))}</w:tc>"))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("FFF2CC")]
    [InlineData("D9EAD3")]
    [InlineData("D0E0E3")]
    [InlineData("F4CCCC")]
    public void A_pale_ground_under_a_few_words_is_a_highlight(string fill)
    {
        Highlights(P(R(Long) + R(" to check", Ground(fill)))).ShouldBe([" to check"]);
        Highlights(Paragraphs(Long, Long) + P(R("Ask Ann about "), Ground(fill)) + P(R("this."))).ShouldBe(["Ask Ann about "]);
    }

    [Fact]
    public void Grey_is_what_a_page_has_that_was_pasted()
    {
        Highlights(P(R(Long) + R(" to check", Ground("F2F2F2")))).ShouldBeEmpty();
        Highlights(P(R(Long)) + P(R("To check"), Ground("F8F9FA"))).ShouldBeEmpty();
    }

    [Fact]
    public void A_colour_of_a_style_a_table_a_frame_a_heading_or_of_many_places_is_the_templates()
    {
        var run = P(R(Long) + R(" good", Ground("DEEAF6")));
        (new Docx(run) { Styles = $"<w:style w:type=\"table\" w:styleId=\"t\"><w:tblStylePr w:type=\"firstRow\"><w:tcPr>{Ground("DEEAF6")}</w:tcPr></w:tblStylePr></w:style>" })
            .Read().Highlights.ShouldBeEmpty();
        Highlights(run + Table(Row(Cell("Grade", Ground("DEEAF6"))))).ShouldBeEmpty();
        Highlights(Paragraphs(Long) + Table(Row($"<w:tc>{P(R("Good"), Ground("DEEAF6"))}</w:tc>"))).ShouldBeEmpty();
        Highlights(Paragraphs(Long) + P(R("Good"), "<w:pBdr/>" + Ground("DEEAF6"))).ShouldBeEmpty();
        Highlights(Paragraphs(Long) + P(R("Good", "<w:b/>"), Ground("DEEAF6"))).ShouldBeEmpty();
        Highlights(Paragraphs(Long) + P(R("Good"), "<w:outlineLvl w:val=\"0\"/>" + Ground("DEEAF6"))).ShouldBeEmpty();
        Highlights(string.Concat(Enumerable.Repeat(run, 7))).ShouldBeEmpty();
        Highlights(P(R("Good "), Ground("DEEAF6")) + Paragraphs("and more.")).ShouldBeEmpty();
    }
}
