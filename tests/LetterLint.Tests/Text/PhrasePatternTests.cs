using LetterLint.Text;
using Shouldly;

namespace LetterLint.Tests.Text;

public sealed class PhrasePatternTests
{
    private static readonly GradeWords Grades = new(["good", "adequate", "requires improvement", "requires improvement to be good"]);

    [Theory]
    [InlineData("being healthy", "Being Healthy")]
    [InlineData("well being", "well-being")]
    [InlineData("council's plan", "Council’s plan")]
    [InlineData("(the|a|) council", "council")]
    [InlineData("(the|a|) council", "the council")]
    [InlineData("the (city|county (borough|)) council", "the county borough council")]
    [InlineData("the {few} council", "the very old city council")]
    [InlineData("services in {authority} in {year}", "services in Stoke-on-Trent in 2007")]
    [InlineData("grade {grade}", "Grade 3")]
    [InlineData("the contribution is {word}", "The contribution is good")]
    public void Fits(string phrase, string text) => Match(phrase, text).ShouldNotBeNull();

    [Theory]
    [InlineData("being healthy", "being very healthy")]
    [InlineData("being healthy", "not being healthy")]
    [InlineData("being healthy", "being healthy grade 3")]
    [InlineData("the {few} council", "the one two three four five council")]
    [InlineData("services in {authority}", "services in")]
    [InlineData("{year}", "3007")]
    [InlineData("{year:2007-2008}", "2006")]
    [InlineData("the contribution is {word}", "the contribution is interesting")]
    public void Does_not_fit(string phrase, string text) => Match(phrase, text).ShouldBeNull();

    [Theory]
    [InlineData("it is {word}", "word", "it requires improvement", null)]
    [InlineData("it {word}", "word", "it requires improvement", "requires improvement")]
    [InlineData("it {word}", "word", "it requires improvement to be good", "requires improvement to be good")]
    [InlineData("services in {authority} are {word}", "authority", "services in Kingston upon Hull are good", "Kingston upon Hull")]
    [InlineData("the {any} year {year:2007-2008}", "year", "the year 2008", "2008")]
    public void A_slot_keeps_the_words_that_fill_it(string phrase, string slot, string text, string? filled)
    {
        var words = Words.Of(text);
        var capture = PhrasePattern.Parse(phrase).MatchAt(words, 0, Grades, whole: true)?[slot];

        (capture is null ? null : text[words[capture.From].Start..words[capture.To - 1].End]).ShouldBe(filled);
    }

    [Fact]
    public void Find_gives_the_first_place()
    {
        var match = PhrasePattern.Parse("on balance").Find(Words.Of("Good on balance, and on balance good."), Grades);

        (match?.From, match?.To).ShouldBe((1, 3));
    }

    [Theory]
    [InlineData("the (city|county council", "“(” has no partner in “the (city|county council”.")]
    [InlineData("the city) council", "“)” has no partner in “the city) council”.")]
    [InlineData("the {word council", "“{” has no partner in “the {word council”.")]
    [InlineData("{year:soon}", "“{year:soon}” is no range of years; write {year:2007-2008}.")]
    [InlineData("{council}", "There is no slot “{council}”; there are {any}, {few}, {authority}, {year}, {grade}, {number} and {word}.")]
    public void A_phrase_that_makes_no_sense_says_why(string phrase, string message) =>
        Should.Throw<FormatException>(() => PhrasePattern.Parse(phrase)).Message.ShouldBe(message);

    [Fact]
    public void A_hostile_text_ends_too()
    {
        var words = Words.Of(string.Join(' ', Enumerable.Repeat("the", 20_000)));

        PhrasePattern.Parse("the {any} {any} {few} council").Find(words, Grades).ShouldBeNull();
    }

    private static PhraseMatch? Match(string phrase, string text) => PhrasePattern.Parse(phrase).MatchAt(Words.Of(text), 0, Grades, whole: true);
}
