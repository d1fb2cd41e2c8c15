using LetterLint.Text;
using Shouldly;

namespace LetterLint.Tests.Text;

public sealed class SpanTests
{
    private static readonly Span Three = Span.Between(3, 6);

    [Fact]
    public void A_span_ends_just_behind_its_last_unit() => Three.ShouldBe(new Span(3, 3));

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Its_end_is_not_inside(int offset, bool inside) => Three.Contains(offset).ShouldBe(inside);

    [Theory]
    [InlineData(0, 3, false)]
    [InlineData(0, 4, true)]
    [InlineData(6, 9, false)]
    [InlineData(4, 4, true)]
    public void Neighbours_do_not_overlap(int start, int end, bool overlap) => Three.Overlaps(Span.Between(start, end)).ShouldBe(overlap);

    [Fact]
    public void A_span_contains_itself_and_its_parts()
    {
        Three.Contains(Three).ShouldBeTrue();
        Three.Contains(Span.Between(4, 5)).ShouldBeTrue();
        Three.Contains(Span.Between(4, 7)).ShouldBeFalse();
    }

    [Fact]
    public void Cover_holds_both_and_what_lies_between() => Span.Cover(Span.Between(8, 9), Three).ShouldBe(Span.Between(3, 9));

    [Fact]
    public void Spans_stand_in_reading_order_the_shorter_first() =>
        new[] { Span.Between(3, 9), Span.Between(4, 5), Three, Span.Between(0, 1) }.Order()
            .ShouldBe([Span.Between(0, 1), Three, Span.Between(3, 9), Span.Between(4, 5)]);
}
