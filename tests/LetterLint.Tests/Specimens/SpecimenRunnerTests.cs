using LetterLint.Specimens;
using Shouldly;

namespace LetterLint.Tests.Specimens;

/// <summary>The tests of the tests: what a letter-writer is told where a specimen and a rule disagree.</summary>
public sealed class SpecimenRunnerTests
{
    private const string Sentence = "The contribution of services to improving outcomes for children and young people in this aspect is";

    [Fact]
    public void A_mark_where_nothing_is_found_is_told() => FailureOf($"""
        ```letter apa-2007
        Staying safe Grade 3

        {Sentence} [|good|].
        ```
        """).ShouldBe($$"""
        test.md:3: a test
        grade-contradicts-word must fire on line 3 at “good” and does not.

        The letter with the marks that are expected:
        Staying safe Grade 3

        {{Sentence}} {|good|}.

        The letter with the marks where the findings are:
        Staying safe Grade 3

        {{Sentence}} good.
        """);

    [Fact]
    public void A_finding_without_a_mark_is_told() => FailureOf($"""
        ```letter apa-2007
        Staying safe Grade 3

        {Sentence} adequate.
        ```
        """)!.ShouldContain("grade-contradicts-word must not fire on line 3 at “adequate” and does: Grade 3 is “good”, but the letter says “adequate”.");

    [Fact]
    public void A_mark_around_other_words_is_both() => FailureOf($"""
        ```letter apa-2007
        Staying safe Grade 3

        {Sentence} [|adequate.|]
        ```
        """)!.Split('\n')[1..3].ShouldBe([
        "grade-contradicts-word must fire on line 3 at “adequate.” and does not.",
        "grade-contradicts-word must not fire on line 3 at “adequate” and does: Grade 3 is “good”, but the letter says “adequate”."]);

    [Theory]
    [InlineData("```letter no-such\nx\n```", "There is no framework “no-such”.")]
    [InlineData("```letter apa-2007\n[|no-such-rule: x|]\n```", "There is no rule “no-such-rule”.")]
    [InlineData("```letter apa-2007\nx\n```\n\n```fndings\n```", "A block “fndings” is not known here; known are letter, previous, other, findings, fixed, model and sentences.")]
    public void A_name_that_is_not_known_is_told(string body, string message) => FailureOf(body).ShouldBe("test.md:3: a test\n" + message);

    [Theory]
    [InlineData("## a test\n", "test.md:1: The file has no heading with one “#” that says what it is about.")]
    [InlineData("# a\n\n# b\n", "test.md:3: There is a second heading with one “#”; give it two.")]
    [InlineData("# a\n\n## a test\n\nWords.\n", "test.md:3: “a test” has no letter; write one in a block that begins with ```letter.")]
    [InlineData("# a\n\n## a test\n\n```letter\nx\n", "test.md:5: The block is never closed with “```”.")]
    [InlineData("# a\n\n## a test\n\n```letter\nx |}\n```\n", "test.md:5: “|}” closes a mark that “{|” never opened.")]
    [InlineData("# a\n\n```letter\nx\n```\n", "test.md:3: The block stands before the first heading with two “#”; every test has one.")]
    [InlineData("# a\n\n## a\n```letter\nx\n```\n## a\n```letter\nx\n```\n", "test.md:7: Two tests are called “a”; rename one.")]
    [InlineData("# a\n\n## a\n```letter\nx\n```\n```letter\nx\n```\n", "test.md:7: “a” has a second letter; give it a heading of its own.")]
    public void A_file_that_is_no_specimen_is_refused_with_its_line(string text, string message) =>
        Should.Throw<SpecimenException>(() => SpecimenFile.Parse("test.md", Complete(text))).Message.ShouldBe(message);

    [Fact]
    public void Accepting_changes_the_outputs_and_nothing_else()
    {
        const string before = "# a\r\n\n## one\n\n```letter\nx\n```\n\n```model\nold\nlines\n```\n\n## two\n\n```letter\ny\n```\n\n```model\n```\n";
        var file = SpecimenFile.Parse("test.md", before);

        file.With(file.Specimens[1], _ => "new").ShouldBe(before[..^4] + "new\n```\n");
        file.With(file.Specimens[0], _ => "").ShouldBe(before.Replace("old\nlines\n", ""));
    }

    // The first of the wrong files has no heading but its own.
    private static string Complete(string text) => text.StartsWith("## a test", StringComparison.Ordinal) ? text + "```letter\nx\n```\n" : text;

    private static string? FailureOf(string body)
    {
        var file = SpecimenFile.Parse("test.md", $"# grade-contradicts-word\n\n## a test\n\n{body.Replace("[|", "{|").Replace("|]", "|}")}\n");
        return new SpecimenRunner(Repository.Linter).Run(file.Specimens.Single()).Failure;
    }
}
