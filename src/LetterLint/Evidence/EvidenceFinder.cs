using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Evidence;

/// <summary>Pairs every item of a letter with the sentences that show the need behind it.</summary>
internal sealed class EvidenceFinder
{
    // An item that says of itself what is wrong needs no link; one is shown where it can hardly be mistaken.
    private const double PlainLink = 0.8;
    private const double LeastOfSection = 0.2;
    private const double MuchOfIt = 0.3;
    private const double MostOfIt = 0.6;
    private const double NearlyHeaviest = 0.8;

    private readonly Letter _letter;
    private readonly Framework _framework;
    private readonly Lexicon _lexicon = Lexicon.BuiltIn;
    private readonly EvidenceWeights _weights;
    private readonly LetterVocabulary _vocabulary;
    private readonly HashSet<int> _judging;

    public EvidenceFinder(Letter letter, Framework framework, EvidenceWeights? weights = null)
    {
        (_letter, _framework, _weights) = (letter, framework, weights ?? EvidenceWeights.BuiltIn);
        _vocabulary = new LetterVocabulary(letter, _lexicon);
        Sentences = [.. letter.Sentences.Where(sentence => sentence.Kind == SentenceKind.Narrative).Select(sentence => new SentenceReading(sentence, _vocabulary, _lexicon))];
        var statements = letter.Judgements.SelectMany(judgement => judgement.Statements).Where(stated => stated.Place >= Place.Sentence).ToArray();
        _judging = [.. Sentences.Select(reading => reading.Sentence).Where(sentence => statements.Any(stated => sentence.Span.Overlaps(stated.Span))).Select(sentence => sentence.Index)];
    }

    public SentenceReading[] Sentences { get; }

    /// <summary>The letter with the evidence for its items.</summary>
    public static Letter Complete(Letter letter)
    {
        if (letter.Framework is not { } framework || !letter.Items.Any())
        {
            return letter;
        }

        var finder = new EvidenceFinder(letter, framework);
        var items = letter.Items.Select(item => finder.SearchFor(item)).Select(search => (Search: search, Chances: finder.ChancesOf(search, finder._weights))).ToArray();
        return letter with
        {
            Evidence = [.. items.Select(item => finder.Judge(item.Search, item.Chances))],
            Matches = ItemMatches.Among([.. letter.Items.Select(item => new ItemReading(Lead(item), finder._vocabulary, finder._lexicon, finder.Rarity))], finder._vocabulary, finder._lexicon),
            Concerns = Concerns.In(finder.Sentences, [.. items.Where(item => item.Search.Item.Item.Kind != ItemKind.Strength).Select(item => (item.Search, finder.FirstChancesOf(item.Search, finder._weights), item.Chances))], finder._lexicon, finder.StatesJudgement),
        };
    }

    /// <summary>For each item of another letter whether this letter speaks of its subject, in a sentence or an item of its own.</summary>
    public static bool[] Mentioned(Letter letter, IReadOnlyList<Item> items)
    {
        var whole = letter with { Sentences = [.. letter.Sentences.Select(sentence => sentence.Kind == SentenceKind.Item ? sentence with { Kind = SentenceKind.Narrative } : sentence)] };
        var finder = new EvidenceFinder(whole, letter.Framework!);
        return [.. items.Select(item => finder.SearchFor(Lead(item))).Select(search =>
            StatusOfStrength(search) == EvidenceStatus.Evidenced || SharedByAll(search) >= MostOfIt || search.Covers.Any(cover => SharesTwo(search.Item, cover)))];
    }

    private static bool SharesTwo(ItemReading item, Coverage cover) =>
        cover.Shared.Concat(cover.RelatedTerms).Count(term => item.Terms[term] is { IsFrame: false, IsPopulation: false }) > 1;

    /// <summary>The share of an item's weight that all sentences together have.</summary>
    private static double SharedByAll(Search search) =>
        Enumerable.Range(0, search.Item.Terms.Length).Sum(term => search.Item.Terms[term].Weight * search.Covers.Select(cover => cover.ByTerm[term]).DefaultIfEmpty().Max()) / search.Item.Weight;

    /// <summary>An item that is a finding of several sentences names its subject in the first.</summary>
    private static Item Lead(Item item) => item with { Prose = Text.Sentences.Split(item.Prose).FirstOrDefault() ?? item.Prose };

    /// <summary>Compares an item with every sentence.</summary>
    public Search SearchFor(Item item)
    {
        var reading = new ItemReading(item, _vocabulary, _lexicon, Rarity);
        var covers = Array.ConvertAll(Sentences, sentence => new Coverage(reading, sentence));
        var best = Best.Of(covers);
        var weak = WeakAspects(item);
        var alone = new double[Sentences.Length][];
        for (var at = 0; at < alone.Length; at++)
        {
            alone[at] = Comparison.ReadAlone(reading, Sentences[at], covers[at], best, StatesJudgement(Sentences[at].Sentence), weak && Sentences[at].HasLowGrade);
        }

        return new Search(reading, covers, alone, weak);
    }

    /// <summary>The chance of every sentence that it shows the need.</summary>
    public double[] ChancesOf(Search search, EvidenceWeights weights)
    {
        return Array.ConvertAll(Comparison.ReadInParagraph(Sentences, search.Covers, FirstChancesOf(search, weights)), features => EvidenceWeights.Chance(weights.InParagraph, features));
    }

    private double[] FirstChancesOf(Search search, EvidenceWeights weights) => Array.ConvertAll(search.Alone, features => EvidenceWeights.Chance(weights.Alone, features));

    private ItemEvidence Judge(Search search, double[] chances)
    {
        var item = search.Item.Item;
        var ranked = Enumerable.Range(0, chances.Length).OrderByDescending(at => chances[at]).ThenBy(at => at).ToArray();
        var saysIt = item.IsStanding || item.Form.Evidence == EvidenceScope.Self;
        int[] links = [.. ranked.Where(at => chances[at] >= (saysIt ? PlainLink : _weights.Link))];
        if (!saysIt && !ranked.Any(at => chances[at] >= (IsOn(search, at) ? _weights.OnSubject : _weights.OffSubject)))
        {
            links = [];
        }
        else if (!saysIt && links.Length == 0)
        {
            links = [.. ranked.Where(at => IsOn(search, at)).Take(1)];
        }

        var status = saysIt ? EvidenceStatus.SelfEvidencing : item.Kind == ItemKind.Strength ? StatusOfStrength(search) : StatusOf(item, search, chances, links);
        return new ItemEvidence
        {
            Item = item,
            Status = status,
            Links = item.Kind == ItemKind.Strength ? [] : [.. links.Select(at => LinkOf(search, at, chances[at]))],
            Nearest = Nearest(search, status == EvidenceStatus.Contradicted),
            IsVague = search.Item.Terms.All(term => term.IsFrame),
        };
    }

    private Sentence? Nearest(Search search, bool mustExtol) =>
        Enumerable.Range(0, Sentences.Length).Where(at => search.Covers[at].Whole > 0 && (!mustExtol || Sentences[at].Extols))
            .OrderByDescending(at => search.Covers[at].Whole).Select(at => Sentences[at].Sentence).FirstOrDefault();

    /// <summary>A strength is shown where a sentence speaks of it.</summary>
    private static EvidenceStatus StatusOfStrength(Search search) =>
        search.Covers.Any(cover => cover.Whole >= MuchOfIt || cover.BestPart >= MostOfIt || cover.Top >= NearlyHeaviest * search.Item.Heaviest)
            ? EvidenceStatus.Evidenced
            : EvidenceStatus.Unevidenced;

    private EvidenceStatus StatusOf(Item item, Search search, double[] chances, int[] links)
    {
        if (search.IsAboutWeakGrades)
        {
            return EvidenceStatus.Evidenced;
        }

        if (IsOnlyPraised(search, links))
        {
            return EvidenceStatus.Contradicted;
        }

        if (links.Length == 0)
        {
            return EvidenceStatus.Unevidenced;
        }

        return item.Form.Evidence == EvidenceScope.Section && item.Aspect is { CrossCutting: false } aspect
            && !Enumerable.Range(0, chances.Length).Any(at => chances[at] >= LeastOfSection && Sentences[at].Aspect == aspect.Id)
                ? EvidenceStatus.Elsewhere
                : EvidenceStatus.Evidenced;
    }

    /// <summary>Whether some sentence extols the subject of an item, and none that speaks of it shows a need.</summary>
    private bool IsOnlyPraised(Search search, int[] links) =>
        Enumerable.Range(0, Sentences.Length).Any(at => Sentences[at].Extols && search.Covers[at].Literal >= MostOfIt && search.Covers[at].Top >= NearlyHeaviest * search.Item.Heaviest)
        && !Enumerable.Range(0, Sentences.Length).Any(at => ShowsNeed(at) && search.Covers[at].Whole >= MuchOfIt)
        && !links.Any(ShowsNeed);

    private bool ShowsNeed(int at) => Sentences[at].Needs > 0 || Sentences[at].HasComparator;

    /// <summary>Whether a sentence speaks of an item's subject: of a phrase that names it, or of two of its telling terms, where it has several.</summary>
    private static bool IsOn(Search search, int at)
    {
        var (item, cover) = (search.Item, search.Covers[at]);
        return cover.Shared.Any(term => item.Terms[term] is { IsPopulation: false, Members.Length: > 1 })
            || (cover.Whole >= MuchOfIt && cover.Shared.Concat(cover.RelatedTerms).Count(term => !item.Terms[term].IsFrame) >= Math.Min(2, item.Terms.Count(term => !term.IsFrame)));
    }

    private EvidenceLink LinkOf(Search search, int at, double chance)
    {
        var (cover, sentence) = (search.Covers[at], Sentences[at].Sentence);
        var cue = Sentences[at].Clauses.Select(clause => clause.NeedCue).FirstOrDefault(cue => cue is not null);
        return new EvidenceLink
        {
            Sentence = sentence,
            Score = Math.Round(chance, 2),
            Shared = [.. cover.Shared.Select(term => search.Item.Terms[term].Text)],
            Related = [.. cover.RelatedTerms.Select(term => search.Item.Terms[term].Text)],
            Cue = cue is { } words ? sentence.PhraseOf(words.From, words.To) : null,
        };
    }

    private bool StatesJudgement(Sentence sentence) => _judging.Contains(sentence.Index);

    /// <summary>From 0 for what every sentence of the letter has to 1 for what none has.</summary>
    private double Rarity(int[] members, int[] groups)
    {
        if (Sentences.Length == 0)
        {
            return 1;
        }

        var count = Sentences.Count(sentence => sentence.GroupSet.Overlaps(groups) || (members.Length > 0 && sentence.TermSet.IsSupersetOf(members)));
        return Math.Log((Sentences.Length + 1.0) / (1 + count)) / Math.Log(Sentences.Length + 1.0);
    }

    /// <summary>Whether an item names other judgements that the letter gives a grade in the lower half: these grades are its evidence.</summary>
    private bool WeakAspects(Item item)
    {
        var words = Words.Of(item.Prose.Text);
        return _letter.Judgements.Any(judgement => judgement.Aspect.Id != item.Aspect?.Id
            && judgement.LevelOn(_framework.Scale) is { } level && _framework.Scale.IsLowerHalf(level)
            && judgement.Aspect.Labels.Any(label => label.Find(words, _framework.GradeWords) is not null));
    }
}

/// <summary>What the comparison of an item with every sentence gave.</summary>
internal sealed record Search(ItemReading Item, Coverage[] Covers, double[][] Alone, bool IsAboutWeakGrades);
