namespace LetterLint.Evidence;

/// <summary>How much of an item a sentence speaks of.</summary>
internal sealed class Coverage
{
    private const double RelatedCover = 0.85;
    private const double PartCover = 0.5;

    /// <summary>Compares an item with a sentence.</summary>
    public Coverage(ItemReading item, SentenceReading sentence)
    {
        var terms = item.Terms;
        ByTerm = new double[terms.Length];
        for (var t = 0; t < terms.Length; t++)
        {
            var term = terms[t];
            var share = Share(term, sentence.TermSet);
            if (share == 1)
            {
                ByTerm[t] = 1;
                Literal += term.Weight;
                Numbers += term.IsNumber ? 1 : 0;
                Shared.Add(t);
            }
            else if (sentence.GroupSet.Overlaps(term.Groups))
            {
                ByTerm[t] = RelatedCover;
                RelatedTerms.Add(t);
            }
            else
            {
                // “learning disabilities” speaks in part of “learning difficulties and/or disabilities”.
                ByTerm[t] = PartCover * share;
            }

            Top = Math.Max(Top, term.Weight * ByTerm[t]);
        }

        Literal /= item.Weight;
        Whole = Sum(item, ByTerm) / item.Weight;
        Pairs = item.Pairs.Count == 0 ? 0 : item.Pairs.Count(sentence.Pairs.Contains);
        BestPart = item.Parts.Length == 0 ? Whole : item.Parts.Max(part => part.Sum(t => terms[t].Weight * ByTerm[t]) / part.Sum(t => terms[t].Weight));
        foreach (var clause in sentence.Clauses)
        {
            if (clause.Needs == 0)
            {
                continue;
            }

            var sum = 0.0;
            foreach (var term in terms)
            {
                sum += term.Weight * (clause.Groups.Overlaps(term.Groups) ? RelatedCover : Share(term, clause.Terms));
            }

            InNeed = Math.Max(InNeed, sum / item.Weight);
        }
    }

    /// <summary>For each term of the item 1 where the sentence has it, less where it has a related one.</summary>
    public double[] ByTerm { get; }

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

    /// <summary>The places of the terms that it has.</summary>
    public List<int> Shared { get; } = [];

    /// <summary>The places of the terms that it has a related one for.</summary>
    public List<int> RelatedTerms { get; } = [];

    private static double Share(ItemTerm term, HashSet<int> found)
    {
        var count = 0;
        foreach (var member in term.Members)
        {
            count += found.Contains(member) ? 1 : 0;
        }

        return term.Members.Length == 0 ? 0 : count / (double)term.Members.Length;
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
