using LetterLint.Documents;
using LetterLint.Text;
using Shouldly;

namespace LetterLint.Tests.Text;

/// <summary>A stroke stands where one sentence ends and the next begins.</summary>
public sealed class SentencesTests
{
    [Theory]
    [InlineData("Referrals are handled promptly. | Reviews are held on time.")]
    [InlineData("Are children safe? | They are! | The board sees to it.")]
    [InlineData("The council knows this. | 78% of pupils attend.")]
    [InlineData("It was judged “good.” | Services have improved.")]
    [InlineData("(The council disagrees.) | The plan stands.")]
    [InlineData("no full stop at the end")]
    public void A_sentence_ends_before_a_capital_or_a_figure(string sentences) => Splits(sentences);

    [Theory]
    [InlineData("Mr. Ellwood and Mrs. Holloway met Dr. Marsh. | They agreed.")]
    [InlineData("Some partners, e.g. Barnardo's, took part. | Others did not.")]
    [InlineData("One group, i.e. Looked after children, did well.")]
    [InlineData("Schools, colleges, etc. were visited. | All were open.")]
    [InlineData("They visited schools, colleges, etc. | All were open.")]
    [InlineData("The service is run by Kingsway Ltd. | Its contract ends in May.")]
    [InlineData("The service is run by Kingsway Ltd. in two towns.")]
    [InlineData("See para. 14 and pp. 3 to 5. | The rest is sound.")]
    [InlineData("The home in St. Albans is good.")]
    [InlineData("It opens at 9 a.m. every day. | It closes at 5 p.m. | Nobody waits.")]
    [InlineData("Cllr. Rose leads on this.")]
    public void An_abbreviation_ends_none(string sentences) => Splits(sentences);

    [Theory]
    [InlineData("This was done by J. Smith and A. B. Jones. | It was done well.")]
    [InlineData("J. Smith signed it.")]
    [InlineData("Provision was given grade A. | The rest was given grade B. | Both are high.")]
    [InlineData("The director, P. D. James, is new.")]
    public void An_initial_ends_none(string sentences) => Splits(sentences);

    [Theory]
    [InlineData("Home No. 5 was visited. | It is good.")]
    [InlineData("Is attendance good? | No. | It fell.")]
    [InlineData("They were asked and said no. | Nothing followed.")]
    [InlineData("Nos. 3 and 4 are closed.")]
    public void No_is_a_word_and_an_abbreviation(string sentences) => Splits(sentences);

    [Theory]
    [InlineData("The rate rose from 4.5 to 6.75 per 1,000. | This is high.")]
    [InlineData("The figure is 3.5%. | It was 3.")]
    [InlineData("In 2007. | Later it fell.")]
    [InlineData("The figure rose to 14. | It then fell.")]
    [InlineData("The budget is £1.2m. | It is spent.")]
    public void A_decimal_point_is_no_full_stop(string sentences) => Splits(sentences);

    [Theory]
    [InlineData("They waited … and waited. | Nothing came.")]
    [InlineData("They waited... and waited. | Nothing came.")]
    [InlineData("They waited... | Nothing came.")]
    public void An_ellipsis_goes_on_before_a_small_letter(string sentences) => Splits(sentences);

    [Theory]
    [InlineData("Practice is sound.1 | Managers know this.")]
    [InlineData("Practice is sound.¹ | Managers know this.²")]
    [InlineData("Practice is sound.12 | Managers know this.")]
    [InlineData("Practice is sound.[1] | Managers know this.")]
    public void A_footnote_mark_belongs_to_its_sentence(string sentences) => Splits(sentences);

    [Theory]
    [InlineData("2.1 The council is clear. | It has a plan.")]
    [InlineData("14. The council is clear. | It has a plan.")]
    [InlineData("See www.ofsted.gov.uk for more. | It is free.")]
    [InlineData("Write to name@example.gov.uk. | Nobody will.")]
    public void A_number_before_a_paragraph_and_an_address_end_none(string sentences) => Splits(sentences);

    [Fact]
    public void Every_sentence_knows_its_place_in_the_source()
    {
        const string source = "Children are **safe**.\nAttendance has\nrisen.";
        var prose = InlineMarkup.Read(source, Span.Between(0, source.Length));

        Sentences.Split(prose).Select(sentence => source.Substring(sentence.Span.Start, sentence.Span.Length))
            .ShouldBe(["Children are **safe**.", "Attendance has\nrisen."]);
    }

    [Fact]
    public void Nothing_has_no_sentences() => Sentences.Split(Prose.Empty).ShouldBeEmpty();

    private static void Splits(string sentences)
    {
        var expected = sentences.Split(" | ");
        var builder = new Prose.Builder();
        foreach (var (unit, source) in string.Join(' ', expected).Select((unit, source) => (unit, source)))
        {
            builder.Append(unit, source);
        }

        Sentences.Split(builder.ToProse()).Select(sentence => sentence.Text)
            .ShouldBe(expected.Select(sentence => sentence.Replace('“', '"').Replace('”', '"').Replace('’', '\'')));
    }
}
