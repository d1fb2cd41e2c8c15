using LetterLint.Documents;
using LetterLint.Text;
using Shouldly;
using Xunit;
using static LetterLint.Tests.Documents.Docx;

namespace LetterLint.Tests.Documents;

public class WordListTests
{
    private static string In(int level, int list = 1) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>";

    private static string Level(int level, string format, string text, string more = "") =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/>{more}</w:lvl>";

    private static string Define(string levels, string lists = "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>") =>
        $"<w:abstractNum w:abstractNumId=\"0\">{levels}</w:abstractNum>{lists}";

    private static IEnumerable<string?> Markers(string numbering, params string[] properties) =>
        new Docx(string.Concat(properties.Select(p => P(R("Item"), p)))) { Numbering = numbering }
            .Read().Blocks.Cast<Paragraph>().Select(p => p.Marker?.Text);

    [Fact]
    public void A_number_that_Word_draws_is_a_marker_and_no_text()
    {
        var document = new Docx(P(R("The council"), In(0)) + P(R("Partners"), In(0))) { Numbering = Define(Level(0, "decimal", "%1.")) }.Read();

        document.Source.Text.ShouldBe("The council\nPartners");
        document.Blocks.Cast<Paragraph>().Select(p => p.Marker).ShouldBe([new("1.", 1, new Span(0, 0)), new("2.", 2, new Span(12, 0))]);
        document.Blocks[1].Span.ShouldBe(new Span(12, 8));
    }

    [Theory]
    [InlineData("lowerLetter", "%1)", "a)", "b)", "c)")]
    [InlineData("upperLetter", "%1", "A", "B", "C")]
    [InlineData("lowerRoman", "(%1)", "(i)", "(ii)", "(iii)")]
    [InlineData("upperRoman", "%1.", "I.", "II.", "III.")]
    [InlineData("decimal", "R%1", "R1", "R2", "R3")]
    [InlineData("decimalZero", "%1", "01", "02", "03")]
    [InlineData("none", "", null, null, null)]
    public void Numbers_have_the_form_that_the_list_gives_them(string format, string text, string? first, string? second, string? third) =>
        Markers(Define(Level(0, format, text)), In(0), In(0), In(0)).ShouldBe([first, second, third]);

    [Theory]
    [InlineData("\uF0B7", "Symbol", "•")]
    [InlineData("·", "Symbol", "•")]
    [InlineData("o", "Courier New", "◦")]
    [InlineData("\uF0A7", "Wingdings", "▪")]
    [InlineData("Ø", "Wingdings", "➢")]
    [InlineData("\uF03F", "Strange", "•")]
    [InlineData("–", "Arial", "–")]
    public void A_bullet_is_a_sign_whatever_font_draws_it(string text, string font, string marker)
    {
        var document = new Docx(P(R("Item"), In(0)))
        {
            Numbering = Define(Level(0, "bullet", text, $"<w:rPr><w:rFonts w:ascii=\"{font}\"/></w:rPr>")),
        }.Read();

        var found = document.Blocks[0].ShouldBeOfType<Paragraph>().Marker.ShouldNotBeNull();
        found.Text.ShouldBe(marker);
        found.IsBullet.ShouldBeTrue();
    }

    [Fact]
    public void A_deeper_level_begins_anew_under_each_higher_one() =>
        Markers(Define(Level(0, "decimal", "%1.") + Level(1, "lowerLetter", "%1.%2")), In(0), In(1), In(1), In(0), In(1))
            .ShouldBe(["1.", "1.a", "1.b", "2.", "2.a"]);

    [Fact]
    public void A_level_that_never_restarts_counts_on() =>
        Markers(Define(Level(0, "upperLetter", "%1.") + Level(1, "decimal", "%2.", "<w:lvlRestart w:val=\"0\"/>")), In(0), In(1), In(0), In(1))
            .ShouldBe(["A.", "1.", "B.", "2."]);

    [Fact]
    public void Lists_of_one_definition_count_on_unless_one_overrides_the_start() =>
        Markers(
            Define(Level(0, "decimal", "%1."), """
                <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="14"/></w:lvlOverride></w:num>
                """),
            In(0, 1), In(0, 2), In(0, 3), In(0, 3), In(0, 0), In(0, 7)).ShouldBe(["1.", "2.", "14.", "15.", null, null]);

    [Fact]
    public void Legal_numbering_writes_every_level_in_digits() =>
        Markers(Define(Level(0, "upperRoman", "%1.") + Level(1, "decimal", "%1.%2", "<w:isLgl/>")), In(0), In(0), In(1)).ShouldBe(["I.", "II.", "2.1"]);

    [Fact]
    public void A_style_may_number_and_a_paragraph_may_decline()
    {
        var document = new Docx(P(R("Item"), "<w:pStyle w:val=\"Para\"/>") + P(R("Item"), "<w:pStyle w:val=\"Sub\"/>") + P(R("Item"), "<w:pStyle w:val=\"Para\"/>" + In(0, 0)))
        {
            Numbering = Define(Level(0, "decimal", "%1.") + Level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"Sub\"/>")),
            Styles = """
                <w:style w:type="paragraph" w:styleId="Para"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Para"/></w:style>
                """,
        }.Read();

        document.Blocks.Cast<Paragraph>().Select(p => p.Marker?.Text).ShouldBe(["1.", "1.1", null]);
    }

    [Fact]
    public void A_definition_may_leave_its_levels_to_a_style()
    {
        var document = new Docx(P(R("Item"), In(0, 2)))
        {
            Numbering = Define(Level(0, "decimal", "%1)"), "")
                + "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"Linked\"/></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>",
            Styles = "<w:style w:type=\"numbering\" w:styleId=\"Linked\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>",
        }.Read();

        document.Blocks[0].ShouldBeOfType<Paragraph>().Marker!.Text.ShouldBe("1)");
    }

    [Theory]
    [InlineData("•\tReduce waiting times.", "•", null)]
    [InlineData("\uF0B7 Reduce waiting times.", "•", null)]
    [InlineData("- Reduce waiting times.", "-", null)]
    [InlineData("14. Reduce waiting times.", "14.", 14)]
    [InlineData("(a) Reduce waiting times.", "(a)", null)]
    public void A_typed_marker_is_cut_off_and_keeps_its_place(string words, string marker, int? number)
    {
        var paragraph = new Docx(P(R(words))).Read().Blocks[0].ShouldBeOfType<Paragraph>();

        paragraph.Prose.Text.ShouldBe("Reduce waiting times.");
        paragraph.Marker.ShouldBe(new ListMarker(marker, number, new Span(0, marker.Length)));
    }

    [Theory]
    [InlineData("14.5 per cent of pupils")]
    [InlineData("-based services")]
    [InlineData("2007 was a good year.")]
    public void What_only_looks_like_a_marker_stays(string words) =>
        new Docx(P(R(words))).Read().Blocks[0].ShouldBeOfType<Paragraph>().Marker.ShouldBeNull();

    private static string Nested => Define(Level(0, "decimal", "%1") + Level(1, "decimal", "%1.%2"),
        "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>");

    private static LetterLint.Diagnostics.LintResult Lint(string body) =>
        Repository.Linter.Lint(new Docx(body) { Numbering = Nested }.Read(), Repository.Linter.Frameworks.Frameworks.First(framework => framework.Id == "jar-2009"));

    private static string[] Said(string body, string rule) => [.. Lint(body).Diagnostics.Where(found => found.Rule == rule).Select(found => found.Message)];

    [Theory]
    [InlineData("paragraph 1.2")]
    [InlineData("paragraphs 1.1 to 1.3")]
    [InlineData("paragraph 2")]
    [InlineData("figure 1.9")]
    public void A_reference_to_a_number_within_numbers_finds_it(string reference) => Said(Report(reference), "reference-dangling").ShouldBeEmpty();

    [Fact]
    public void A_reference_to_a_number_within_numbers_that_is_not_there_is_told_with_the_last() =>
        Said(Report("paragraph 1.4"), "reference-dangling").ShouldBe(["The letter has no paragraph 1.4; its last paragraph is paragraph 1.3."]);

    private static string Report(string reference) => P(R("Main findings"), "<w:outlineLvl w:val=\"0\"/>") + P(R("Staff are skilled."), In(0))
        + P(R("Plans are clear."), In(1)) + P(R($"Visits are regular (see {reference})."), In(1)) + P(R("Records are kept."), In(1)) + P(R("Homes are safe."), In(0));

    [Fact]
    public void A_list_that_begins_anew_below_the_same_number_is_told()
    {
        var body = P(R("Main findings"), "<w:outlineLvl w:val=\"0\"/>") + P(R("Staff are skilled."), In(0)) + P(R("Plans are clear."), In(1)) + P(R("Visits are regular."), In(1));
        Said(body + P(R("Records are kept."), In(1)), "paragraph-number-wrong").ShouldBeEmpty();
        Said(body + P(R("Homes are safe."), In(0)) + P(R("Records are kept."), In(1)), "paragraph-number-wrong").ShouldBeEmpty();
        Said(body + P(R("Records are kept."), In(1, 2)), "paragraph-number-wrong").ShouldBe(["Paragraph 1.1 follows paragraph 1.2."]);
    }

    [Fact]
    public void Paragraphs_below_a_numbered_heading_count_for_themselves()
    {
        const string heading = "<w:outlineLvl w:val=\"1\"/>";
        Said(P(R("Main findings"), In(0)) + P(R("Safety"), heading + In(1)) + P(R("Schools"), heading + In(1)) + P(R("Records are kept."), In(1, 2)), "paragraph-number-wrong").ShouldBeEmpty();
    }

    [Fact]
    public void A_place_is_named_by_the_number_that_its_author_sees()
    {
        var result = Lint(Report("paragraph 1.4"));
        LetterLint.Letters.WordPlace.Of(result.Document!, result.Letter, result.Diagnostics.First(found => found.Rule == "reference-dangling").Span).ShouldBe("under “Main findings”, paragraph 1.2");
    }
}
