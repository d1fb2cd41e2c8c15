using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Readings.Language;
using LetterLint.Text;

namespace LetterLint.Evidence;

/// <summary>Pairs every item of a letter with the sentences that show the need behind it.</summary>
internal sealed class EvidenceFinder
{
    // The longest published report has 45,000.
    private const int MostPairs = 250_000;

    private const double MostOfIt = 0.6;

    private readonly Letter _letter;
    private readonly Framework _framework;
    private readonly Lexicon _lexicon;
    private readonly EvidenceWeights _weights;
    private readonly LetterVocabulary _vocabulary;
    private readonly Item[] _items;
    private readonly ItemReading[] _leads;
    private readonly Search?[] _looked;
    private readonly double[]?[] _likenesses;

    public EvidenceFinder(Letter letter, IEnumerable<Abbreviation> abbreviations, EvidenceWeights? weights = null)
    {
        (_letter, _framework, _weights) = (letter, letter.Framework!, weights ?? EvidenceWeights.BuiltIn);
        _lexicon = Lexicon.Of(_framework);
        _vocabulary = new LetterVocabulary(abbreviations, _lexicon);
        var statements = letter.Judgements.SelectMany(judgement => judgement.Statements).Where(stated => stated.Place >= Place.Sentence);
        var places = new Extents<JudgementStatement>(statements, stated => stated.Span);
        Sentences = SentenceReading.InParagraphs([.. letter.Sentences.Where(sentence => sentence.Kind == SentenceKind.Narrative).Until(letter.Stop).Select(sentence => new SentenceReading(sentence, _vocabulary, _lexicon)
        {
            StatesJudgement = places.Near(sentence.Span).Any(stated => sentence.Span.Overlaps(stated.Span)),
        })], _weights.NeedAxis);
        _items = [.. letter.Items];
        _leads = Array.ConvertAll(_items, item => new ItemReading(Lead(item), _vocabulary, _lexicon, Rarity));
        _looked = new Search?[_items.Length];
        _likenesses = new double[]?[_items.Length];
    }

    public Letter Letter => _letter;

    public SentenceReading[] Sentences { get; }

    /// <summary>What a letter shows for its items; null where it has none.</summary>
    /// <exception cref="TooMuchException">There is more to compare than any letter has.</exception>
    public static EvidenceOfLetter? Read(Letter letter, IEnumerable<Abbreviation> abbreviations)
    {
        if (!letter.Items.Any())
        {
            return null;
        }

        // Every item is compared with every sentence: what is no letter must not take all time and memory.
        if ((long)letter.Items.Count() * letter.Sentences.Length > MostPairs)
        {
            throw new TooMuchException("the letter has more items and sentences than can be compared with each other in the time and memory of a letter.");
        }

        var finder = new EvidenceFinder(letter, abbreviations);
        var searches = Array.ConvertAll(finder._items, finder.SearchFor);
        ItemEvidence[] judged = [.. searches.Select(finder.Judge)];
        return new EvidenceOfLetter(
            [.. judged],
            ItemMatches.Among(finder._leads, finder._vocabulary, finder._lexicon),
            Concerns.In(finder._lexicon, finder.Sentences, [.. searches.Zip(judged).Where(pair => pair.First.Item.Item.Kind != ItemKind.Strength && pair.Second.Status is not (EvidenceStatus.Unevidenced or EvidenceStatus.Contradicted))]));
    }

    /// <summary>For each item of another letter whether this letter speaks of its subject, in a sentence or an item of its own.</summary>
    public static bool[] Mentioned(Letter letter, IEnumerable<Abbreviation> abbreviations, IReadOnlyList<Item> items)
    {
        var whole = letter with { Sentences = [.. letter.Sentences.Select(sentence => sentence.Kind == SentenceKind.Item ? sentence with { Kind = SentenceKind.Narrative } : sentence)] };
        var finder = new EvidenceFinder(whole, abbreviations);
        return [.. items.Select(item => finder.SearchFor(Lead(item))).Select(search =>
            Verdict.IsSpokenOf(search) || SharedByAll(search) >= MostOfIt || search.Covers.Any(cover => SharesTwo(cover)))];
    }

    private static bool SharesTwo(Coverage cover) =>
        cover.Shared.Concat(cover.RelatedTerms).Count(term => term is { IsFrame: false, IsPopulation: false }) > 1;

    /// <summary>The share of an item's weight that all sentences together have.</summary>
    private static double SharedByAll(Search search) =>
        Enumerable.Range(0, search.Item.Terms.Length).Sum(term => search.Item.Terms[term].Weight * search.Covers.Select(cover => cover.ByTerm[term]).DefaultIfEmpty().Max()) / search.Item.Weight;

    /// <summary>An item that is a finding of several sentences names its subject in the first; what stands in brackets at its end refers to paragraphs or to another framework.</summary>
    private static Item Lead(Item item)
    {
        var lead = Text.Sentences.Split(item.Prose).FirstOrDefault() ?? item.Prose;
        var text = lead.Text.AsSpan().TrimEnd(".;");
        var bracket = text.EndsWith(")") ? text.LastIndexOf('(') : -1;
        return item with { Prose = bracket > 0 ? lead.Slice(0, bracket) : lead };
    }

    /// <summary>Compares an item with every sentence, and then with the other items of its list.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Search SearchFor(Item item)
    {
        _letter.Stop.ThrowIfCancellationRequested();
        var at = Array.FindIndex(_items, own => ReferenceEquals(own, item));
        var search = at >= 0 ? Look(at) : Look(item);
        var among = RivalriesOf(search);
        return search with
        {
            Among = Real(Array.ConvertAll(among, rivalry => EvidenceWeights.Chance(_weights.Among, Comparison.Among, rivalry))),
            Margins = Array.ConvertAll(among, rivalry => rivalry.Margin),
        };
    }

    /// <summary>What is known of each sentence among the items of the list.</summary>
    public Rivalry[] RivalriesOf(Search search) =>
        Rivalry.In(Sentences, search.InParagraph, Array.ConvertAll(RivalsOf(search.Item.Item), at => Look(at).InParagraph));

    /// <summary>The places of the other items of an item's kind.</summary>
    private int[] RivalsOf(Item item) => [.. Enumerable.Range(0, _items.Length).Where(at => _items[at].Kind == item.Kind && _items[at].Span != item.Span)];

    private Search Look(int at) => _looked[at] ??= Look(_items[at]);

    private Search Look(Item item)
    {
        var reading = new ItemReading(item, _vocabulary, _lexicon, Rarity);
        var covers = Array.ConvertAll(Sentences, sentence => new Coverage(reading, sentence));
        var nearness = Nearness.Of(reading, Sentences, Array.ConvertAll(RivalsOf(item), LikenessesOf));
        var best = Best.Of(covers, nearness);
        var weak = WeakAspects(item);
        var pairings = new Pairing[Sentences.Length];
        for (var at = 0; at < pairings.Length; at++)
        {
            pairings[at] = new Pairing(reading, Sentences[at], covers[at], nearness[at], best, weak && Sentences[at].HasLowGrade);
        }

        var alone = Real(Array.ConvertAll(pairings, pairing => EvidenceWeights.Chance(_weights.Alone, Comparison.Alone, pairing)));
        var inParagraph = Array.ConvertAll(Comparison.Placings(Sentences, covers, nearness, alone), placing => EvidenceWeights.Chance(_weights.InParagraph, Comparison.InParagraph, placing));
        return new Search(reading, covers, nearness, pairings, alone, Real(inParagraph), [], [], weak);
    }

    /// <summary>How near each sentence comes to an item in meaning.</summary>
    private double[] LikenessesOf(int at) => _likenesses[at] ??= Array.ConvertAll(Sentences, sentence => Meaning.Likeness(_leads[at].Meaning, sentence.Meaning));

    /// <summary>The chances without those of sentences that show nothing.</summary>
    public double[] Real(double[] chances)
    {
        for (var at = 0; at < chances.Length; at++)
        {
            chances[at] = Sentences[at].IsFormal ? 0 : chances[at];
        }

        return chances;
    }

    /// <summary>What the letter as a whole has of the item that was searched for.</summary>
    public Overview OverviewOf(Search search) => new(search, Sentences);

    /// <summary>Whether the letter shows the need behind an item, and where.</summary>
    public ItemEvidence Judge(Item item) => Judge(SearchFor(item));

    private ItemEvidence Judge(Search search) => Verdict.On(search, Sentences, _weights);

    /// <summary>From 0 for what every sentence of the letter has to 1 for what none has.</summary>
    private double Rarity(int[] members, int[] groups)
    {
        if (Sentences.Length == 0)
        {
            return 1;
        }

        var count = 0;
        foreach (var sentence in Sentences)
        {
            count += sentence.GroupSet.HasAny(groups) || (members.Length > 0 && sentence.TermSet.Count(members) == members.Length) ? 1 : 0;
        }

        return Math.Log((Sentences.Length + 1.0) / (1 + count)) / Math.Log(Sentences.Length + 1.0);
    }

    /// <summary>Whether an item names other judgements that the letter gives a grade in the lower half: these grades are its evidence.</summary>
    private bool WeakAspects(Item item)
    {
        var words = Words.Of(item.Prose.Text);
        return _letter.Judgements.Any(judgement => judgement.Aspect.Id != item.Aspect?.Id
            && judgement.Level is { } level && _framework.Scale.IsLowerHalf(level)
            && judgement.Aspect.Labels.Any(label => label.Find(words, _framework.GradeWords) is not null));
    }
}
