using LetterLint.Documents;
using LetterLint.Text;
using Shouldly;

namespace LetterLint.Tests.Text;

public sealed class ProseTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("two   blanks\tand\u00A0more", "two blanks and more")]
    [InlineData("the council’s “own” plan", "the council's \"own\" plan")]
    [InlineData("well\u2011being and co\u00ADoperation", "well-being and cooperation")]
    [InlineData("**bold** and *leaning* and __both__", "bold and leaning and both")]
    [InlineData("snake_case stays", "snake_case stays")]
    [InlineData("a [link](https://example.org) here", "a link here")]
    [InlineData("an image ![a crest](crest.png) here", "an image here")]
    [InlineData("Health &amp; safety", "Health & safety")]
    [InlineData("one<br>two", "one two")]
    [InlineData("2 \\* 3", "2 * 3")]
    [InlineData("  at both ends  ", "at both ends")]
    public void Markup_and_blanks_are_gone(string source, string words) => Read(source).Text.ShouldBe(words);

    [Theory]
    [InlineData("the **judgement** is good", "judgement", "judgement")]
    [InlineData("the judge**ment** is good", "judgement", "judge**ment")]
    [InlineData("the council’s plan", "council's plan", "council’s plan")]
    [InlineData("two   blanks", "two blanks", "two   blanks")]
    [InlineData("see the [plan](https://example.org) here", "plan here", "plan](https://example.org) here")]
    public void Words_lead_back_to_where_they_stand(string source, string words, string there)
    {
        var prose = Read(source);

        var phrase = prose.Phrase(prose.Text.IndexOf(words, StringComparison.Ordinal), words.Length);

        source.Substring(phrase.Span.Start, phrase.Span.Length).ShouldBe(there);
    }

    [Fact]
    public void A_place_in_the_source_leads_to_its_words()
    {
        var prose = Read("the **judgement** is");

        prose.OffsetOf("the **".Length).ShouldBe("the ".Length);
        prose.OffsetOf("the *".Length).ShouldBe(-1);
    }

    [Fact]
    public void A_slice_has_no_blanks_at_its_ends_and_keeps_its_place()
    {
        const string source = "Safe. **Well.** Happy.";

        var slice = Read(source).Slice(5, 7);

        slice.Text.ShouldBe("Well.");
        source.Substring(slice.Span.Start, slice.Span.Length).ShouldBe("Well.");
    }

    [Theory]
    [InlineData("in each of", "the last years", "in each of the last years")]
    [InlineData("the long-", "term plan", "the long-term plan")]
    public void Two_parts_join_with_a_blank_unless_a_hyphen_parts_them(string first, string second, string joined)
    {
        var source = first + "\n\n7\n\n" + second;

        var prose = Prose.Join(Read(source, Span.Between(0, first.Length)), Read(source, Span.Between(source.Length - second.Length, source.Length)));

        prose.Text.ShouldBe(joined);
        prose.Span.ShouldBe(Span.Between(0, source.Length));
    }

    [Fact]
    public void Nothing_stands_nowhere()
    {
        Read("** **").ShouldBeSameAs(Prose.Empty);
        Prose.Empty.Span.ShouldBe(Span.None);
    }

    private static Prose Read(string source) => Read(source, Span.Between(0, source.Length));

    private static Prose Read(string source, Span span) => InlineMarkup.Read(source, span);
}
