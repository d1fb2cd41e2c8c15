using LetterLint.Specimens;
using LetterLint.Text;
using Shouldly;

namespace LetterLint.Tests.Specimens;

public sealed class MarkedTextTests
{
    [Fact]
    public void Marks_are_taken_out_and_keep_their_place()
    {
        var marked = MarkedText.Parse("It is {|good|}, {|grade-missing: not {|bad|}|}{||}.");

        marked.Text.ShouldBe("It is good, not bad.");
        marked.Marks.ShouldBe([new(null, new Span(6, 4)), new("grade-missing", new Span(12, 7)), new(null, new Span(16, 3)), new(null, new Span(19, 0))]);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("{|all|}")]
    [InlineData("a {||}b {|grade-missing: c {|d|}|}")]
    [InlineData("{|a|}{|b|}")]
    [InlineData("| {|a|} | b |")]
    public void Put_back_they_stand_where_they_stood(string marked) => MarkedText.Parse(marked).ToString().ShouldBe(marked);

    [Theory]
    [InlineData("it is {|good", "“{|” opens a mark that “|}” never closes.")]
    [InlineData("it is good|}", "“|}” closes a mark that “{|” never opened.")]
    public void A_mark_has_two_ends(string marked, string message) =>
        Should.Throw<FormatException>(() => MarkedText.Parse(marked)).Message.ShouldBe(message);

    [Fact]
    public void A_word_and_a_colon_are_no_rule() =>
        MarkedText.Parse("{|Note: this|}").Marks.ShouldHaveSingleItem().ShouldBe(new Mark(null, new Span(0, 10)));
}
