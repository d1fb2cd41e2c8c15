using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Readings.Others;
using LetterLint.Specimens;
using Shouldly;

namespace LetterLint.Tests.Engine;

/// <summary>NRules finds of every letter what the oracle says: findings, reasons, how much was examined and what kept a rule silent.</summary>
public sealed class OracleTests
{
    private static readonly Linter Linter = Repository.Linter;

    [Fact]
    public void Of_every_seed() =>
        Agrees(Seeds.Files([".md", ".txt", ".docx"]).Select(seed => Said(seed, Seeds.Read(seed)))).ShouldBeGreaterThan(100);

    [Fact]
    public void Of_every_specimen_and_example() =>
        Agrees(Repository.Files("tests/specimens", "*.md").SelectMany(path => SpecimenFile.Read(Repository.PathOf(path)).Specimens)
            .Concat(Linter.Rules.Rules.SelectMany(Specimen.OfExample)).Select(Said)).ShouldBeGreaterThan(1000);

    [CorpusFact]
    public void Of_every_published_letter() =>
        Agrees(Corpus.Letters.Select(letter => new Pair(letter.Name, letter.Result))).ShouldBeGreaterThan(1000);

    private static Pair Said(string name, Document document) => new(name, Linter.Lint(document));

    private static Pair Said(Specimen specimen)
    {
        var framework = specimen.Framework is { } id ? Linter.Frameworks.Find(id) : null;
        var document = PlainTextReader.FromText(specimen.Title, specimen.Letter.Text);
        var others = new SpecimenRunner(Linter).OthersOf(specimen, document);
        return new Pair(specimen.Place, Linter.Lint(document, framework, others));
    }

    /// <summary>How many findings were compared, all of them the same.</summary>
    private static int Agrees(IEnumerable<Pair> pairs)
    {
        var findings = 0;
        foreach (var (name, said) in pairs)
        {
            var expected = LintResult.Of(said.Facts!, Oracle.Run(Linter.Rules.Rules, said.Facts!), Linter.Rules);
            Text(said).ShouldBe(Text(expected), name);
            findings += said.Diagnostics.Length;
        }

        return findings;
    }

    private static string Text(LintResult result) => string.Join('\n',
        [
            FindingsText.Write(result.Document!, result.Diagnostics),
            .. result.Diagnostics.Select(finding => string.Join("; ", finding.Because)),
            .. result.Checked.Select(check => $"{check}: {string.Join("; ", check.Silenced)}"),
        ]);

    private sealed record Pair(string Name, LintResult Said);
}
