using LetterLint.Documents;
using Shouldly;
using Xunit;
using static LetterLint.Tests.Documents.PdfFile;

namespace LetterLint.Tests.Documents;

/// <summary>What stands side by side, one below the other or a little higher on paper does so in the text.</summary>
public class PageProjectionTests
{
    private static string[] LinesOf(params string[] drawings) => PdfReader.Read("letter.pdf", OfPages(drawings)).Source.Text.Split('\n');

    [Fact]
    public void Columns_begin_one_below_the_other()
    {
        var lines = LinesOf(Line(72, 700, "Being well") + Line(300, 700, "Good") + Line(72, 685, "Being safe now") + Line(300, 685, "Fair"));

        lines.ShouldBe(["Being well       Good", "Being safe now   Fair", "\f"]);
    }

    [Fact]
    public void A_cell_that_leaves_no_gap_is_parted_from_the_next_as_those_below_it_are()
    {
        var lines = LinesOf(Line(72, 700, "Being so healthy") + Line(163, 700, "Good") + Line(72, 685, "Illness") + Line(163, 685, "Fair"));

        lines.ShouldBe(["Being so healthy   Good", "Illness            Fair", "\f"]);
    }

    [Fact]
    public void Text_is_set_in_as_far_as_the_words_above_it() =>
        LinesOf(Line(72, 700, "nnnn nnnn nnnn") + Line(102.1, 685, "set in")).ShouldBe(["nnnn nnnn nnnn", "    set in", "\f"]);

    [Fact]
    public void Lines_that_are_far_apart_have_blank_ones_between_them() =>
        LinesOf(Line(72, 700, "One.") + Line(72, 686, "Two.") + Line(72, 660, "Three.") + Line(72, 100, "Four."))
            .ShouldBe(["One.", "Two.", "", "Three.", "", "", "", "", "Four.", "\f"]);

    [Fact]
    public void A_page_ends_with_a_form_feed() =>
        LinesOf(Line(72, 700, "One"), "", Line(72, 700, "Three")).ShouldBe(["One", "\f\fThree", "\f"]);

    [Fact]
    public void A_raised_numeral_stays_with_its_word() =>
        LinesOf(Line(72, 700, "plans") + Line(100.9, 705, "1", 7) + Line(109, 700, "are")).ShouldBe(["plans1 are", "\f"]);

    [Fact]
    public void A_number_beside_two_lines_stands_between_them() =>
        LinesOf(Line(72, 708, "One", 8) + Line(500, 703, "2", 12) + Line(72, 696, "Two", 8)).Select(line => line.Trim(' '))
            .ShouldBe(["One", "2", "Two", "\f"]);

    [Fact]
    public void Words_part_without_a_blank_and_letters_drawn_twice_are_one() =>
        LinesOf(Line(72, 700, "go") + Line(88, 700, "on") + Line(88.4, 700, "on")).ShouldBe(["go on", "\f"]);

    [Fact]
    public void What_is_set_across_the_page_stands_below() =>
        LinesOf(Line(72, 700, "The text.") + "BT /F1 40 Tf 0.7071 0.7071 -0.7071 0.7071 200 300 Tm (DRAFT) Tj ET")
            .ShouldBe(["The text.", "DRAFT", "\f"]);

    [Fact]
    public void What_stands_beside_the_page_is_not_printed() =>
        LinesOf(Line(72, 700, "In") + Line(-90, 700, "out") + Line(72, 900, "out")).ShouldBe(["In", "\f"]);
}
