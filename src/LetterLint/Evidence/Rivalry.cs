namespace LetterLint.Evidence;

/// <summary>An item beside a sentence among the other items of the list.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Chance">Its chance in its paragraph.</param>
/// <param name="Best">The best chance of the letter's sentences.</param>
/// <param name="Place">1 for the likeliest sentence, 2 for the second, and so on.</param>
/// <param name="Margin">How much likelier it belongs to this item than to any other, as the logarithm of the odds; 0 where there is none.</param>
/// <param name="ParagraphMargin">The same of its paragraph.</param>
/// <param name="Density">How many items there are to a sentence, as a logarithm.</param>
internal sealed record Rivalry(SentenceReading Sentence, double Chance, double Best, int Place, double Margin, double ParagraphMargin, double Density)
{
    /// <summary>Sets every sentence of a letter beside the chances that it has for the other items of the list.</summary>
    public static Rivalry[] In(SentenceReading[] sentences, double[] chances, double[][] rivals)
    {
        var best = Comparison.BestOf(sentences, chances);
        var density = Math.Log((1.0 + rivals.Length) / Math.Max(1, sentences.Length)) + 2;
        var rival = new double[sentences.Length];
        foreach (var other in rivals)
        {
            for (var at = 0; at < rival.Length; at++)
            {
                rival[at] = Math.Max(rival[at], other[at]);
            }
        }

        // A summary announces what a section shows: it takes no place from the sentences there.
        var place = new int[sentences.Length];
        var next = 1;
        foreach (var at in Enumerable.Range(0, sentences.Length).OrderByDescending(at => chances[at]).ThenBy(at => at))
        {
            place[at] = next;
            next += sentences[at].Announces ? 0 : 1;
        }

        var result = new Rivalry[sentences.Length];
        for (var from = 0; from < sentences.Length;)
        {
            var (to, own, others) = (from, 0.0, 0.0);
            for (; to < sentences.Length && sentences[to].Sentence.Paragraph == sentences[from].Sentence.Paragraph; to++)
            {
                (own, others) = (Math.Max(own, chances[to]), Math.Max(others, rival[to]));
            }

            var paragraph = MarginOf(own, others);
            for (; from < to; from++)
            {
                result[from] = new Rivalry(sentences[from], chances[from], best, place[from], MarginOf(chances[from], rival[from]), paragraph, density);
            }
        }

        return result;

        double MarginOf(double own, double other) => rivals.Length == 0 ? 0 : Math.Clamp(Comparison.Logit(own) - Comparison.Logit(other), -4, 4);
    }
}
