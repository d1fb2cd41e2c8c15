using LetterLint.Reporting;
using Shouldly;

namespace LetterLint.Tests.Reporting;

public sealed class WrappedTests
{
    [Theory]
    [InlineData("one two three", 7, 0, 0, "one two\nthree")]
    [InlineData("one two three", 8, 2, 2, "one\n  two\n  three")]
    [InlineData("one two", null, 0, 0, "one two")]
    [InlineData("unbreakable/path one", 8, 0, 1, "unbreakable/path\n one")]
    [InlineData("cafe\u0301 au", 7, 0, 0, "cafe\u0301 au")]
    [InlineData("\u6F22\u5B57 au", 6, 0, 0, "\u6F22\u5B57\nau")]
    [InlineData("\u6F22\u5B57\u6F22\u5B57\u6F22", 5, 0, 1, "\u6F22\u5B57\n \u6F22\u5B57\n \u6F22")]
    [InlineData("\u6F22\u5B57", 2, 2, 2, "\u6F22\u5B57")]
    public void Words_go_on_below_where_they_do_not_fit(string text, int? width, int used, int indent, string expected) =>
        Wrapped.Of(text, width, used, indent).ShouldBe(expected);

    [Fact]
    public void Pieces_of_one_line_know_what_stands_before_them()
    {
        var text = "";
        var line = new WrappedLine((piece, _) => text += piece, 12, indent: 2);
        line.AddWhole("letter.md:", Tone.Strong).Add(" one two", Tone.Plain).Add(", three", Tone.Quiet).End();
        line.Add("again", Tone.Plain).End();
        text.ShouldBe("letter.md:\n  one two,\n  three\nagain\n");
    }
}
