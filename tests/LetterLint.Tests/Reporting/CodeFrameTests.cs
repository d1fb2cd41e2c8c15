using LetterLint.Reporting;
using LetterLint.Text;
using Shouldly;

namespace LetterLint.Tests.Reporting;

public sealed class CodeFrameTests
{
    private static readonly string Paragraph = string.Concat(Enumerable.Range(1, 120).Select(number => $"word{number} "));

    [Fact]
    public void A_short_line_is_shown_whole() =>
        Shown("Staying safe Grade {|3|}").ShouldBe((1, "Staying safe Grade 3", 19, 1));

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
    public void An_empty_span_marks_one_column() => Shown("ab{||}cd").ShouldBe((1, "abcd", 2, 1));

    [Fact]
    public void An_empty_span_behind_everything_is_shown() => Shown("ab\n{||}").ShouldBe((2, "", 0, 1));

    [Fact]
    public void Accents_take_no_column_and_wide_signs_two()
    {
        Shown("cafe\u0301 {|au lait|}").ShouldBe((1, "cafe\u0301 au lait", 5, 7));
        Shown("\U0001F600 {|au lait|}").ShouldBe((1, "\U0001F600 au lait", 3, 7));
        Shown("\u6F22\u5B57 is {|\u304B\u306A|}.").ShouldBe((1, "\u6F22\u5B57 is \u304B\u306A.", 8, 4));
        Shown("\uFF21\uFF71 {|x|}").ShouldBe((1, "\uFF21\uFF71 x", 4, 1));
        Shown("a\u0301\u0302\u0323 {|e\u0301t\u00E9|}").ShouldBe((1, "a\u0301\u0302\u0323 e\u0301t\u00E9", 2, 3));
        Shown("\U00020000{|\u200D|}x").ShouldBe((1, "\U00020000\u200Dx", 2, 1));
    }

    [Theory]
    [InlineData("\u6F22")]
    [InlineData("a\u0301")]
    [InlineData("\U0001F600")]
    [InlineData("word ")]
    public void A_window_is_so_many_columns_wide_whatever_fills_it(string sign)
    {
        var many = string.Concat(Enumerable.Repeat(sign, 200));
        foreach (var marked in new[] { $"{many} {{|here|}} {many}", $"{{|{many}|}}", $"{many}{{|here|}}", $"{{|here|}}{many}" })
        {
            var line = Frame(marked, 77).ShouldHaveSingleItem();
            Printable.Width(line.Text).ShouldBeInRange(50, 77);
            (line.Indent + line.Width).ShouldBeLessThanOrEqualTo(77);
            char.IsLowSurrogate(line.Text.TrimStart('…', ' ')[0]).ShouldBeFalse();
            line.Text.ShouldNotContain("… \u0301");
        }
    }

    [Fact]
    public void Tabs_and_control_characters_keep_the_mark_in_its_place() =>
        Shown("a\tb\u001b[31m{|c|}\u202E").ShouldBe((1, "a b\uFFFD[31mc\uFFFD", 8, 1));

    [Fact]
    public void A_word_without_end_is_cut_between_signs()
    {
        var line = Frame("{|x|}" + string.Concat(Enumerable.Repeat("\U0001F600", 300))).ShouldHaveSingleItem();
        line.Text.ShouldNotContain('\uFFFD');
        line.Text.EnumerateRunes().Count(rune => rune == System.Text.Rune.ReplacementChar).ShouldBe(0);
    }

    private static (int?, string, int, int) Shown(string marked)
    {
        var line = Frame(marked).ShouldHaveSingleItem();
        return (line.Number, line.Text, line.Indent, line.Width);
    }

    private static IEnumerable<FrameLine> Frame(string marked, int? columns = null)
    {
        var start = marked.IndexOf("{|", StringComparison.Ordinal);
        var end = marked.IndexOf("|}", StringComparison.Ordinal) - 2;
        var text = marked.Replace("{|", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
        return CodeFrame.Of(new SourceText(text), Span.Between(start, end), columns);
    }
}
