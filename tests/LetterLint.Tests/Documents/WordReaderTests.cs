using LetterLint.Documents;
using LetterLint.Text;
using Shouldly;
using Xunit;
using static LetterLint.Tests.Documents.Docx;

namespace LetterLint.Tests.Documents;

public class WordReaderTests
{
    private const string Break = "<w:r><w:br/></w:r>";

    private static string TextOf(string body) => new Docx(body).Read().Source.Text;

    private static Paragraph Only(Document document) => document.Blocks.ShouldHaveSingleItem().ShouldBeOfType<Paragraph>();

    [Fact]
    public void Each_paragraph_stands_on_a_line_of_its_own_and_an_empty_one_is_no_block()
    {
        var document = new Docx(Paragraphs("Dear Ms Hale", "", "Thank you.")).Read();

        document.Source.Text.ShouldBe("Dear Ms Hale\n\nThank you.");
        document.Blocks.Select(b => document.Source[b.Span]).ShouldBe(["Dear Ms Hale", "Thank you."]);
        document.WordParagraphs.ShouldBe([0, 13, 14]);
    }

    [Fact]
    public void A_place_is_found_by_line_and_by_paragraph()
    {
        var document = new Docx(P(R("Civic") + Break + R("Centre")) + P(R("Grade 3"))).Read();

        document.Locate(document.Source.Text.IndexOf("Centre", StringComparison.Ordinal)).ShouldBe(new Location(6, 2, 1, 0));
        document.Locate(document.Source.Text.IndexOf('3')).ShouldBe(new Location(19, 3, 7, 1));
    }

    [Fact]
    public void A_line_broken_on_purpose_is_a_paragraph()
    {
        var document = new Docx(
            P(R("Dr Quennell") + Break + R("Town Hall") + Break + R("SE99 4QT"))
            + P(R("Being healthy", "<w:b/>") + Break + R("The contribution of services to improving outcomes for children in ") + Break + R("Ormsley is good."))
            + P(R("• Raise attainment.") + Break + R("• Improve attendance."))).Read();

        document.Blocks.Cast<Paragraph>().Select(p => (p.Look, p.Marker?.Text, p.Prose.Text)).ShouldBe(
        [
            (Look.Plain, null, "Dr Quennell"),
            (Look.Plain, null, "Town Hall"),
            (Look.Plain, null, "SE99 4QT"),
            (Look.Bold, null, "Being healthy"),
            (Look.Plain, null, "The contribution of services to improving outcomes for children in Ormsley is good."),
            (Look.Plain, "•", "Raise attainment."),
            (Look.Plain, "•", "Improve attendance."),
        ]);
        document.WordParagraphs.Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("<w:t>Grade</w:t><w:tab/><w:t>3</w:t>", "Grade\t3", "Grade 3")]
    [InlineData("<w:t>Improve the</w:t><w:br/><w:t>attendance.</w:t>", "Improve the\nattendance.", "Improve the attendance.")]
    [InlineData("<w:t>well</w:t><w:noBreakHyphen/><w:t>being</w:t>", "well\u2011being", "well-being")]
    [InlineData("<w:t>improve</w:t><w:softHyphen/><w:t>ment</w:t>", "improve\u00ADment", "improvement")]
    [InlineData("<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:t xml:space=\"preserve\"> met</w:t>", "✓ met", "met")]
    [InlineData("<w:t> Good </w:t>", "Good", "Good")]
    [InlineData("<w:t xml:space=\"preserve\"> Good </w:t><w:t>.</w:t>", " Good .", "Good .")]
    [InlineData("<w:t>Good\nprogress</w:t>", "Good progress", "Good progress")]
    [InlineData("<w:t>the council’s</w:t>", "the council’s", "the council's")]
    [InlineData("<w:rPr><w:vanish/></w:rPr><w:t>Guidance for authors</w:t>", "", null)]
    public void Characters_that_Word_writes_as_elements(string run, string text, string? words)
    {
        var document = new Docx(P($"<w:r>{run}</w:r>")).Read();

        document.Source.Text.ShouldBe(text);
        document.Blocks.OfType<Paragraph>().SingleOrDefault()?.Prose.Text.ShouldBe(words);
    }

    [Fact]
    public void Links_controls_and_tags_are_read_through()
    {
        TextOf(P($"<w:hyperlink r:id=\"rId9\" xmlns:r=\"urn:r\">{R("ofsted")}</w:hyperlink><w:smartTag><w:smartTagPr/>{R(".gov")}</w:smartTag>"
            + $"<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>{R(".uk")}</w:sdtContent></w:sdt><w:bookmarkStart w:id=\"0\" w:name=\"b\"/>"))
            .ShouldBe("ofsted.gov.uk");
    }

    [Fact]
    public void Content_controls_may_hold_paragraphs_rows_and_cells()
    {
        var document = new Docx(
            Control(P(R("19 November 2007")))
            + Table(Control(Row(Control(Cell("Being healthy")), Cell("3"))))).Read();

        document.Source.Text.ShouldBe("19 November 2007\nBeing healthy\n3");
        document.Blocks[1].ShouldBeOfType<Table>().Rows[0].Cells.Select(c => c.Text).ShouldBe(["Being healthy", "3"]);
        document.WordParagraphs.ShouldBe([0, 17, 31]);

        static string Control(string content) => $"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>";
    }

    [Fact]
    public void Of_a_field_only_the_result_is_read()
    {
        TextOf(P(Mark("begin") + "<w:r><w:instrText>HYPERLINK \"x\"</w:instrText></w:r>" + Mark("separate") + R("the plan") + Mark("end") + R(" and ")
            + $"<w:fldSimple w:instr=\"PAGE\">{R("4")}</w:fldSimple>")).ShouldBe("the plan and 4");

        // The result of a field within an instruction is part of the instruction.
        TextOf(P(Mark("begin") + Mark("begin") + Mark("separate") + R("hidden") + Mark("end") + Mark("separate") + R("seen") + Mark("end"))).ShouldBe("seen");

        // A field that is never ended does not swallow what follows.
        TextOf(P(Mark("begin") + R("broken")) + P(R("whole"))).ShouldBe("\nwhole");

        static string Mark(string type) => $"<w:r><w:fldChar w:fldCharType=\"{type}\"/></w:r>";
    }

    [Fact]
    public void A_drop_down_field_shows_its_choice()
    {
        TextOf(P(R("Grade ") + """
            <w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="2"/><w:listEntry w:val="1"/><w:listEntry w:val="2"/><w:listEntry w:val="3"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
            """)).ShouldBe("Grade 3");
    }

    [Fact]
    public void A_text_box_is_read_once_behind_the_paragraph_it_hangs_on()
    {
        var box = $"<w:txbxContent>{Paragraphs("Key", "4: outstanding")}</w:txbxContent>";
        var document = new Docx(
            P(R("Before ") + $"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
                + $"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + R("after"))
            + P($"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{P(R("Old box"))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>")
            + P(R("Next"))).Read();

        document.Source.Text.ShouldBe("Before after\nKey\n4: outstanding\n\nOld box\nNext");
        document.Locate(document.Source.Text.IndexOf("outstanding", StringComparison.Ordinal)).Paragraph.ShouldBe(0);
        document.Locate(document.Source.Text.IndexOf("Old box", StringComparison.Ordinal)).Paragraph.ShouldBe(1);
        document.Locate(document.Source.Text.IndexOf("Next", StringComparison.Ordinal)).Paragraph.ShouldBe(2);
    }

    [Fact]
    public void A_raised_number_is_the_mark_of_a_note_and_in_no_sentence()
    {
        const string raised = "<w:vertAlign w:val=\"superscript\"/>";
        var document = new Docx(P(R("Grade awarded") + R(" 12", raised) + R(" on the 1") + R("st", raised))).Read();

        document.Source.Text.ShouldBe("Grade awarded ¹² on the 1st");
        Only(document).Prose.Text.ShouldBe("Grade awarded on the 1st");
    }

    [Fact]
    public void A_formula_is_read_as_its_characters() =>
        TextOf(P("<m:oMathPara><m:oMath><m:r><m:t>48/64</m:t></m:r></m:oMath></m:oMathPara>" + R(" schools"))).ShouldBe("48/64 schools");

    [Theory]
    [InlineData("<w:pStyle w:val=\"Heading2\"/>", Look.Heading)]
    [InlineData("<w:pStyle w:val=\"berschrift1\"/>", Look.Heading)]
    [InlineData("<w:pStyle w:val=\"OfstedHeading\"/>", Look.Heading)]
    [InlineData("<w:pStyle w:val=\"Letterhead\"/>", Look.Heading)]
    [InlineData("<w:pStyle w:val=\"Title\"/>", Look.Heading)]
    [InlineData("<w:outlineLvl w:val=\"1\"/>", Look.Heading)]
    [InlineData("<w:outlineLvl w:val=\"9\"/>", Look.Plain)]
    [InlineData("<w:pStyle w:val=\"Strong\"/>", Look.Bold)]
    [InlineData("<w:pStyle w:val=\"Circle\"/>", Look.Plain)]
    [InlineData("<w:pStyle w:val=\"Missing\"/>", Look.Plain)]
    [InlineData("", Look.Plain)]
    public void A_paragraph_looks_as_its_style_says(string properties, Look look) =>
        Only(new Docx(P(R("Being healthy"), properties))
        {
            Styles = Style("Heading2", "<w:name w:val=\"heading 2\"/><w:rPr><w:b/></w:rPr>")
                + Style("berschrift1", "<w:name w:val=\"Heading 1\"/>")
                + Style("OfstedHeading", "<w:name w:val=\"Ofsted heading\"/><w:basedOn w:val=\"Heading2\"/>")
                + Style("Letterhead", "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>")
                + Style("Title", "<w:name w:val=\"Title\"/>")
                + Style("Strong", "<w:basedOn w:val=\"Stronger\"/>") + Style("Stronger", "<w:rPr><w:b/></w:rPr>")
                + Style("Circle", "<w:basedOn w:val=\"Circle\"/>"),
        }.Read()).Look.ShouldBe(look);

    [Theory]
    [InlineData("<w:b/>", "", Look.Bold)]
    [InlineData("<w:b w:val=\"0\"/>", "", Look.Plain)]
    [InlineData("<w:b/>", "<w:b w:val=\"false\"/>", Look.Plain)]
    [InlineData("<w:rStyle w:val=\"Strong\"/>", "<w:b/>", Look.Bold)]
    public void A_paragraph_is_bold_when_every_run_with_words_is(string first, string second, Look look) =>
        Only(new Docx(P(R("Being", first) + R(" ") + R("healthy", second.Length == 0 ? first : second)))
        {
            Styles = Style("Strong", "<w:rPr><w:b/></w:rPr>", "character"),
        }.Read()).Look.ShouldBe(look);

    [Fact]
    public void Bold_upon_bold_is_plain() =>
        Only(new Docx(P(R("Being healthy", "<w:rStyle w:val=\"Strong\"/>"), "<w:pStyle w:val=\"Lead\"/>"))
        {
            Styles = Style("Strong", "<w:rPr><w:b/></w:rPr>", "character") + Style("Lead", "<w:rPr><w:b/></w:rPr>"),
        }.Read()).Look.ShouldBe(Look.Plain);

    [Fact]
    public void The_default_style_holds_where_none_is_named() =>
        Only(new Docx(P(R("Being healthy")))
        {
            Styles = "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:rPr><w:b/></w:rPr></w:style>",
        }.Read()).Look.ShouldBe(Look.Bold);

    [Fact]
    public void Highlights_of_neighbouring_runs_are_one()
    {
        var document = new Docx(P(R("The ") + R("grade", "<w:highlight w:val=\"yellow\"/>") + R(" is 3", "<w:highlight w:val=\"green\"/>")
            + R(" now", "<w:highlight w:val=\"none\"/>"))).Read();

        document.Highlights.Select(h => document.Source[h]).ShouldBe(["grade is 3"]);
    }

    [Fact]
    public void A_strict_document_of_another_main_part_name_is_read() =>
        new Docx("")
        {
            MainPart = "word/document2.xml",
            Document = "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body><w:p><w:r><w:t>Strict</w:t></w:r></w:p></w:body></w:document>",
        }.Read().Source.Text.ShouldBe("Strict");

    [Fact]
    public void A_link_that_is_no_address_does_not_stop_the_reader() =>
        new Docx(Paragraphs("Still read."))
        {
            Links = "<Relationship Id=\"rId8\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"http://[bad/,x\" TargetMode=\"External\"/>",
        }.Read().Source.Text.ShouldBe("Still read.");

    private static string Style(string id, string content, string type = "paragraph") =>
        $"<w:style w:type=\"{type}\" w:styleId=\"{id}\">{content}</w:style>";
}
