using System.Text.Json;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Fuzz;
using LetterLint.Reporting;
using LetterLint.Specimens;

namespace LetterLint.Tests;

/// <summary>Every quotation of a JSON report, those of evidence too, is exactly the text of its span.</summary>
public sealed class QuotationTests
{
    public static TheoryData<string> SeedNames() => Seeds.Names();

    [Theory]
    [MemberData(nameof(SeedNames))]
    public void Of_a_seed(string seed) => Holds(Repository.Linter.Lint(Seeds.Read(seed)));

    [Fact]
    public void Of_every_specimen()
    {
        foreach (var specimen in Repository.Files("tests/specimens", "*.md").SelectMany(path => SpecimenFile.Read(Repository.PathOf(path)).Specimens))
        {
            var framework = specimen.Framework is { } id ? Repository.Linter.Frameworks.Find(id) : null;
            Holds(Repository.Linter.Lint(PlainTextReader.FromText(specimen.Title, specimen.Letter.Text), framework));
        }
    }

    [CorpusFact]
    public void Of_every_published_letter()
    {
        foreach (var letter in Corpus.Letters)
        {
            Holds(letter.Result);
        }
    }

    private static void Holds(LintResult result)
    {
        using var output = new MemoryStream();
        JsonReport.Write([result], output);
        QuotedPlaces.Hold(JsonDocument.Parse(output.ToArray()).RootElement, result.Document!.Source.Text);
    }
}
