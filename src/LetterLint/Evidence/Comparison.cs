using LetterLint.Frameworks;

namespace LetterLint.Evidence;

/// <summary>
/// What tells a link from chance, twice for every sentence: by itself, and then, with the chances of the first reading, in its paragraph.
/// The weight of each feature stands under its name in rules/vocabulary/evidence-weights.yml.
/// </summary>
internal static class Comparison
{
    /// <summary>What is asked of a sentence by itself.</summary>
    public static readonly string[] Alone =
    [
        "constant", "literal", "whole", "top", "best-part", "pairs", "any-pair", "numbers", "number-missing",
        "need", "needs", "need-whole", "need-part", "in-need", "praise-only", "praise-only-whole", "behind", "behind-whole",
        "same-section", "same-section-whole", "other-section", "summary", "length", "whole-of-best", "need-of-best", "part-of-best", "top-of-best",
        "judgement", "grade", "best", "density", "shared", "ahead", "ahead-whole", "open", "open-need", "open-whole",
    ];

    /// <summary>What is asked of it in its paragraph.</summary>
    public static readonly string[] InParagraph =
    [
        "constant", "alone", "alone-of-best", "is-best", "before", "behind", "anchor", "anchor-need", "anchor-carries", "before-carries", "before-need",
        "opening", "opening-need", "paragraph", "paragraph-need", "need", "needs", "praise-only", "carries", "whole", "no-share", "distance", "best", "section-best",
        "paragraph-whole", "paragraph-whole-need",
    ];

    public static double[] ReadAlone(ItemReading item, SentenceReading sentence, Coverage cover, Best best, bool showsGrade)
    {
        var need = sentence.Needs > 0 ? 1.0 : 0;
        var praiseOnly = sentence.Praises > 0 && sentence.Needs == 0 ? 1.0 : 0;
        var aspect = sentence.Aspect;
        var ofSection = item.Item.Form.Evidence == EvidenceScope.Section && item.Item.Aspect is not null;
        var same = ofSection && aspect == item.Item.Aspect!.Id ? 1.0 : 0;
        var behind = sentence.HasComparator ? 1.0 : 0;
        var ahead = sentence.LooksAhead ? 1.0 : 0;
        var open = item.Item.Form.Evidence == EvidenceScope.Letter && item.Item.Kind is ItemKind.Development or ItemKind.Priority ? 1.0 : 0;
        var numbers = item.Numbers;
        return
        [
            1, cover.Literal, cover.Whole, cover.Top, cover.BestPart, Math.Min(cover.Pairs, 4) / 4.0, cover.Pairs > 0 ? 1 : 0,
            numbers == 0 ? 0 : cover.Numbers / (double)numbers, numbers > 0 && cover.Numbers == 0 ? 1 : 0,
            need, Math.Min(sentence.Needs, 4) / 4.0, need * cover.Whole, need * cover.BestPart, cover.InNeed, praiseOnly, praiseOnly * cover.Whole,
            behind, behind * cover.Whole,
            same, same * cover.Whole, ofSection && same == 0 && aspect is not null ? 1 : 0, sentence.Sentence.Section?.Form.Summary == true ? 1 : 0,
            Math.Log(1 + sentence.Terms.Count) / 4, cover.Whole / best.Whole, need * cover.Whole / best.Whole, cover.BestPart / best.Part, cover.Top / best.Top,
            sentence.StatesJudgement ? 1 : 0, showsGrade ? 1 : 0, best.Whole, cover.Shared.Count / Math.Sqrt(1.0 + sentence.Terms.Count), Math.Min(cover.Shared.Count + cover.RelatedTerms.Count, 5) / 5.0,
            ahead, ahead * cover.Whole, open, open * need, open * cover.Whole,
        ];
    }

    /// <summary>Reads every sentence of a letter again, with the chances of the first reading.</summary>
    public static double[][] ReadInParagraph(SentenceReading[] sentences, Coverage[] covers, double[] alone)
    {
        var best = Math.Max(Max(alone, 0, alone.Length), 1e-6);
        var result = new double[sentences.Length][];
        for (var from = 0; from < sentences.Length;)
        {
            var to = from + 1;
            while (to < sentences.Length && sentences[to].Sentence.Paragraph == sentences[from].Sentence.Paragraph)
            {
                to++;
            }

            var bestOfParagraph = Max(alone, from, to);
            var anchor = 0.0;
            var anchorAt = from;
            for (var at = from; at < to; at++)
            {
                var sentence = sentences[at];
                var need = sentence.Needs > 0 ? 1.0 : 0;
                var carries = sentence.Carries ? 1.0 : 0;
                var (others, othersWhole) = (0.0, 0.0);
                for (var other = from; other < to; other++)
                {
                    others = other == at ? others : Math.Max(others, alone[other]);
                    othersWhole = other == at ? othersWhole : Math.Max(othersWhole, covers[other].Whole);
                }

                var before = at > from ? alone[at - 1] : 0;
                var behind = at + 1 < to ? alone[at + 1] : 0;
                var decayed = anchor * Math.Pow(0.85, Math.Max(0, at - anchorAt - 1));
                result[at] =
                [
                    1, Logit(alone[at]), alone[at] / best, alone[at] == best ? 1 : 0, before, behind, decayed, decayed * need, decayed * carries, before * carries, before * need,
                    at > from ? alone[from] : 0, at > from ? alone[from] * need : 0, others, others * need, need, Math.Min(sentence.Needs, 4) / 4.0,
                    sentence.Praises > 0 && need == 0 ? 1 : 0, carries, covers[at].Whole, covers[at].Whole == 0 ? 1 : 0, Math.Min(at - from, 6) / 6.0, Logit(best),
                    alone[at] >= 0.999 * bestOfParagraph ? 1 : 0, othersWhole, othersWhole * need,
                ];
                if (alone[at] >= decayed)
                {
                    (anchor, anchorAt) = (alone[at], at);
                }
            }

            from = to;
        }

        return result;
    }

    private static double Max(double[] values, int from, int to)
    {
        var max = 0.0;
        for (var at = from; at < to; at++)
        {
            max = Math.Max(max, values[at]);
        }

        return max;
    }

    private static double Logit(double chance) => Math.Log(Math.Max(chance, 1e-4) / Math.Max(1 - chance, 1e-4));
}

/// <summary>The best coverage that any sentence of the letter reaches.</summary>
internal sealed record Best(double Whole, double Part, double Top)
{
    public static Best Of(Coverage[] covers)
    {
        var (whole, part, top) = (1e-6, 1e-6, 1e-6);
        foreach (var cover in covers)
        {
            whole = Math.Max(whole, cover.Whole);
            part = Math.Max(part, cover.BestPart);
            top = Math.Max(top, cover.Top);
        }

        return new Best(whole, part, top);
    }
}
