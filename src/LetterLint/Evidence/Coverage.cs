using LetterLint.Text;

namespace LetterLint.Evidence;

/// <summary>How much of an item a sentence speaks of.</summary>
internal sealed class Coverage
{
    /// <summary>The share from which a sentence speaks of much of an item.</summary>
    public const double Much = 0.3;

    private const double RelatedCover = 0.85;
    private const double PartCover = 0.5;

    // Most sentences have no term of an item.
    private List<ItemTerm>? _shared;
    private List<ItemTerm>? _related;

    /// <summary>Compares an item with a sentence.</summary>
    public Coverage(ItemReading item, SentenceReading sentence)
    {
        var terms = item.Terms;
        ByTerm = new double[terms.Length];
        Near = new double[terms.Length];
        NearTerms = new int[terms.Length];
        for (var t = 0; t < terms.Length; t++)
        {
            var term = terms[t];
            var share = Share(term, sentence.TermSet);
            if (share == 1)
            {
                ByTerm[t] = 1;
                Literal += term.Weight;
                Numbers += term.IsNumber ? 1 : 0;
                (_shared ??= []).Add(term);
            }
            else if (sentence.GroupSet.HasAny(term.Groups))
            {
                ByTerm[t] = RelatedCover;
                (_related ??= []).Add(term);
            }
            else
            {
                // “learning disabilities” speaks in part of “learning difficulties and/or disabilities”.
                ByTerm[t] = PartCover * share;
            }

            Top = Math.Max(Top, term.Weight * ByTerm[t]);
            FindNearest(item, t, sentence);
        }

        AlignedLeast = 1;
        for (var t = 0; t < terms.Length; t++)
        {
            Aligned += terms[t].Weight * Near[t] / item.Weight;
            AlignedTop = Math.Max(AlignedTop, terms[t].Weight * Near[t] / item.Heaviest);
            AlignedLeast = item.IsSubject(t) ? Math.Min(AlignedLeast, Near[t]) : AlignedLeast;
        }

        Literal /= item.Weight;
        Whole = Sum(item, ByTerm) / item.Weight;
        foreach (var pair in item.Pairs)
        {
            Pairs += sentence.HasPair(pair.First, pair.Second) ? 1 : 0;
        }

        BestPart = item.Parts.Length == 0 ? Whole : BestOf(item);
        foreach (var clause in sentence.Clauses)
        {
            if (clause.Needs == 0)
            {
                continue;
            }

            var sum = 0.0;
            foreach (var term in terms)
            {
                sum += term.Weight * (clause.Groups.HasAny(term.Groups) ? RelatedCover : Share(term, clause.Terms));
            }

            InNeed = Math.Max(InNeed, sum / item.Weight);
        }
    }

    /// <summary>For each term of the item 1 where the sentence has it, less where it has a related one.</summary>
    public double[] ByTerm { get; }

    /// <summary>For each term of the item how near in meaning the sentence comes to it; 1 where it has the term.</summary>
    public double[] Near { get; }

    /// <summary>For each term of the item the term of the sentence that comes nearest to it; -1 where none does.</summary>
    public int[] NearTerms { get; }

    /// <summary>How near it comes to the item's terms, the telling ones counting most.</summary>
    public double Aligned { get; }

    /// <summary>How near it comes to that term of the subject to which it comes least near.</summary>
    public double AlignedLeast { get; }

    /// <summary>How near it comes to the most telling term.</summary>
    public double AlignedTop { get; }

    /// <summary>The share of the item's weight that the sentence has in the same words.</summary>
    public double Literal { get; }

    /// <summary>The share that it has in the same or related words.</summary>
    public double Whole { get; }

    /// <summary>The weight of the most telling term that it has.</summary>
    public double Top { get; }

    /// <summary>The share that it has of the best covered part of the item.</summary>
    public double BestPart { get; }

    /// <summary>The share within a clause that shows a need.</summary>
    public double InNeed { get; }

    /// <summary>How many pairs of neighbouring terms it has.</summary>
    public int Pairs { get; }

    /// <summary>How many of the item's numbers it has.</summary>
    public int Numbers { get; }

    /// <summary>The terms that it has.</summary>
    public IReadOnlyList<ItemTerm> Shared => _shared ?? [];

    /// <summary>The terms that it has a related one for.</summary>
    public IReadOnlyList<ItemTerm> RelatedTerms => _related ?? [];

    /// <summary>Whether a sentence speaks of an item's subject: of a phrase that names it, or of two of its telling terms, where it has several.</summary>
    public bool IsOn(ItemReading item) =>
        Shared.Any(term => term is { IsPopulation: false, Members.Length: > 1 })
        || (Whole >= Much && Telling(Shared) + Telling(RelatedTerms) >= Math.Min(2, Telling(item.Terms)));

    /// <summary>Whether it has, in the same or related words, a term of the item that items are not framed in.</summary>
    public bool IsOnSubject => Shared.Any(term => !term.IsFrame) || RelatedTerms.Any(term => !term.IsFrame);

    private void FindNearest(ItemReading item, int t, SentenceReading sentence)
    {
        NearTerms[t] = -1;
        foreach (var term in sentence.Telling)
        {
            if (item.LikenessTo(t, term) is var likeness && likeness > Near[t])
            {
                (Near[t], NearTerms[t]) = (likeness, term);
            }
        }

        Near[t] = Math.Max(Near[t], ByTerm[t]);
    }

    private static int Telling(IReadOnlyList<ItemTerm> terms) => terms.Count(term => !term.IsFrame);

    private static double Share(ItemTerm term, NumberSet found) =>
        term.Members.Length == 0 ? 0 : found.Count(term.Members) / (double)term.Members.Length;

    private double BestOf(ItemReading item)
    {
        var best = 0.0;
        foreach (var part in item.Parts)
        {
            var (covered, whole) = (0.0, 0.0);
            foreach (var t in part)
            {
                covered += item.Terms[t].Weight * ByTerm[t];
                whole += item.Terms[t].Weight;
            }

            best = Math.Max(best, covered / whole);
        }

        return best;
    }

    private static double Sum(ItemReading item, double[] cover)
    {
        var sum = 0.0;
        for (var t = 0; t < cover.Length; t++)
        {
            sum += item.Terms[t].Weight * cover[t];
        }

        return sum;
    }
}
