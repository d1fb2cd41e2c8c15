using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Evidence;

/// <summary>Says whether the letter shows the need behind an item.</summary>
internal static class Verdict
{
    private const int Shown = 3;
    private const double LeastOfSection = 0.2;
    private const double MostOfIt = 0.6;
    private const double NearlyHeaviest = 0.8;
    private const double Half = 0.5;

    // What praises and what does not, measured on drafts with planted contradictions and on published letters.
    private const double Near = 0.45;
    private const double Close = 0.65;
    private const double Far = 0.4;
    private const double MayBeNeed = 0.25;
    private const double MayBeSubject = 0.4;
    private const double TellsOfNeed = 0.8;
    private const double TellsOfNeedPlainly = 1;
    // “Exclusions are among the lowest” speaks of what is mostly a need.
    private const double PraisesEvenSo = 1.5;
    private const double Touches = 0.38;
    private const double NearlyAligned = 0.7;
    private const double TouchesInAll = 0.3;
    private const double IsMet = 0.55;
    private const double Likely = 0.35;
    private const double AsNear = 0.85;
    private const double NearlyAll = 0.9;
    private const double MuchOf = 0.7;

    // An item that has most of its words in the letter has its evidence in words that the vectors do not know.
    private const double MetInAll = 0.64;

    // A strength is told in other words more often than a need.
    private const double NearAStrength = 0.28;
    private const double HardlyAny = 0.01;

    // Below it, of 3,100 items of letters and drafts, only such were read as had nothing of whom they are about.
    private const double HardlyLike = 0.35;

    public static ItemEvidence On(Search search, SentenceReading[] sentences, EvidenceWeights weights)
    {
        var item = search.Item.Item;
        var ranked = Ranked(search, sentences);
        var overview = new Overview(search, sentences);
        var status = StatusOf(search, ranked, overview, weights);
        var links = status switch
        {
            EvidenceStatus.Unevidenced or EvidenceStatus.Contradicted => [],
            _ when item.Kind == ItemKind.Strength => [],
            _ => Linked(ranked, weights, status == EvidenceStatus.SelfEvidencing),
        };
        return new ItemEvidence
        {
            Item = item,
            Status = status,
            Links = [.. links.Select(candidate => LinkOf(search.Item, candidate))],
            Nearest = [.. Nearest(ranked, status, search.Item).Except(links).Take(Shown - Math.Min(Shown, links.Count)).Select(candidate => LinkOf(search.Item, candidate))],
            Unmet = overview.Unmet(Half)?.Text,
            IsTouched = !(overview.IsNowhereNamed && Array.Exists(search.Item.Terms, term => term is { IsNamed: true, IsComplement: true })) && ranked.Exists(candidate => candidate.Reading.ShowsNeed && search.Item.IsTold(candidate.Cover.ByTerm)),
            IsVague = Array.TrueForAll(search.Item.Terms, term => term.IsFrame),
        };
    }

    /// <summary>Whether some sentence speaks of an item.</summary>
    public static bool IsSpokenOf(Search search) =>
        Array.Exists(search.Covers, cover => cover.Whole >= Coverage.Much || cover.BestPart >= MostOfIt || cover.Top >= NearlyHeaviest * search.Item.Heaviest);

    private static EvidenceStatus StatusOf(Search search, List<Candidate> ranked, Overview overview, EvidenceWeights weights)
    {
        var item = search.Item.Item;
        if (item.IsStanding || (item.Form.Evidence == EvidenceScope.Self && !search.Item.IsDemand) || (search.Item.IsFinding && item.Kind != ItemKind.Strength))
        {
            return EvidenceStatus.SelfEvidencing;
        }

        var chance = EvidenceWeights.Chance(weights.AtAll, Comparison.AtAll, overview);
        if (item.Kind == ItemKind.Strength)
        {
            return overview.IsNowhereNamed || (overview.Near < Far && (overview.OfSubject < Far || chance < HardlyAny) && !IsSpokenOf(search)) ? EvidenceStatus.Unevidenced : StatusOfStrength(search, ranked);
        }

        if (search.IsAboutWeakGrades)
        {
            return EvidenceStatus.Evidenced;
        }

        if (IsOnlyPraised(ranked, search.Item) || AllIsWellIn(ranked, search.Item) is not null || WellToldIn(ranked, search.Item) is not null)
        {
            return EvidenceStatus.Contradicted;
        }

        // A weakness tells in its own words of what it found.
        return overview.IsNowhereNamed || (overview.Near < Close && overview.IsOfOthers(HardlyLike)) ? EvidenceStatus.Unevidenced
            : chance < weights.Shown && HasNeedOfIt(ranked, search.Item) ? EvidenceStatus.WeaklyEvidenced
            : chance < weights.Shown && item.Kind != ItemKind.Weakness && overview is { Near: < Near } && overview.IsForeign(Half) ? EvidenceStatus.Unevidenced
            : chance < weights.NotShown && overview is { Best: < Half, Owned: < Half, NearNeed: < Far } && overview.OfSubject < MetInAll ? EvidenceStatus.Unevidenced
            : chance < weights.Shown ? EvidenceStatus.WeaklyEvidenced
            : IsOfOtherSection(item, ranked, weights) ? EvidenceStatus.Elsewhere
            : EvidenceStatus.Evidenced;
    }

    /// <summary>Whether a sentence shows a need of the item's most telling subject: too little to be its evidence, too much to say that there is none.</summary>
    private static bool HasNeedOfIt(List<Candidate> ranked, ItemReading item) =>
        ranked.Exists(candidate => candidate.Reading is { ShowsNeed: true, IsFormal: false, Announces: false }
            && Enumerable.Range(0, item.Terms.Length).Any(t => item.IsSubject(t) && candidate.Cover.ByTerm[t] == 1 && item.Terms[t].Weight >= NearlyHeaviest * item.Heaviest));

    /// <summary>The sentences, the likeliest first.</summary>
    private static List<Candidate> Ranked(Search search, SentenceReading[] sentences)
    {
        var ranked = new List<Candidate>(sentences.Length);
        for (var at = 0; at < sentences.Length; at++)
        {
            ranked.Add(new Candidate(sentences[at], search.Covers[at], search.Nearness[at], search.Among[at], search.Margins[at]));
        }

        ranked.Sort((one, other) => one.Chance != other.Chance ? other.Chance.CompareTo(one.Chance) : one.Reading.Sentence.Index - other.Reading.Sentence.Index);
        return ranked;
    }

    /// <summary>The likeliest sentence and those that are likely enough beside it; an item that is a finding itself needs none.</summary>
    private static List<Candidate> Linked(List<Candidate> ranked, EvidenceWeights weights, bool needsNone)
    {
        // A summary announces what a section shows: it is no measure for the sentences there.
        var best = ranked.Find(candidate => !candidate.Reading.Announces && candidate.Chance >= weights.Link / 2) ?? ranked.FirstOrDefault();
        var linked = ranked.FindAll(candidate => candidate == best || candidate.Chance >= Math.Max(weights.Link, weights.OfBest * best!.Chance));
        return needsNone ? linked.FindAll(candidate => candidate.Chance >= weights.Link) : linked;
    }

    private static IEnumerable<Candidate> Nearest(List<Candidate> ranked, EvidenceStatus status, ItemReading item) =>
        status == EvidenceStatus.Contradicted ? ranked.Where(candidate => Praises(candidate) || candidate == AllIsWellIn(ranked, item) || candidate == WellToldIn(ranked, item))
        : ranked.Where(candidate => !candidate.Reading.IsFormal);

    private static bool IsOfOtherSection(Item item, List<Candidate> ranked, EvidenceWeights weights) =>
        item is { Form.Evidence: EvidenceScope.Section, Aspect: { CrossCutting: false } aspect }
        && !ranked.Exists(candidate => candidate.Chance >= LeastOfSection && IsIn(candidate, item, aspect))
        && Linked(ranked, weights, needsNone: false).TrueForAll(candidate => !IsIn(candidate, item, aspect));

    private static bool IsIn(Candidate candidate, Item item, Aspect aspect) =>
        candidate.Reading.Aspect == aspect.Id || (candidate.Reading.Sentence.Section is { } section && section == item.Section);

    /// <summary>A strength is shown where a sentence speaks of it, or the sentences of a paragraph together of most of it.</summary>
    private static EvidenceStatus StatusOfStrength(Search search, List<Candidate> ranked) =>
        IsSpokenOf(search) || ranked.Exists(candidate => candidate.Nearness.Likeness >= NearAStrength)
            || ranked.Exists(candidate => candidate.Cover.IsOnSubject && search.Item.IsMostly(SpokenIn(candidate.Reading.Sentence.Paragraph, search.Item, ranked)))
            ? EvidenceStatus.Evidenced
            : EvidenceStatus.Unevidenced;

    /// <summary>Whether some sentence praises what an item asks for, and no other that comes near shows a need.</summary>
    private static bool IsOnlyPraised(List<Candidate> ranked, ItemReading item) =>
        ranked.Find(Praises) is { } praise
        && !ranked.Exists(candidate => candidate != praise && IsOnIt(candidate, praise, item))
        && !ranked.Exists(candidate => candidate != praise && !GoesOn(candidate.Reading, praise.Reading) && candidate.Margin >= 0
            && (candidate.Reading.ShowsNeed || candidate.Reading.NeedAxis > TellsOfNeed) && candidate.Cover.Aligned >= MayBeSubject && (candidate.Chance >= MayBeNeed || (candidate.Nearness.Likeness >= Near && candidate.Cover.Aligned >= Near)));

    /// <summary>Whether a sentence goes on to praise where another stopped.</summary>
    private static bool GoesOn(SentenceReading reading, SentenceReading praise) =>
        reading is { Carries: true, Praises: > 0 } && reading.Sentence.Paragraph == praise.Sentence.Paragraph && reading.Sentence.Index == praise.Sentence.Index + 1;

    /// <summary>Whether a sentence extols the item's subject.</summary>
    private static bool Praises(Candidate candidate) =>
        candidate.Reading is { OpensExtolling: true, NeedAxis: < TellsOfNeed } && candidate.Cover.Aligned >= Close && IsNear(candidate, candidate.Cover.Aligned);

    /// <summary>Whether a sentence is near an item in meaning; one that has nearly all of its words may say more beside.</summary>
    private static bool IsNear(Candidate candidate, double aligned) =>
        candidate.Nearness.Likeness >= (aligned >= NearlyAligned ? Likely : Near);

    /// <summary>A sentence that says that all is well with the item's subject, alone or with its neighbours, where no other that comes near shows a need; or null.</summary>
    private static Candidate? AllIsWellIn(List<Candidate> ranked, ItemReading item) =>
        ranked.Find(candidate => candidate.Reading is { SaysAllIsWell: true, IsFormal: false, Announces: false, NeedAxis: < PraisesEvenSo }
            && candidate.Cover.Aligned >= Touches && candidate.Nearness.Likeness >= TouchesInAll && IsOnSubject(Neighbours(ranked, candidate), item, ranked[0].Chance))
            is { } well && !ranked.Exists(other => other != well && (IsNeed(other, well, item) || IsOnIt(other, well, item))) ? well : null;

    /// <summary>A sentence that tells well of the thing that an item names, where none that has the thing, or goes on with it, shows a need of it; or null.</summary>
    private static Candidate? WellToldIn(List<Candidate> ranked, ItemReading item) => ToldWell.ThingsOf(item) is { Length: > 0 } things
        && ranked.Find(candidate => Array.TrueForAll(things, thing => candidate.Cover.ByTerm[thing] > ItemReading.Plainly) && ToldWell.Is(candidate, item, things)) is { } well
        && !ranked.Exists(other => other != well && !ToldWell.Is(other, item, things) && (TakesBack(other, well)
            || (Array.Exists(things, thing => other.Cover.ByTerm[thing] > ItemReading.Plainly) && (other.Reading.ShowsNeed || other.Reading.Turns || other.Reading.NeedAxis > (other.Reading.Praises > 0 ? PraisesEvenSo : TellsOfNeedPlainly)))))
        ? well : null;

    private static bool IsOnSubject(List<Candidate> sentences, ItemReading item, double best)
    {
        var aligned = 0.0;
        for (var t = 0; t < item.Terms.Length; t++)
        {
            aligned += item.Terms[t].Weight * sentences.Max(sentence => sentence.Cover.Near[t]) / item.Weight;
        }

        return aligned >= IsMet && sentences.Exists(sentence => IsNear(sentence, aligned)) && sentences.Exists(sentence => sentence.Chance >= Half * best || (sentence.Nearness.Likeness >= Close && sentence.Cover.Aligned >= Close)
            || (sentence.Nearness.Likeness >= Near && sentence.Cover.Aligned >= NearlyAll));
    }

    private static List<Candidate> Neighbours(List<Candidate> ranked, Candidate candidate) =>
        ranked.FindAll(other => other.Reading.Sentence.Paragraph == candidate.Reading.Sentence.Paragraph && Math.Abs(other.Reading.Sentence.Index - candidate.Reading.Sentence.Index) <= 1);

    /// <summary>Whether a sentence shows a need of the item, or takes back the praise before it.</summary>
    private static bool IsNeed(Candidate candidate, Candidate praise, ItemReading item)
    {
        var reading = candidate.Reading;
        return TakesBack(candidate, praise) || (reading is { IsFormal: false, SaysAllIsWell: false, OpensExtolling: false } && candidate.Margin >= 0 && (reading.ShowsNeed || reading.NeedAxis > TellsOfNeedPlainly)
            && ((candidate.Cover.Aligned >= Half && candidate.Nearness.Likeness >= Math.Max(Likely, AsNear * praise.Nearness.Likeness) && !Misses(candidate, praise, item)) || (candidate.Chance >= Likely && !IsFarOff(candidate, praise))));
    }

    /// <summary>Whether a sentence has nothing of one of the item's most telling words, which stands in the praise.</summary>
    private static bool Misses(Candidate candidate, Candidate praise, ItemReading item) => Enumerable.Range(0, item.Terms.Length)
        .Any(t => item.IsSubject(t) && item.Terms[t].Weight >= NearlyHeaviest * item.Heaviest && praise.Cover.ByTerm[t] == 1 && candidate.Cover.Near[t] < Touches);

    /// <summary>Whether a sentence takes back the praise before it.</summary>
    private static bool TakesBack(Candidate candidate, Candidate praise)
    {
        var (reading, before) = (candidate.Reading, praise.Reading.Sentence);
        var behind = reading.Sentence.Paragraph == before.Paragraph ? reading.Sentence.Index - before.Index : 0;
        var turns = (reading.Turns && (behind == 1 || (behind > 1 && reading is { ShowsNeed: true, Refers: true }))) || (behind == 1 && reading is { ShowsNeed: true, Carries: true } && candidate.Nearness.Likeness >= TouchesInAll);

        // “Core groups meet on time. Some of them lose sight of the plan.”
        var isOfThem = behind == 1 && reading.Refers && (reading.ShowsNeed || reading.NeedAxis > TellsOfNeed);
        return turns || isOfThem;
    }

    /// <summary>Whether a sentence has much less of the item than the praise, which has all of it.</summary>
    private static bool IsFarOff(Candidate candidate, Candidate praise) =>
        praise.Cover.Aligned >= NearlyAll && candidate.Cover.Aligned < MuchOf * praise.Cover.Aligned && candidate.Nearness.Likeness < praise.Nearness.Likeness;

    /// <summary>Whether another sentence has the very subject where the praise has one like it: secondary schools, where primary schools are praised.</summary>
    private static bool IsOnIt(Candidate candidate, Candidate praise, ItemReading item) =>
        candidate.Chance >= Likely && !candidate.Reading.SaysAllIsWell && (candidate.Reading.ShowsNeed || candidate.Reading.NeedAxis > 0)
        && Enumerable.Range(0, item.Terms.Length).Any(t => item.IsSubject(t) && candidate.Cover.ByTerm[t] == 1 && praise.Cover.ByTerm[t] < 1 && praise.Cover.Near[t] >= Half);

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

    private static string WordOf(SentenceReading reading, int term)
    {
        var word = reading.Sentence.Words[reading.Terms.Words[Array.IndexOf(reading.Terms.Numbers, term)]];
        return reading.Sentence.Text[word.Start..word.End];
    }

    private static EvidenceLink LinkOf(ItemReading item, Candidate candidate)
    {
        var (reading, cover) = (candidate.Reading, candidate.Cover);
        return new EvidenceLink
        {
            Sentence = reading.Sentence,
            Score = Math.Round(candidate.Chance, 2),
            Shared = [.. cover.Shared.Select(term => term.Text)],
            Related = [.. cover.RelatedTerms.Select(term => term.Text)],
            Alike = [.. Enumerable.Range(0, item.Terms.Length)
                .Where(t => !item.Terms[t].IsFrame && cover.NearTerms[t] >= 0 && cover.Near[t] is >= Half and < 1 && !cover.RelatedTerms.Contains(item.Terms[t]))
                .Select(t => new AlikeWords(item.Terms[t].Text, WordOf(reading, cover.NearTerms[t]), Math.Round(cover.Near[t], 2)))],
            Cue = Array.Find(reading.Clauses, clause => clause.NeedCue is not null)?.NeedCue is { } cue ? reading.Sentence.PhraseOf(cue.From, cue.To) : null,
        };
    }
}
