using LetterLint.Text;
using Shouldly;

namespace LetterLint.Tests.Text;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("a\nbc\n", 3)]
    [InlineData("a\r\nbc\r\n", 3)]
    [InlineData("a\rbc\r", 3)]
    [InlineData("a\nbc", 2)]
    [InlineData("", 1)]
    public void Lines_end_in_any_of_the_three_ways(string text, int lines)
    {
        var source = new SourceText(text);

        source.LineCount.ShouldBe(lines);
        source[source.Line(0)].ShouldBe(text.Length == 0 ? "" : "a");
        source[source.Line(lines > 1 ? 1 : 0)].ShouldBe(lines > 1 ? "bc" : "");
    }

    [Fact]
    public void Line_and_column_count_from_one_in_units_of_utf_16()
    {
        var source = new SourceText("a\r\n😀 é\n");

        source.Locate(0).ShouldBe(new Location(0, 1, 1));
        source.Locate(3).ShouldBe(new Location(3, 2, 1));
        source.Locate(6).ShouldBe(new Location(6, 2, 4));
        source.Locate(source.Text.Length).ShouldBe(new Location(8, 3, 1));
    }

    [Fact]
    public void Edits_are_made_from_front_to_back_whatever_their_order() =>
        new SourceText("one two three").With([new(Span.Between(8, 13), "drei"), new(Span.Between(0, 3), "eins"), new(new Span(4, 0), "und ")])
            .ShouldBe("eins und two drei");

    [Fact]
    public void Of_two_edits_that_overlap_the_first_is_made() =>
        new SourceText("one two three").With([new(Span.Between(0, 7), "A"), new(Span.Between(4, 13), "B")]).ShouldBe("A three");
}
