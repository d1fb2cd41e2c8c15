using LetterLint.Catalogue;
using Shouldly;

namespace LetterLint.Tests.Catalogue;

public sealed class CatalogueWriterTests
{
    [Fact]
    public void Pages_and_tables_are_written_and_then_current()
    {
        using var folder = new TemporaryFolder();
        folder.Write("README.md", "before\n<!-- rules -->\nold\n<!-- /rules -->\nbehind\n");
        folder.Write("rules/README.md", "no table here\n");
        folder.Write("rules/catalogue/long-gone.md", "the page of a rule that is gone");
        var catalogue = new CatalogueWriter(folder.Path, Repository.Linter);

        catalogue.Check().ShouldContain("rules/catalogue/long-gone.md");
        catalogue.Write().ShouldContain("rules/catalogue/grade-contradicts-word.md");

        catalogue.Check().ShouldBeEmpty();
        File.Exists(folder.PathOf("rules/catalogue/long-gone.md")).ShouldBeFalse();
        File.ReadAllText(folder.PathOf("rules/README.md")).ShouldBe("no table here\n");
        var readme = File.ReadAllText(folder.PathOf("README.md"));
        readme.ShouldStartWith("before\n<!-- rules -->\n| family |");
        readme.ShouldContain("[grade-contradicts-word](rules/catalogue/grade-contradicts-word.md)");
        readme.ShouldEndWith("<!-- /rules -->\nbehind\n");
    }
}
