using LetterLint.Documents;
using Shouldly;
using Xunit;
using static LetterLint.Tests.Documents.Docx;

namespace LetterLint.Tests.Documents;

/// <summary>What authors leave in a Word file and nobody sees.</summary>
public class WordLeftoverTests
{
    private const string Default = "<w:headerReference w:type=\"default\" r:id=\"header1\"/>";

    private static string Control(string content, string properties = "<w:showingPlcHdr/>") =>
        $"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    private static string[] Prompts(string body)
    {
        var document = new Docx(body).Read();
        return [.. document.Prompts.Select(span => document.Source[span].Trim())];
    }

    [Fact]
    public void A_box_that_nobody_has_filled_in_shows_its_prompt_be_it_in_a_line_around_paragraphs_or_around_a_cell()
    {
        Prompts(P(R("Dear ") + Control(R("Click here to enter text.")))).ShouldBe(["Click here to enter text."]);
        Prompts(P(R("One.")) + Control(P(R("Choose a date.")))).ShouldBe(["Choose a date."]);
        Prompts(Table("<w:tr>" + Control(Cell("Name")) + "</w:tr>")).ShouldBe(["Name"]);
    }

    [Fact]
    public void A_box_that_is_filled_in_or_asks_for_nothing_shows_none()
    {
        Prompts(P(Control(R("Ms Gray"), ""))).ShouldBeEmpty();
        Prompts(P(Control(R("Ms Gray"), "<w:showingPlcHdr w:val=\"0\"/>"))).ShouldBeEmpty();
        Prompts(P(Control(R("   ")))).ShouldBeEmpty();
    }

    [Fact]
    public void Hidden_words_are_kept_apart_with_their_place()
    {
        var document = new Docx(P(R("One ") + R("secret ", "<w:vanish/>") + R("note", "<w:vanish/>") + R("two."))).Read();
        document.Source.Text.ShouldBe("One two.");
        document.Hidden.ShouldBe([new HiddenText("secret note", new LetterLint.Text.Span(4, 0))]);
    }

    [Fact]
    public void The_ends_of_a_web_form_are_hidden_by_Word_itself() =>
        (new Docx(P(R("Top of Form", "<w:vanish/>"), "<w:pStyle w:val=\"z\"/>") + P(R("One.")))
        {
            Styles = "<w:style w:type=\"paragraph\" w:styleId=\"z\"><w:name w:val=\"z-Top of Form\"/></w:style>",
        }).Read().Hidden.ShouldBeEmpty();

    [Fact]
    public void A_header_stands_behind_the_letter_and_in_no_paragraph_of_it()
    {
        var document = (new Docx(Paragraphs("One.", "Two.")) { Header = P(R("Tarnwick [TBC]") + Changed("ins", R(" 2006"))), Section = Default }).Read();
        document.Source.Text.ShouldBe("One.\nTwo.\nTarnwick [TBC] 2006");
        document.Blocks.Length.ShouldBe(2);
        document.Furniture.ShouldHaveSingleItem().Prose.Text.ShouldBe("Tarnwick [TBC] 2006");
        document.Revisions.ShouldHaveSingleItem().Text.ShouldBe(" 2006");
        document.Locate(6).Paragraph.ShouldBe(1);
        document.Locate(12).Paragraph.ShouldBeNull();
    }

    [Theory]
    [InlineData("first", "", 0)]
    [InlineData("first", "<w:titlePg/>", 1)]
    [InlineData("even", "", 0)]
    public void A_header_of_pages_that_are_not_told_apart_is_not_shown(string type, string section, int shown) =>
        (new Docx(Paragraphs("One.")) { Header = P(R("Old")), Section = $"<w:headerReference w:type=\"{type}\" r:id=\"header1\"/>{section}" })
            .Read().Furniture.Length.ShouldBe(shown);

    [Fact]
    public void A_watermark_is_read_as_a_line_of_its_header() =>
        (new Docx(Paragraphs("One."))
        {
            Header = P("<w:r><w:pict><v:shape><v:textpath string=\"DRAFT\"/></v:shape></w:pict></w:r>"),
            Section = Default,
        }).Read().Furniture.ShouldHaveSingleItem().Prose.Text.ShouldBe("DRAFT");

    [Fact]
    public void The_title_of_the_file_stands_beside_the_letter()
    {
        var title = (new Docx(Paragraphs("One.")) { Title = "Tarnwick 2006" }).Read().Furniture.ShouldHaveSingleItem();
        (title.Kind, title.Prose.Text, title.Span).ShouldBe((FurnitureKind.Title, "Tarnwick 2006", new LetterLint.Text.Span(5, 13)));
    }

    [Fact]
    public void So_do_the_other_properties_with_words_each_once_and_by_its_name() =>
        (new Docx(Paragraphs("One."))
        {
            Title = "Tarnwick",
            Properties = "<Template>Normal.dotm</Template><Company>Ostwick\n  Council</Company><Manager/><Company2>x</Company2><subject>Tarnwick</subject><Pages>3</Pages>",
            HouseProperties = "<property name=\"Client\"><lpwstr>Northmere</lpwstr></property><property name=\"_dlc_DocId\"><lpwstr>Letter</lpwstr></property><property name=\"Number\"><i4>4</i4></property>",
        }).Read().Furniture.Select(beside => $"{beside.Kind} {beside.Name}: {beside.Prose.Text}").ShouldBe(["Title title: Tarnwick", "Property company: Ostwick Council", "Property Client: Northmere"]);

    [Fact]
    public void A_part_of_properties_that_is_damaged_is_none_of_the_letter() =>
        (new Docx(Paragraphs("One.")) { Properties = "<Company>Ostwick</Company><Manager>" }).Read().Furniture.ShouldHaveSingleItem().Prose.Text.ShouldBe("Ostwick");

    private static string Letter => Paragraphs("Ms Ruth Gray", "Director of Children's Services", "Northmere Borough Council", "12 November 2007", "Dear Ms Gray",
        "2007 annual performance assessment of services for children and young people in Northmere Borough Council");

    [Theory]
    [InlineData("Ostwick City Council", "another-authority-named")]
    [InlineData("November 2006", "year-disagrees")]
    [InlineData("12/11/2006", "year-disagrees")]
    [InlineData("12th November 2006", "year-disagrees")]
    [InlineData("October 2007", null)]
    [InlineData("Form 12, March 2001", null)]
    [InlineData("12 November 2007", null)]
    [InlineData("Northmere Borough Council", null)]
    public void What_lives_on_of_the_letter_of_last_year_is_found_in_headers_and_properties(string words, string? rule)
    {
        foreach (var docx in new[] { new Docx(Letter) { Header = P(R(words)), Section = Default }, new Docx(Letter) { Properties = $"<subject>{words}</subject>" } })
        {
            var document = docx.Read();
            Repository.Linter.Lint(document, Repository.Linter.Frameworks.Frameworks.First(framework => framework.Id == "apa-2007")).Diagnostics
                .Where(found => document.FurnitureAt(found.Span.Start) is not null).Select(found => found.Rule).ShouldBe(rule is null ? [] : [rule]);
        }
    }

    [Theory]
    [InlineData("<Manager>Lincoln Gray</Manager>", false)]
    [InlineData("<Company>Lincoln Gray Ltd</Company>", false)]
    [InlineData("<Company>Lincolnshire County Council</Company>", true)]
    public void A_person_or_a_firm_with_the_name_of_a_place_is_no_authority(string properties, bool isOne) =>
        Repository.Linter.Lint((new Docx(Letter) { Properties = properties }).Read(), Repository.Linter.Frameworks.Frameworks.First(framework => framework.Id == "apa-2007"))
            .Diagnostics.Any(found => found.Rule == "another-authority-named").ShouldBe(isOne);
}
