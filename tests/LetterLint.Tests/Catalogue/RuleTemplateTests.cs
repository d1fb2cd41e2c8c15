using LetterLint.Catalogue;
using LetterLint.Specimens;
using Shouldly;

namespace LetterLint.Tests.Catalogue;

public sealed class RuleTemplateTests
{
    [Fact]
    public void A_new_rule_has_two_files()
    {
        using var folder = new TemporaryFolder();

        RuleTemplate.Write(folder.Path, "judgements/grade-in-red-ink")
            .ShouldBe(["src/LetterLint.Rules/Judgements/GradeInRedInk.cs", "tests/specimens/judgements/grade-in-red-ink.md"]);

        File.ReadAllText(folder.PathOf("src/LetterLint.Rules/Judgements/GradeInRedInk.cs"))
            .ShouldContain("namespace LetterLint.Rules.Judgements;\n\npublic sealed class GradeInRedInk : LetterRule");
        SpecimenFile.Read(folder.PathOf("tests/specimens/judgements/grade-in-red-ink.md")).Subject.ShouldBe("grade-in-red-ink");
    }

    [Fact]
    public void What_is_there_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("src/LetterLint.Rules/Judgements/GradeInRedInk.cs", "mine");

        Should.Throw<ArgumentException>(() => RuleTemplate.Write(folder.Path, "judgements/grade-in-red-ink")).Message.ShouldContain("is there already");
    }

    [Theory]
    [InlineData("grade-in-red-ink")]
    [InlineData("judgements/grade")]
    [InlineData("Judgements/GradeInRedInk")]
    [InlineData("../judgements/grade-in-red-ink")]
    [InlineData("judgements/grade--ink")]
    public void A_name_is_a_family_and_a_fault(string name) =>
        Should.Throw<ArgumentException>(() => RuleTemplate.Write("/nowhere", name)).Message.ShouldContain("is no name for a rule");
}
