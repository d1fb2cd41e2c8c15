using LetterLint.Specimens;
using Shouldly;

namespace LetterLint.Tests;

public sealed class SpecimenTests
{
    private static readonly SpecimenRunner Runner = new(Repository.Linter);

    public static TheoryData<string, string> Titles()
    {
        var titles = new TheoryData<string, string>();
        foreach (var path in Repository.Files("tests/specimens", "*.md"))
        {
            foreach (var specimen in SpecimenFile.Read(Repository.PathOf(path)).Specimens)
            {
                titles.Add(path["tests/specimens/".Length..], specimen.Title);
            }
        }

        return titles;
    }

    public static TheoryData<string> RuleIds() => [.. Repository.Linter.Rules.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Specimen(string file, string title)
    {
        var path = Repository.PathOf("tests", "specimens", file);
        var specimens = SpecimenFile.Read(path);
        var result = Runner.Run(specimens.Specimens.Single(specimen => specimen.Title == title));
        if (Repository.Accepts)
        {
            File.WriteAllText(path, specimens.With(result.Specimen, result.Output));
            result = Runner.Run(SpecimenFile.Read(path).Specimens.Single(specimen => specimen.Title == title));
        }

        result.Failure.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Example(string rule)
    {
        var examples = LetterLint.Specimens.Specimen.OfExample(Repository.Linter.Rules.Find(rule)!).ToArray();
        examples[0].Letter.Marks.Any(mark => mark.Rule is null).ShouldBeTrue($"The bad example of {rule} has no mark.");
        examples[1].Letter.Marks.ShouldBeEmpty($"The good example of {rule} has a mark.");
        foreach (var example in examples)
        {
            var failure = Runner.Run(example).Failure;
            failure.ShouldBeNull();
        }
    }
}
