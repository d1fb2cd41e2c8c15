namespace LetterLint.Evidence;

/// <summary>What the comparison of an item with every sentence gave.</summary>
/// <param name="Item">The item.</param>
/// <param name="Covers">How much of the item each sentence speaks of.</param>
/// <param name="Nearness">How near in meaning each comes.</param>
/// <param name="Pairings">The item beside each sentence by itself.</param>
/// <param name="Alone">The chance of each that it shows the need, by itself.</param>
/// <param name="InParagraph">The same in its paragraph.</param>
/// <param name="Among">The same among the items of the list: the chance that counts.</param>
/// <param name="Margins">How much likelier each belongs to this item than to any other of its list, as the logarithm of the odds.</param>
/// <param name="IsAboutWeakGrades">Whether the item names other judgements whose low grades are its evidence.</param>
internal sealed record Search(ItemReading Item, Coverage[] Covers, Nearness[] Nearness, Pairing[] Pairings, double[] Alone, double[] InParagraph, double[] Among, double[] Margins, bool IsAboutWeakGrades);

/// <summary>A sentence that may show the need behind an item.</summary>
internal sealed record Candidate(SentenceReading Reading, Coverage Cover, Nearness Nearness, double Chance, double Margin);

/// <summary>What the letter as a whole has of an item.</summary>
internal sealed class Overview
{
    private const double NearlyBest = 0.5;
    private const double TellsOfNeed = 0.5;
    private const double NearlyHeaviest = 0.8;

    // In a long item one word that is met nowhere says little.
    private const double TellingShare = 0.25;

    public Overview(Search search, SentenceReading[] sentences)
    {
        Item = search.Item;
        Sentences = sentences.Length;
        var chances = search.InParagraph;
        Owned = search.Among.DefaultIfEmpty().Max();
        var terms = Item.Terms;
        Anywhere = new double[terms.Length];
        _told = new double[terms.Length];
        Met = new double[terms.Length];
        for (var at = 0; at < sentences.Length; at++)
        {
            (Best, Second) = chances[at] > Best ? (chances[at], Best) : (Best, Math.Max(Second, chances[at]));
            NearNeed = sentences[at].NeedAxis > TellsOfNeed ? Math.Max(NearNeed, search.Nearness[at].Likeness) : NearNeed;
            Near = Math.Max(Near, search.Nearness[at].Likeness);
            Standing = Math.Max(Standing, search.Nearness[at].Standing);
            for (var t = 0; t < terms.Length; t++)
            {
                Anywhere[t] = Math.Max(Anywhere[t], search.Covers[at].Near[t]);
                _told[t] = Math.Max(_told[t], search.Covers[at].ByTerm[t]);
            }
        }

        // The paragraph that has most of the subject among those that may show the need.
        foreach (var paragraph in Enumerable.Range(0, sentences.Length).GroupBy(at => sentences[at].Sentence.Paragraph))
        {
            if (paragraph.Any(at => chances[at] >= NearlyBest * Best))
            {
                var near = new double[terms.Length];
                foreach (var at in paragraph)
                {
                    for (var t = 0; t < near.Length; t++)
                    {
                        near[t] = Math.Max(near[t], search.Covers[at].Near[t]);
                    }
                }

                if (LeastOf(near) + MeanOf(near) > LeastOf(Met) + MeanOf(Met))
                {
                    Met = near;
                }
            }
        }
    }

    private readonly double[] _told;

    public ItemReading Item { get; }

    /// <summary>How many sentences the letter has.</summary>
    public int Sentences { get; }

    /// <summary>The chance of the likeliest sentence.</summary>
    public double Best { get; }

    /// <summary>The best chance among the items of the list.</summary>
    public double Owned { get; }

    /// <summary>The chance of the second.</summary>
    public double Second { get; }

    /// <summary>How near in meaning any sentence comes.</summary>
    public double Near { get; }

    /// <summary>How near in meaning any sentence comes that tells of a need.</summary>
    public double NearNeed { get; }

    /// <summary>How far the nearest stands above the others.</summary>
    public double Standing { get; }

    /// <summary>For each term how near any sentence comes to it.</summary>
    public double[] Anywhere { get; }

    /// <summary>For each term how near the best paragraph comes to it.</summary>
    public double[] Met { get; }

    /// <summary>How near comes to the term of the subject that is met least.</summary>
    public double LeastOf(double[] near)
    {
        var least = 1.0;
        for (var t = 0; t < near.Length; t++)
        {
            least = Item.IsSubject(t) ? Math.Min(least, near[t]) : least;
        }

        return least;
    }

    /// <summary>How near comes to the most telling term.</summary>
    public double TopOf(double[] near)
    {
        var top = 0;
        for (var t = 1; t < near.Length; t++)
        {
            top = Item.Terms[t].Weight > Item.Terms[top].Weight ? t : top;
        }

        return near.Length == 0 ? 0 : near[top];
    }

    /// <summary>How near all terms are met, the telling ones counting most.</summary>
    public double MeanOf(double[] near)
    {
        var mean = 0.0;
        for (var t = 0; t < near.Length; t++)
        {
            mean += Item.Terms[t].Weight * near[t] / Item.Weight;
        }

        return mean;
    }

    /// <summary>How near the letter comes to the words that name the subject, whoever it is about left aside.</summary>
    public double OfSubject
    {
        get
        {
            var (sum, whole) = (0.0, 0.0);
            for (var t = 0; t < Anywhere.Length; t++)
            {
                if (Item.Terms[t] is { IsFrame: false, IsPopulation: false } term)
                {
                    (sum, whole) = (sum + (term.Weight * Anywhere[t]), whole + term.Weight);
                }
            }

            return whole == 0 ? 0 : sum / whole;
        }
    }

    /// <summary>Whether the subject is named by two words or more, and the letter comes near to none of them anywhere.</summary>
    public bool IsForeign(double near)
    {
        var subjects = 0;
        for (var t = 0; t < Anywhere.Length; t++)
        {
            if (Item.IsSubject(t) && !Item.Terms[t].IsPopulation)
            {
                if (Anywhere[t] >= near)
                {
                    return false;
                }

                subjects++;
            }
        }

        return subjects > 1;
    }

    /// <summary>Whether the item is about a service or thing that a text calls by its name, and no sentence has any of its names.</summary>
    public bool IsNowhereNamed
    {
        get
        {
            var named = Enumerable.Range(0, _told.Length).Where(t => Item.Terms[t].IsNamed).ToArray();
            return Array.Exists(named, t => Item.Terms[t].Weight >= NearlyHeaviest * Item.Heaviest) && Array.TrueForAll(named, t => _told[t] <= ItemReading.Plainly);
        }
    }

    /// <summary>Whether the letter comes near to none of those that the item ends on: it asks for the recruitment of psychologists, and the text tells of that of coaches.</summary>
    public bool IsOfOthers(double near)
    {
        var last = Array.FindLastIndex(Item.Terms, term => !term.IsFrame);
        return last >= 0 && Item.Terms[last] is { IsComplement: true, IsPopulation: false } && Item.IsSubject(last)
            && Item.Terms[last].Weight >= NearlyHeaviest * Item.Heaviest && Anywhere[last] < near;
    }

    /// <summary>The term of much of the subject that the letter comes least near to, or null where it comes near to all.</summary>
    public ItemTerm? Unmet(double least)
    {
        ItemTerm? unmet = null;
        for (var t = 0; t < Anywhere.Length; t++)
        {
            if (Item.IsSubject(t) && Item.Terms[t].Weight >= TellingShare * Item.Weight && Anywhere[t] < least)
            {
                (unmet, least) = (Item.Terms[t], Anywhere[t]);
            }
        }

        return unmet;
    }
}
