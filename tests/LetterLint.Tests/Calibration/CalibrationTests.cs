using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using LetterLint.Rules;
using Shouldly;

namespace LetterLint.Tests.Calibration;

/// <summary>Plants the fault of every rule into clean letters; the rule finds as many as when last measured, at the right place.</summary>
public sealed class CalibrationTests
{
    private const int MostOfRule = 12;
    private const int EveryNthOfCorpus = 29;

    // A mutant is a letter to read; long reports would take minutes.
    private const int LongestOfCorpus = 40_000;

    // Only a Word file holds what is not read; its specimens plant that.
    private const string OfWordFiles = "text-unread";

    // Of the specimen letters, whose form is known; what is found in published letters is held by the table alone.
    private const double LeastFound = 0.95;
    private static readonly Operator[] Operators = [.. SentenceFaults.All, .. JudgementFaults.All, .. FormFaults.All];

    [Fact]
    public void Every_rule_has_an_operator() =>
        Operators.Select(planted => planted.Rule).Distinct().Order(StringComparer.Ordinal).ShouldBe(Repository.Linter.Rules.Rules.Select(rule => rule.Id).Where(rule => rule != OfWordFiles));

    [Fact]
    public void As_many_are_found_in_the_specimen_letters_as_were() => Compare("seeds", Repository.Files("seeds", "*.md").Where(path => !path.EndsWith("-faulty.md")).Select(path => Repository.PathOf(path)));

    [CorpusFact]
    public void As_many_are_found_in_published_letters_as_were() => Compare("published",
    [
        .. Directory.EnumerateFiles(Path.Combine(Corpus.Folder!, "..", "seeds"), "*.txt").Order(StringComparer.Ordinal),
        .. Directory.EnumerateFiles(Corpus.Folder!, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where((path, at) => at % EveryNthOfCorpus == 0 && new FileInfo(path).Length < LongestOfCorpus),
    ]);

    private static void Compare(string set, IEnumerable<string> paths)
    {
        var file = Repository.PathOf("tests", $"calibration.{set}.txt");
        var (table, missed) = Measure([.. paths.AsParallel().AsOrdered().Select(path => new CleanLetter(path))]);
        if (Repository.Accepts)
        {
            File.WriteAllText(file, table);
        }

        (File.ReadAllText(file).ReplaceLineEndings("\n") == table).ShouldBeTrue($"{table}\n{string.Join('\n', missed)}");
        var (planted, found) = table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t'))
            .Aggregate((Planted: 0, Found: 0), (sum, cells) => (sum.Planted + Number(cells[1]), sum.Found + Number(cells[2])));
        (set != "seeds" || found >= LeastFound * planted).ShouldBeTrue($"{found} of {planted} were found.\n{string.Join('\n', missed)}");
    }

    private static (string Table, IReadOnlyList<string> Missed) Measure(CleanLetter[] letters)
    {
        var missed = new ConcurrentBag<string>();
        var rows = Repository.Linter.Rules.Rules.AsParallel().AsOrdered().Select(rule =>
        {
            var linter = Repository.Linter.With(new RuleSet([rule]));
            var mutants = Mutants(rule, letters);
            var found = 0;
            foreach (var (mutant, number) in mutants.Select((mutant, number) => (mutant, number)))
            {
                if (mutant.IsFound(linter))
                {
                    found++;
                }
                else
                {
                    missed.Add($"{rule.Id} {mutant.Letter.Name} {number}: {string.Join(" / ", mutant.Text.Marks.Take(3).Select(mark => mutant.Text.Text.Substring(mark.Span.Start, Math.Min(60, mark.Span.Length)).ReplaceLineEndings(" ")))}");
                }
            }

            return $"{rule.Id}\t{mutants.Count}\t{found}\n";
        }).ToArray();
        return ("rule\tplanted\tfound\n" + string.Concat(rows), [.. missed.Order(StringComparer.Ordinal)]);
    }

    /// <summary>The first of every letter, then the second, until there are enough.</summary>
    private static List<Mutant> Mutants(LetterRule rule, CleanLetter[] letters)
    {
        var ofLetters = letters.Select(letter => Operators.Where(each => each.Rule == rule.Id).SelectMany(each => each.Plant(letter)).Take(MostOfRule).ToArray()).ToArray();
        var mutants = new List<Mutant>();
        for (var at = 0; mutants.Count < MostOfRule && ofLetters.Any(ofLetter => at < ofLetter.Length); at++)
        {
            mutants.AddRange(ofLetters.Where(ofLetter => at < ofLetter.Length).Select(ofLetter => ofLetter[at]).Take(MostOfRule - mutants.Count));
        }

        return mutants;
    }

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
