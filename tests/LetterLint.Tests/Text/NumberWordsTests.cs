using System.Globalization;
using Humanizer;
using LetterLint.Text;
using Shouldly;

namespace LetterLint.Tests.Text;

public sealed class NumberWordsTests
{
    [Theory]
    [InlineData("seven schools", 7, 1)]
    [InlineData("twenty - five of them", 25, 3)]
    [InlineData("Ninety - seven per cent", 97, 3)]
    [InlineData("forty two", 42, 2)]
    [InlineData("two hundred and fifty pupils", 250, 4)]
    [InlineData("one hundred , fifty of whom", 100, 2)]
    [InlineData("three thousand and twelve", 3012, 4)]
    [InlineData("one thousand two hundred and four children", 1204, 6)]
    [InlineData("one thousand , two hundred of them", 1000, 2)]
    [InlineData("sixty and seventy", 60, 1)]
    public void A_number_in_words_is_read_as_far_as_it_goes(string text, int value, int words) =>
        NumberWords.Read(text.Split(' ')).ShouldBe((value, words));

    [Theory]
    [InlineData("")]
    [InlineData("hundreds of children")]
    [InlineData("third of them")]
    [InlineData("- five")]
    public void What_begins_with_no_number_is_none(string text) => NumberWords.Read(text.Split(' ')).ShouldBeNull();

    [Fact]
    public void Every_number_that_Humanizer_writes_is_read_whole()
    {
        var unread = new List<string>();
        for (var number = 1; number < 100_000; number++)
        {
            var words = number.ToWords(CultureInfo.InvariantCulture).Replace("-", " - ").Split(' ');
            if (NumberWords.Read(words) != (number, words.Length))
            {
                unread.Add($"{number}: {string.Join(' ', words)}");
            }
        }

        unread.Take(10).ShouldBeEmpty();
    }
}
