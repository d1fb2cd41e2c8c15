using LetterLint.Catalogue;
using Shouldly;

namespace LetterLint.Tests.Catalogue;

public sealed class CatalogueWriterTests
{
    [Fact]
    public void Pages_and_their_list_are_written_and_then_current()
    {
        using var folder = new TemporaryFolder();
        folder.Write("rules/catalogue/long-gone.md", "the page of a rule that is gone");
        var catalogue = new CatalogueWriter(folder.Path, Repository.Linter);

        catalogue.Check().ShouldContain("rules/catalogue/long-gone.md");
        catalogue.Write().ShouldContain("rules/catalogue/grade-contradicts-word.md");

        catalogue.Check().ShouldBeEmpty();
        File.Exists(folder.PathOf("rules/catalogue/long-gone.md")).ShouldBeFalse();
        var list = File.ReadAllLines(folder.PathOf("rules/catalogue/README.md"));
        list.ShouldContain(line => line.StartsWith("| judgements | [grade-contradicts-word](grade-contradicts-word.md) | error |", StringComparison.Ordinal));
        list.Count(line => line.Contains("](", StringComparison.Ordinal) && line.StartsWith('|')).ShouldBe(Repository.Linter.Rules.Rules.Length);
    }
}
