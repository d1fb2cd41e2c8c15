using System.Diagnostics;
using System.Text;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Engine;
using LetterLint.Frameworks;
using LetterLint.Specimens;
using Xunit.Abstractions;

namespace LetterLint.Tests.Parity;

/// <summary>The built-in matcher says of every letter exactly what NRules says of it.</summary>
public sealed class ParityTests(ITestOutputHelper output)
{
    [ParityFact]
    public void Both_engines_say_the_same_of_every_specimen_seed_and_published_letter()
    {
        var (own, reference) = (new Side(new RuleEngine()), new Side(ParityFactAttribute.Reference()));
        var differences = new List<string>();
        foreach (var (name, document, framework) in Letters())
        {
            var (said, expected) = (own.Lint(document, framework), reference.Lint(document, framework));
            if (said != expected)
            {
                differences.Add($"{name}\nThe built-in matcher says:\n{said}\nNRules says:\n{expected}");
            }
        }

        var measured = $"{own.Documents} documents, {own.Diagnostics} diagnostics compared; {own}; NRules: {reference}";
        output.WriteLine(measured);
        Console.WriteLine(measured);
        Assert.Equal((own.Documents, own.Diagnostics), (reference.Documents, reference.Diagnostics));
        Assert.True(own.Diagnostics > 500, "next to nothing was compared");
        Assert.True(differences.Count == 0, string.Join("\n\n", differences.Take(3)));
    }

    private static IEnumerable<(string Name, Document Document, Framework? Framework)> Letters()
    {
        var specimens = Repository.Files("tests/specimens", "*.md").SelectMany(path => SpecimenFile.Read(Repository.PathOf(path)).Specimens)
            .Concat(Repository.Linter.Rules.Rules.SelectMany(Specimen.OfExample));
        foreach (var specimen in specimens)
        {
            yield return (specimen.Place, PlainTextReader.FromText(specimen.Title, specimen.Letter.Text), Repository.Linter.Frameworks.Find(specimen.Framework));
        }

        foreach (var seed in Repository.Files("seeds", "*").Where(path => Path.GetExtension(path) is ".md" or ".docx"))
        {
            yield return (seed, Reader.Read(Repository.PathOf(seed)), null);
        }

        foreach (var letter in Corpus.Folder is null ? [] : Corpus.Letters)
        {
            yield return (letter.Name, letter.Document, null);
        }
    }

    /// <summary>One of the engines, with all rules: what it says, and what that costs.</summary>
    private sealed class Side(IRuleEngine engine)
    {
        private readonly Timed _engine = new(engine);

        public int Documents { get; private set; }

        public int Diagnostics { get; private set; }

        public string Lint(Document document, Framework? framework)
        {
            var result = new Linter(Repository.Linter.Rules, Repository.Linter.Frameworks, _engine).Lint(document, framework);
            Documents++;
            Diagnostics += result.Diagnostics.Length;
            return new StringBuilder(FindingsText.Write(document, result.Diagnostics))
                .AppendLine().AppendJoin('\n', result.Diagnostics.Select(diagnostic => string.Join("; ", diagnostic.Because)))
                .AppendLine().AppendJoin('\n', result.Checked.Select(check => $"{check.Rule} {check.Status} {check.Examined}"))
                .ToString();
        }

        public override string ToString() => $"first letter {_engine.First.TotalMilliseconds:0} ms, the others {_engine.Rest.TotalMilliseconds / (Documents - 1):0.00} ms each";
    }

    private sealed class Timed(IRuleEngine engine) : IRuleEngine
    {
        public TimeSpan First { get; private set; }

        public TimeSpan Rest { get; private set; }

        public EngineRun Run(Rules.RuleSet rules, Facts facts)
        {
            var start = Stopwatch.GetTimestamp();
            var run = engine.Run(rules, facts);
            if (First == default)
            {
                First = Stopwatch.GetElapsedTime(start);
            }
            else
            {
                Rest += Stopwatch.GetElapsedTime(start);
            }

            return run;
        }
    }
}

/// <summary>A test against the reference engine; a build without it says so and compares nothing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ParityFactAttribute : FactAttribute
{
#if NRULES
    public static IRuleEngine Reference() => new NRules.NRulesEngine();
#else
    public ParityFactAttribute() =>
        Skip = "NOTHING WAS COMPARED: this build has no NRules. Give a source that has NRules.Runtime 1.0.4: dotnet test -p:RuleEngine=NRules -p:RestoreAdditionalProjectSources=FOLDER";

    public static IRuleEngine Reference() => throw new InvalidOperationException("This build has no NRules.");
#endif
}
