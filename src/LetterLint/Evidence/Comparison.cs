using LetterLint.Frameworks;

namespace LetterLint.Evidence;

/// <summary>One thing that is asked when an item and a sentence are compared; its weight stands under its name in rules/vocabulary/evidence-weights.yml.</summary>
internal sealed record Feature<T>(string Name, Func<T, double> Of);

/// <summary>What tells a link from chance, twice for every sentence: by itself, and then, with the chances of the first reading, in its paragraph.</summary>
internal static class Comparison
{
    /// <summary>What is asked of a sentence by itself.</summary>
    public static readonly Feature<Pairing>[] Alone =
    [
        new("constant", _ => 1),
        new("literal", p => p.Cover.Literal),
        new("whole", p => p.Cover.Whole),
        new("top", p => p.Cover.Top),
        new("best-part", p => p.Cover.BestPart),
        new("pairs", p => Math.Min(p.Cover.Pairs, 4) / 4.0),
        new("numbers", p => p.Item.Numbers == 0 ? 0 : p.Cover.Numbers / (double)p.Item.Numbers),
        new("need", p => p.Need),
        new("needs", p => Math.Min(p.Sentence.Needs, 4) / 4.0),
        new("need-whole", p => p.Need * p.Cover.Whole),
        new("in-need", p => p.Cover.InNeed),
        new("praise-only", p => p.PraiseOnly),
        new("praise-only-whole", p => p.PraiseOnly * p.Cover.Whole),
        new("behind", p => p.Sentence.HasComparator ? 1 : 0),
        new("same-section", p => p.InSection),
        new("same-section-whole", p => p.InSection * p.Cover.Whole),
        new("other-section", p => p.IsOfSection && p.InSection == 0 && p.Sentence.Aspect is not null ? 1 : 0),
        new("summary", p => p.Sentence.Announces ? 1 : 0),
        new("length", p => Math.Log(1 + p.Sentence.Terms.Count) / 4),
        new("whole-of-best", p => p.Cover.Whole / p.Best.Whole),
        new("part-of-best", p => p.Cover.BestPart / p.Best.Part),
        new("top-of-best", p => p.Cover.Top / p.Best.Top),
        new("judgement", p => p.Sentence.StatesJudgement ? 1 : 0),
        new("grade", p => p.ShowsGrade ? 1 : 0),
        new("best", p => p.Best.Whole),
        new("shared", p => Math.Min(p.Cover.Shared.Count + p.Cover.RelatedTerms.Count, 5) / 5.0),
        new("ahead", p => p.Sentence.LooksAhead ? 1 : 0),
        new("open", p => p.IsOpen),
        new("open-need", p => p.IsOpen * p.Need),
        new("near", p => p.Nearness.Likeness),
        new("near-subject", p => p.Nearness.Subject),
        new("near-with-before", p => p.Nearness.WithBefore),
        new("near-paragraph", p => p.Nearness.OfParagraph),
        new("near-standing", p => p.Nearness.Standing / 3),
        new("near-margin", p => p.Nearness.Margin),
        new("near-place", p => p.Nearness.Place),
        new("near-of-best", p => Math.Max(0, p.Nearness.Likeness) / p.Best.Near),
        new("aligned", p => p.Cover.Aligned),
        new("aligned-least", p => p.Cover.AlignedLeast),
        new("aligned-top", p => p.Cover.AlignedTop),
        new("axis", p => p.Sentence.NeedAxis),
        new("axis-near", p => p.Sentence.NeedAxis * p.Nearness.Likeness),
        new("axis-aligned", p => p.Sentence.NeedAxis * p.Cover.Aligned),
        new("need-near", p => p.Need * p.Nearness.Likeness),
        // In a long letter the needs of many items stand side by side: there the subject tells more, and that a sentence shows a need tells less.
        new("near-long", p => p.Best.Length * p.Nearness.Likeness),
        new("aligned-long", p => p.Best.Length * p.Cover.Aligned),
        new("axis-long", p => p.Best.Length * p.Sentence.NeedAxis),
        new("need-long", p => p.Best.Length * p.Need),
        new("figures", p => Math.Min(p.Sentence.Figures, 3) / 3.0),
        new("figures-near", p => Math.Min(p.Sentence.Figures, 3) / 3.0 * p.Nearness.Likeness),
    ];

    /// <summary>What is asked of it in its paragraph.</summary>
    public static readonly Feature<Placing>[] InParagraph =
    [
        new("constant", _ => 1),
        new("alone", p => Logit(p.Alone[p.At])),
        new("alone-of-best", p => Math.Min(1, p.Alone[p.At] / p.Best)),
        new("is-best", p => p.Alone[p.At] == p.Best ? 1 : 0),
        new("before", p => p.Before),
        new("behind", p => p.At + 1 < p.To ? p.Alone[p.At + 1] : 0),
        new("anchor", p => p.Anchor),
        new("anchor-need", p => p.Anchor * p.Need),
        new("anchor-carries", p => p.Anchor * p.Carries),
        new("before-carries", p => p.Before * p.Carries),
        new("before-need", p => p.Before * p.Need),
        new("opening", p => p.At > p.From ? p.Alone[p.From] : 0),
        new("opening-need", p => p.At > p.From ? p.Alone[p.From] * p.Need : 0),
        new("paragraph", p => p.Others),
        new("paragraph-need", p => p.Others * p.Need),
        new("need", p => p.Need),
        new("needs", p => Math.Min(p.Sentence.Needs, 4) / 4.0),
        new("praise-only", p => p.Sentence.Praises > 0 && p.Need == 0 ? 1 : 0),
        new("carries", p => p.Carries),
        new("whole", p => p.Cover.Whole),
        new("distance", p => Math.Min(p.At - p.From, 6) / 6.0),
        new("best", p => Logit(p.Best)),
        new("axis", p => p.Sentence.NeedAxis),
        new("axis-paragraph", p => p.Sentence.NeedAxis * p.Others),
        new("near", p => p.Nearness.Likeness),
        new("near-paragraph", p => p.Nearness.OfParagraph),
    ];

    /// <summary>What is asked of it among the items of its list.</summary>
    public static readonly Feature<Rivalry>[] Among =
    [
        new("constant", _ => 1),
        new("in-paragraph", r => Logit(r.Chance)),
        new("of-best", r => Math.Min(1, r.Chance / r.Best)),
        new("is-best", r => r.Place == 1 ? 1 : 0),
        new("is-second", r => r.Place == 2 ? 1 : 0),
        new("place", r => 1.0 / r.Place),
        new("best", r => Logit(r.Best)),
        new("margin", r => r.Margin),
        new("owned", r => r.Margin >= 0 ? 1 : 0),
        new("owned-in-paragraph", r => r.Margin * Logit(r.Chance) / 4),
        new("paragraph-margin", r => r.ParagraphMargin),
        new("paragraph-owned", r => r.ParagraphMargin >= 0 ? 1 : 0),
        new("density", r => r.Density),
        new("density-is-best", r => r.Place == 1 ? r.Density : 0),
        new("density-of-best", r => r.Density * Math.Min(1, r.Chance / r.Best)),
        new("summary", r => r.Sentence.Announces ? 1 : 0),
        new("need", r => r.Sentence.ShowsNeed ? 1 : 0),
        new("axis", r => r.Sentence.NeedAxis),
    ];

    /// <summary>What is asked of the letter as a whole.</summary>
    public static readonly Feature<Overview>[] AtAll =
    [
        new("constant", _ => 1),
        new("best", o => Logit(o.Best) / 3),
        new("second", o => Logit(o.Second) / 3),
        new("owned", o => Logit(o.Owned) / 3),
        new("near", o => o.Near),
        new("near-need", o => o.NearNeed),
        new("near-standing", o => o.Standing / 5),
        new("met-least", o => o.LeastOf(o.Met)),
        new("met", o => o.MeanOf(o.Met)),
        new("anywhere-least", o => o.LeastOf(o.Anywhere)),
        new("anywhere-top", o => o.TopOf(o.Anywhere)),
        new("met-top", o => o.TopOf(o.Met)),
        new("anywhere", o => o.MeanOf(o.Anywhere)),
        // The longer a letter, the more of anything it has by chance; of short ones too few were marked to say.
        new("sentences", o => Math.Log(Math.Max(o.Sentences, 60)) / 5),
    ];

    /// <summary>What the features say of one thing.</summary>
    public static double[] Read<T>(Feature<T>[] features, T of) => Array.ConvertAll(features, feature => feature.Of(of));

    /// <summary>Every sentence of a letter in its paragraph, with the chances of the first reading.</summary>
    public static Placing[] Placings(SentenceReading[] sentences, Coverage[] covers, Nearness[] nearness, double[] alone)
    {
        var best = BestOf(sentences, alone);
        var result = new Placing[sentences.Length];
        for (var from = 0; from < sentences.Length;)
        {
            var to = from + 1;
            while (to < sentences.Length && sentences[to].Sentence.Paragraph == sentences[from].Sentence.Paragraph)
            {
                to++;
            }

            var likeliest = new TwoBest(alone, from, to);
            var (anchor, anchorAt) = (0.0, from);
            for (var at = from; at < to; at++)
            {
                var decayed = anchor * Math.Pow(0.85, Math.Max(0, at - anchorAt - 1));
                result[at] = new Placing(sentences[at], covers[at], nearness[at], alone, best, from, at, to, decayed, likeliest);
                if (alone[at] >= decayed)
                {
                    (anchor, anchorAt) = (alone[at], at);
                }
            }

            from = to;
        }

        return result;
    }

    /// <summary>The best chance of a sentence that does not announce what others show; of any, where all do.</summary>
    public static double BestOf(SentenceReading[] sentences, double[] chances)
    {
        var (best, any) = (0.0, 0.0);
        for (var at = 0; at < chances.Length; at++)
        {
            any = Math.Max(any, chances[at]);
            best = sentences[at].Announces ? best : Math.Max(best, chances[at]);
        }

        return Math.Max(best > 0 ? best : any, 1e-6);
    }

    public static double Logit(double chance) => Math.Log(Math.Max(chance, 1e-4) / Math.Max(1 - chance, 1e-4));
}

/// <summary>An item beside a sentence by itself.</summary>
internal sealed record Pairing(ItemReading Item, SentenceReading Sentence, Coverage Cover, Nearness Nearness, Best Best, bool ShowsGrade)
{
    public double Need => Sentence.Needs > 0 ? 1 : 0;

    public double PraiseOnly => Sentence.Praises > 0 && Sentence.Needs == 0 ? 1 : 0;

    public bool IsOfSection => Item.Item.Form.Evidence == EvidenceScope.Section && Item.Item.Aspect is not null;

    public double InSection => IsOfSection && Sentence.Aspect == Item.Item.Aspect!.Id ? 1 : 0;

    public double IsOpen => Item.Item.Form.Evidence == EvidenceScope.Letter && Item.Item.Kind is ItemKind.Development or ItemKind.Priority ? 1 : 0;
}

/// <summary>An item beside a sentence in its paragraph.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Cover">How much of the item it speaks of.</param>
/// <param name="Nearness">How near it comes.</param>
/// <param name="Alone">The chance of each sentence of the letter by itself.</param>
/// <param name="Best">The best of these.</param>
/// <param name="From">The first sentence of the paragraph.</param>
/// <param name="At">This sentence.</param>
/// <param name="To">Behind the last sentence of the paragraph.</param>
/// <param name="Anchor">The chance of the likeliest sentence before it, the less the farther away.</param>
/// <param name="Likeliest">The best chances of the paragraph.</param>
internal sealed record Placing(SentenceReading Sentence, Coverage Cover, Nearness Nearness, double[] Alone, double Best, int From, int At, int To, double Anchor, TwoBest Likeliest)
{
    public double Need => Sentence.Needs > 0 ? 1 : 0;

    public double Carries => Sentence.Carries ? 1 : 0;

    public double Before => At > From ? Alone[At - 1] : 0;

    /// <summary>The best chance of the other sentences of its paragraph.</summary>
    public double Others => Alone[At] == Likeliest.First ? Likeliest.Second : Likeliest.First;
}

/// <summary>The two best chances of a paragraph, read once for all its sentences.</summary>
internal sealed record TwoBest
{
    public TwoBest(double[] chances, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            (First, Second) = chances[at] > First ? (chances[at], First) : (First, Math.Max(Second, chances[at]));
        }
    }

    public double First { get; }

    public double Second { get; }
}

/// <summary>The best that any sentence of the letter reaches.</summary>
internal sealed record Best(double Whole, double Part, double Top, double Near, double Length)
{
    private const double Short = 40;

    public static Best Of(Coverage[] covers, Nearness[] nearness)
    {
        var (whole, part, top, near) = (1e-6, 1e-6, 1e-6, 0.05);
        for (var at = 0; at < covers.Length; at++)
        {
            whole = Math.Max(whole, covers[at].Whole);
            part = Math.Max(part, covers[at].BestPart);
            top = Math.Max(top, covers[at].Top);
            near = Math.Max(near, nearness[at].Likeness);
        }

        return new Best(whole, part, top, near, Math.Log(Math.Max(covers.Length, Short) / Short) / 2);
    }
}
