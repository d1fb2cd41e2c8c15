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
    private const double MostOfIt = 0.6;
    private const double NearlyHeaviest = 0.8;

    // Measured with the items of published letters held against their own letter and against others.
    private const double LeastPart = 0.35;
    private const double LeastLinked = 0.15;
    private const double LeastAnywhere = 0.25;

    private readonly Letter _letter;
    private readonly Framework _framework;
    private readonly Lexicon _lexicon;
    private readonly EvidenceWeights _weights;
    private readonly LetterVocabulary _vocabulary;

    public EvidenceFinder(Letter letter, Framework framework, EvidenceWeights? weights = null)
    {
        (_letter, _framework, _weights) = (letter, framework, weights ?? EvidenceWeights.BuiltIn);
        _lexicon = Lexicon.Of(framework);
        _vocabulary = new LetterVocabulary(letter, _lexicon);
        var statements = letter.Judgements.SelectMany(judgement => judgement.Statements).Where(stated => stated.Place >= Place.Sentence).ToArray();
        Sentences = [.. letter.Sentences.Where(sentence => sentence.Kind == SentenceKind.Narrative).Select(sentence => new SentenceReading(sentence, _vocabulary, _lexicon)
        {
            StatesJudgement = Array.Exists(statements, stated => sentence.Span.Overlaps(stated.Span)),
        })];
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
        Search[] searches = [.. letter.Items.Select(finder.SearchFor)];
        return letter with
        {
            Evidence = [.. searches.Select(finder.Judge)],
            Matches = ItemMatches.Among([.. letter.Items.Select(item => new ItemReading(Lead(item), finder._vocabulary, finder._lexicon, finder.Rarity))], finder._vocabulary, finder._lexicon),
            Concerns = Concerns.In(finder.Sentences, [.. searches.Where(search => search.Item.Item.Kind != ItemKind.Strength)]),
        };
    }

    /// <summary>For each item of another letter whether this letter speaks of its subject, in a sentence or an item of its own.</summary>
    public static bool[] Mentioned(Letter letter, IReadOnlyList<Item> items)
    {
        var whole = letter with { Sentences = [.. letter.Sentences.Select(sentence => sentence.Kind == SentenceKind.Item ? sentence with { Kind = SentenceKind.Narrative } : sentence)] };
        var finder = new EvidenceFinder(whole, letter.Framework!);
        return [.. items.Select(item => finder.SearchFor(Lead(item))).Select(search =>
            IsSpokenOf(search) || SharedByAll(search) >= MostOfIt || search.Covers.Any(cover => SharesTwo(cover)))];
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
            alone[at] = Comparison.ReadAlone(reading, Sentences[at], covers[at], best, weak && Sentences[at].HasLowGrade);
        }

        var first = EvidenceWeights.Chances(_weights.Alone, alone);
        return new Search(reading, covers, alone, first, EvidenceWeights.Chances(_weights.InParagraph, Comparison.ReadInParagraph(Sentences, covers, first)), weak);
    }

    private ItemEvidence Judge(Search search)
    {
        var item = search.Item.Item;
        var ranked = Ranked(search);
        var saysIt = item.IsStanding || item.Form.Evidence == EvidenceScope.Self;
        var links = ranked.FindAll(candidate => candidate.Chance >= (saysIt ? PlainLink : _weights.Link));
        if (!saysIt && !ranked.Exists(candidate => candidate.Chance >= (candidate.IsOnSubject ? _weights.OnSubject : _weights.OffSubject)))
        {
            links = [];
        }
        else if (!saysIt && links.Count == 0)
        {
            links = [.. ranked.Where(candidate => candidate.IsOnSubject).Take(1)];
        }

        if (!saysIt && IsHardlyTold(search, links))
        {
            links = [];
        }

        if (!saysIt && links.Count == 0 && item.Kind != ItemKind.Strength && !IsOnlyPraised(search, ranked, links))
        {
            links = NeedOfParagraph(search.Item, ranked);
        }

        var status = saysIt ? EvidenceStatus.SelfEvidencing : item.Kind == ItemKind.Strength ? StatusOfStrength(search, ranked) : StatusOf(search, ranked, links);
        return new ItemEvidence
        {
            Item = item,
            Status = status,
            Links = item.Kind == ItemKind.Strength ? [] : [.. links.Select(LinkOf)],
            Nearest = Nearest(search, status == EvidenceStatus.Contradicted),
            IsTouched = ranked.Exists(candidate => candidate.Reading.ShowsNeed && search.Item.IsTold(candidate.Cover.ByTerm)),
            IsVague = Array.TrueForAll(search.Item.Terms, term => term.IsFrame),
        };
    }

    /// <summary>The sentences, the likeliest first.</summary>
    private List<Candidate> Ranked(Search search)
    {
        var ranked = new List<Candidate>(Sentences.Length);
        for (var at = 0; at < Sentences.Length; at++)
        {
            ranked.Add(new Candidate(Sentences[at], search.Covers[at], search.InParagraph[at], search.Covers[at].IsOn(search.Item)));
        }

        ranked.Sort((one, other) => one.Chance != other.Chance ? other.Chance.CompareTo(one.Chance) : one.Reading.Sentence.Index - other.Reading.Sentence.Index);
        return ranked;
    }

    private Sentence? Nearest(Search search, bool mustExtol)
    {
        var nearest = -1;
        for (var at = 0; at < Sentences.Length; at++)
        {
            if ((!mustExtol || Sentences[at].Extols) && search.Covers[at].Whole > (nearest < 0 ? 0 : search.Covers[nearest].Whole))
            {
                nearest = at;
            }
        }

        return nearest < 0 ? null : Sentences[nearest].Sentence;
    }

    /// <summary>Whether some sentence speaks of an item.</summary>
    private static bool IsSpokenOf(Search search) =>
        Array.Exists(search.Covers, cover => cover.Whole >= Coverage.Much || cover.BestPart >= MostOfIt || cover.Top >= NearlyHeaviest * search.Item.Heaviest);

    /// <summary>A strength is shown where a sentence speaks of it, or the sentences of a paragraph together of most of it.</summary>
    private static EvidenceStatus StatusOfStrength(Search search, List<Candidate> ranked) =>
        IsSpokenOf(search) || ranked.Exists(candidate => candidate.Cover.IsOnSubject && search.Item.IsMostly(SpokenIn(candidate.Reading.Sentence.Paragraph, search.Item, ranked)))
            ? EvidenceStatus.Evidenced
            : EvidenceStatus.Unevidenced;

    private static EvidenceStatus StatusOf(Search search, List<Candidate> ranked, List<Candidate> links)
    {
        if (search.IsAboutWeakGrades)
        {
            return EvidenceStatus.Evidenced;
        }

        if (IsOnlyPraised(search, ranked, links))
        {
            return EvidenceStatus.Contradicted;
        }

        if (links.Count == 0)
        {
            return EvidenceStatus.Unevidenced;
        }

        return search.Item.Item is { Form.Evidence: EvidenceScope.Section, Aspect: { CrossCutting: false } aspect }
            && !ranked.Exists(candidate => candidate.Chance >= LeastOfSection && candidate.Reading.Aspect == aspect.Id)
                ? EvidenceStatus.Elsewhere
                : EvidenceStatus.Evidenced;
    }

    /// <summary>Whether some sentence extols the subject of an item, and none that speaks of it shows a need.</summary>
    private static bool IsOnlyPraised(Search search, List<Candidate> ranked, List<Candidate> links) =>
        ranked.Exists(candidate => candidate.Reading.Extols && candidate.Cover.Literal >= MostOfIt && candidate.Cover.Top >= NearlyHeaviest * search.Item.Heaviest)
        && !ranked.Exists(candidate => candidate.Reading.ShowsNeed && candidate.Cover.Whole >= Coverage.Much)
        && !links.Exists(candidate => candidate.Reading.ShowsNeed);

    /// <summary>Whether the links of an item, of one sentence, tell next to nothing of its subject, or the whole letter has little of it.</summary>
    private static bool IsHardlyTold(Search search, List<Candidate> links)
    {
        var terms = search.Item.Terms;
        var (subject, linked, anywhere, part) = (0.0, 0.0, 0.0, 0.0);
        for (var t = 0; t < terms.Length; t++)
        {
            if (!terms[t].IsFrame)
            {
                subject += terms[t].Weight;
                linked += links.Exists(link => link.Cover.ByTerm[t] > ItemReading.Plainly) ? terms[t].Weight : 0;
                anywhere += Array.Exists(search.Covers, cover => cover.ByTerm[t] > ItemReading.Plainly) ? terms[t].Weight : 0;
            }
        }

        foreach (var link in links)
        {
            part = Math.Max(part, link.Cover.BestPart);
        }

        return subject > 0 && part < LeastPart && (linked < LeastLinked * subject || anywhere < LeastAnywhere * subject)
            && Text.Sentences.Split(search.Item.Item.Prose).Count() == 1;
    }

    /// <summary>The likeliest sentence with a need in a paragraph that speaks of most of an item, though none of its sentences does alone.</summary>
    private static List<Candidate> NeedOfParagraph(ItemReading item, List<Candidate> ranked) =>
        ranked.Find(candidate => candidate.Reading.Needs > 0 && item.IsMostly(SpokenIn(candidate.Reading.Sentence.Paragraph, item, ranked))) is { } best ? [best] : [];

    /// <summary>How much the sentences of a paragraph together have of each term.</summary>
    private static double[] SpokenIn(int paragraph, ItemReading item, List<Candidate> ranked)
    {
        var spoken = new double[item.Terms.Length];
        foreach (var candidate in ranked)
        {
            for (var t = 0; candidate.Reading.Sentence.Paragraph == paragraph && t < spoken.Length; t++)
            {
                spoken[t] = Math.Max(spoken[t], candidate.Cover.ByTerm[t]);
            }
        }

        return spoken;
    }

    private static EvidenceLink LinkOf(Candidate candidate)
    {
        var (reading, cover) = (candidate.Reading, candidate.Cover);
        return new EvidenceLink
        {
            Sentence = reading.Sentence,
            Score = Math.Round(candidate.Chance, 2),
            Shared = [.. cover.Shared.Select(term => term.Text)],
            Related = [.. cover.RelatedTerms.Select(term => term.Text)],
            Cue = Array.Find(reading.Clauses, clause => clause.NeedCue is not null)?.NeedCue is { } cue ? reading.Sentence.PhraseOf(cue.From, cue.To) : null,
        };
    }

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
            && judgement.LevelOn(_framework.Scale) is { } level && _framework.Scale.IsLowerHalf(level)
            && judgement.Aspect.Labels.Any(label => label.Find(words, _framework.GradeWords) is not null));
    }
}

/// <summary>What the comparison of an item with every sentence gave.</summary>
/// <param name="Item">The item.</param>
/// <param name="Covers">How much of the item each sentence speaks of.</param>
/// <param name="Features">What is known of each sentence by itself.</param>
/// <param name="Alone">The chance of each that it shows the need, by itself.</param>
/// <param name="InParagraph">The same in its paragraph.</param>
/// <param name="IsAboutWeakGrades">Whether the item names other judgements whose low grades are its evidence.</param>
internal sealed record Search(ItemReading Item, Coverage[] Covers, double[][] Features, double[] Alone, double[] InParagraph, bool IsAboutWeakGrades);

/// <summary>A sentence that may show the need behind an item.</summary>
internal sealed record Candidate(SentenceReading Reading, Coverage Cover, double Chance, bool IsOnSubject);
