using LetterLint.Text;
using Shouldly;

namespace LetterLint.Tests.Text;

public sealed class WordsTests
{
    [Theory]
    [InlineData("Children’s well-being", "childrens well being")]
    [InlineData("and/or", "and or")]
    [InlineData("Health & safety", "health and safety")]
    [InlineData("the councils' plan, 2007", "the councils plan 2007")]
    [InlineData("Éire's 3.5%", "éires 3 5")]
    [InlineData("… — !", "")]
    [InlineData("", "")]
    public void Words_are_runs_of_letters_and_digits_in_small_letters(string text, string words) =>
        string.Join(' ', Words.Of(text).Select(word => word.Text)).ShouldBe(words);

    [Fact]
    public void A_word_knows_its_place()
    {
        const string text = "The council’s plan";

        var word = Words.Of(text)[1];

        text[word.Start..word.End].ShouldBe("council’s");
    }
}
