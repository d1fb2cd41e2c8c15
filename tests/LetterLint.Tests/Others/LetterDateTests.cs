using LetterLint.Documents;
using LetterLint.Readings.Others;
using Shouldly;

namespace LetterLint.Tests.Others;

public sealed class LetterDateTests
{
    [Theory]
    [InlineData("Inspection dates: 29 November 2021 to 17 December 2021\nReport published: 4 February 2022", "2022-02-04", 2021, 2022)]
    [InlineData("Inspection date: 3 March 2014", "2014-03-03", 2014)]
    [InlineData("Dates of previous inspection: 31 January 2016 to 3 February 2016", null)]
    public void The_head_of_a_report_tells_when(string head, string? day, params int[] years)
    {
        var when = Read($"Inspection of Harrow Vale local authority children's services\n\n{head}\n\nThe experiences and progress of children\n");
        when.Day?.ToString("yyyy-MM-dd").ShouldBe(day);
        when.Years.ShouldBe(years);
    }

    [Fact]
    public void Where_one_letter_has_no_day_the_years_tell()
    {
        var before = Read("2007 annual performance assessment of services for children and young people in Northmere\n\nStaying safe Grade 3\n");
        var now = Read("26 November 2008\n\nDear Martin\n\n2008 annual performance assessment of services for children and young people in Northmere\n\nStaying safe Grade 3\n");

        before.Day.ShouldBeNull();
        before.IsBefore(now).ShouldBeTrue();
        now.IsBefore(before).ShouldBeFalse();
        now.IsBefore(now).ShouldBeFalse();
    }

    private static LetterDate Read(string text) => Repository.Linter.Know(PlainTextReader.FromText("letter", text)).When;
}
