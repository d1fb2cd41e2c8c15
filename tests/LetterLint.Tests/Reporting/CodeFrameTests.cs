using LetterLint.Reporting;
using LetterLint.Text;
using Shouldly;

namespace LetterLint.Tests.Reporting;

public sealed class CodeFrameTests
{
    private static readonly string Paragraph = string.Concat(Enumerable.Range(1, 120).Select(number => $"word{number} "));

    [Fact]
    public void A_short_line_is_shown_whole() =>
        Frame("Staying safe Grade {|3|}").ShouldBe([new FrameLine(1, "Staying safe Grade 3", 19, 1)]);

    [Theory]
    [InlineData("word1")]
    [InlineData("word60 word61")]
    [InlineData("word120")]
    public void A_long_line_is_cut_around_the_marked_words_and_never_inside_a_word(string marked)
    {
        var line = Frame(Paragraph.Replace(marked, "{|" + marked + "|}", StringComparison.Ordinal)[..^1]).ShouldHaveSingleItem();
        line.Text.Substring(line.Indent, line.Width).ShouldBe(marked);
        line.Text.Length.ShouldBeInRange(80, 104);
        line.Text.Split(' ').ShouldAllBe(word => word == "…" || Paragraph.Contains(word + " ", StringComparison.Ordinal));
    }

    [Fact]
    public void Marked_words_that_fill_more_than_the_window_keep_their_beginning_and_end()
    {
        var line = Frame("Before. {|" + Paragraph.Trim() + "|} After.").ShouldHaveSingleItem();
        line.Text.Substring(line.Indent, line.Width).ShouldStartWith("word1 word2 ");
        line.Text.Substring(line.Indent, line.Width).ShouldEndWith(" word119 word120");
        line.Text.Length.ShouldBeLessThan(130);
    }

    [Fact]
    public void Of_many_lines_the_first_and_the_last_are_shown() =>
        Frame("a\n{|b1\nb2\nb3\nb4\nb5|} c").Select(line => (line.Number, line.Text, line.Width))
            .ShouldBe([(2, "b1", 2), (3, "b2", 2), (null, "…", 0), (6, "b5 c", 2)]);

    [Fact]
    public void An_empty_span_marks_one_column() => Frame("ab{||}cd").ShouldBe([new FrameLine(1, "abcd", 2, 1)]);

    [Fact]
    public void An_empty_span_behind_everything_is_shown() => Frame("ab\n{||}").ShouldBe([new FrameLine(2, "", 0, 1)]);

    [Fact]
    public void Signs_of_two_units_and_accents_take_one_column() =>
        Frame("\U0001F600 cafe\u0301 {|au lait|}").ShouldBe([new FrameLine(1, "\U0001F600 cafe\u0301 au lait", 7, 7)]);

    [Fact]
    public void Tabs_and_control_characters_keep_the_mark_in_its_place() =>
        Frame("a\tb\u001b[31m{|c|}\u202E").ShouldBe([new FrameLine(1, "a b\uFFFD[31mc\uFFFD", 8, 1)]);

    [Fact]
    public void A_word_without_end_is_cut_between_signs()
    {
        var line = Frame("{|x|}" + string.Concat(Enumerable.Repeat("\U0001F600", 300))).ShouldHaveSingleItem();
        line.Text.ShouldNotContain('\uFFFD');
        line.Text.EnumerateRunes().Count(rune => rune == System.Text.Rune.ReplacementChar).ShouldBe(0);
    }

    private static IEnumerable<FrameLine> Frame(string marked)
    {
        var start = marked.IndexOf("{|", StringComparison.Ordinal);
        var end = marked.IndexOf("|}", StringComparison.Ordinal) - 2;
        var text = marked.Replace("{|", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
        return CodeFrame.Of(new SourceText(text), Span.Between(start, end));
    }
}
