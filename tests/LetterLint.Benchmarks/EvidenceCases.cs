using LetterLint.Documents;
using LetterLint.Engine;
using LetterLint.Evidence;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Readings.Language;
using LetterLint.Text;

namespace LetterLint.Benchmarks;

/// <summary>An item of a letter with what a careful reader marked, and what the evidence finder sees.</summary>
/// <param name="Set">The set that it is counted in.</param>
/// <param name="File">Its letter.</param>
/// <param name="Item">The item.</param>
/// <param name="Statuses">The statuses that count as right.</param>
/// <param name="Found">The finder's own answer.</param>
/// <param name="Finder">The finder of its letter.</param>
/// <param name="Search">The comparison with every sentence.</param>
/// <param name="Labels">For each sentence 2 where it is evidence, 1 where it may be, 0 where it is not.</param>
internal sealed record EvidenceCase(string Set, string File, Item Item, EvidenceStatus[] Statuses, ItemEvidence Found, EvidenceFinder Finder, Search Search, int[] Labels)
{
    public const string ReportedHalf = "reported half";
    public const string Drafts = "drafts";

    /// <summary>Drafts that were blind once: their first-run figures stand on the accuracy page, and since then they are learned from.</summary>
    public const string BlindDrafts = "drafts that were blind once";

    private static readonly string[] BlindFolders = ["", "second", "third", "fourth", "fifth", "sixth"];

    public bool IsSelfEvidencing => Item.IsStanding || Item.Form.Evidence == EvidenceScope.Self;

    /// <summary>The sentences that are linked: those that an author is shown, or with other weights those that are likely enough.</summary>
    public HashSet<int> LinksWith(double[] chances) => chances == Search.Among
        ? [.. Found.Links.Select(link => Array.FindIndex(Finder.Sentences, sentence => sentence.Sentence.Index == link.Sentence.Index))]
        : LinksAt(Finder.Sentences, chances, EvidenceWeights.BuiltIn.Link, EvidenceWeights.BuiltIn.OfBest);

    /// <summary>The sentences that would be linked with other thresholds.</summary>
    public static HashSet<int> LinksAt(SentenceReading[] sentences, double[] chances, double link, double ofBest)
    {
        var ranked = Enumerable.Range(0, chances.Length).OrderByDescending(at => chances[at]).ThenBy(at => at).ToArray();
        var best = ranked.FirstOrDefault(at => !sentences[at].Announces && chances[at] >= link / 2, ranked[0]);
        return [.. ranked.Where(at => at == best || chances[at] >= Math.Max(link, ofBest * chances[best]))];
    }

    private static readonly LetterParser Parser = new(FrameworkLibrary.Load());
    private static readonly Dictionary<string, Facts> ByName = [];

    public static Letter LetterOf(string file) => FactsOf(file).Letter;

    /// <summary>Everything that is read of a letter.</summary>
    public static Facts FactsOf(string file)
    {
        if (!ByName.TryGetValue(file, out var facts))
        {
            var document = Reader.Read(file);
            ByName[file] = facts = new Facts(Parser.Parse(document), document);
        }

        return facts;
    }

    /// <summary>A finder for a letter that was read before, or for a part of it.</summary>
    public static EvidenceFinder FinderOf(Letter letter, EvidenceWeights? weights) => new(letter, FactsOf(letter.Name).Of<Abbreviation>(), weights);

    /// <summary>What the letter has of the item without the sentences that show the need.</summary>
    public Overview WithoutEvidence(EvidenceWeights weights)
    {
        var cut = Finder.Sentences.Where((_, at) => Labels[at] > 0).Select(sentence => sentence.Sentence).ToHashSet();
        var letter = Finder.Letter with { Sentences = [.. Finder.Letter.Sentences.Where(sentence => !cut.Contains(sentence))] };
        var finder = FinderOf(letter, weights);
        return finder.OverviewOf(finder.SearchFor(Item));
    }

    /// <summary>Every annotated item that the parser finds, and how many it does not find.</summary>
    public static (List<EvidenceCase> Cases, int Lost) Read(string shared, bool raw, string root = ".", EvidenceWeights? weights = null, Func<string, bool>? isWanted = null)
    {
        var cases = new List<EvidenceCase>();
        var lost = 0;
        var marked = Annotations.OfSeeds(shared, raw ? null : Path.Combine(root, "tests/evidence/seed-amendments.jsonl")).Concat(Annotations.Of(shared, Path.Combine(root, "tests/evidence/annotations.jsonl")))
            .Concat(Annotations.OfPublished(shared)).Concat(Annotations.OfDrafts(Path.Combine(shared, "drafts"), Drafts, LetterOf))
            .Concat(BlindFolders.SelectMany(folder => Annotations.OfDrafts(Path.Combine(root, "tests/blind", folder), BlindDrafts, LetterOf)));
        foreach (var file in marked.GroupBy(item => item.File).Where(file => isWanted?.Invoke(Path.GetFileName(file.Key)) != false))
        {
            var letter = LetterOf(file.Key);
            var finder = FinderOf(letter, weights);
            var pairs = file.Select(marked => (Marked: marked, Found: FactsOf(file.Key).Of<ItemEvidence>().Where(found => found.Item.Span.Overlaps(marked.Item))
                .OrderByDescending(found => Shared(found.Item.Span, marked.Item)).FirstOrDefault())).ToArray();
            lost += pairs.Count(pair => pair.Found is null);

            // A table cell may have lost what parted its items: then they are shown, and counted, as one.
            foreach (var group in pairs.Where(pair => pair.Found is not null).GroupBy(pair => pair.Found!))
            {
                var evidence = group.SelectMany(pair => pair.Marked.Evidence).ToArray();
                cases.Add(new EvidenceCase(group.First().Marked.Set, Path.GetFileName(file.Key), group.Key.Item, [.. group.SelectMany(pair => Right(pair.Marked, group.Key.Item))], group.Key,
                    finder, finder.SearchFor(group.Key.Item), [.. finder.Sentences.Select(sentence => Label(sentence.Sentence.Span, evidence))]));
            }
        }

        return (cases, lost);
    }

    // The status is defined by the framework where its items are findings, and either word is right for what a careful reader calls partly contradicted.
    private static EvidenceStatus[] Right(AnnotatedItem marked, Item item) =>
        item.IsStanding || item.Form.Evidence == EvidenceScope.Self ? [EvidenceStatus.SelfEvidencing]
        : marked.Status switch
        {
            "contradicted" => [EvidenceStatus.Contradicted, EvidenceStatus.Evidenced, EvidenceStatus.Elsewhere],
            "unevidenced" => [EvidenceStatus.Unevidenced, EvidenceStatus.WeaklyEvidenced],
            "self-evidencing" => [EvidenceStatus.SelfEvidencing],
            _ => [EvidenceStatus.Evidenced, EvidenceStatus.Elsewhere, EvidenceStatus.SelfEvidencing],
        };

    private static int Label(Span sentence, (Span Span, bool IsStrong)[] evidence) =>
        evidence.Where(marked => Shared(marked.Span, sentence) * 2 > Math.Min(marked.Span.Length, sentence.Length))
            .Select(marked => marked.IsStrong ? 2 : 1).DefaultIfEmpty().Max();

    private static int Shared(Span one, Span other) => Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start));
}
