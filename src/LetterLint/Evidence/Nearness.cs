namespace LetterLint.Evidence;

/// <summary>How near in meaning each sentence of a letter comes to an item, beside the other sentences and beside the other items.</summary>
/// <param name="Likeness">The cosine with the sentence.</param>
/// <param name="WithBefore">The cosine with the sentence and the one before it in its paragraph.</param>
/// <param name="OfParagraph">The cosine with its paragraph.</param>
/// <param name="Subject">The cosine of the words that name its subject with the sentence.</param>
/// <param name="Standing">How many standard deviations it lies above the mean of the letter's sentences.</param>
/// <param name="Margin">How much nearer it comes to this item than to any other of its list.</param>
/// <param name="Place">One for the nearest of its section, a half for the second, and so on.</param>
internal sealed record Nearness(double Likeness, double WithBefore, double OfParagraph, double Subject, double Standing, double Margin, double Place)
{
    /// <summary>Compares an item with every sentence; <paramref name="rivals"/> says how near the sentences come to each of the other items of its kind.</summary>
    public static Nearness[] Of(ItemReading item, SentenceReading[] sentences, double[][] rivals)
    {
        var likeness = Array.ConvertAll(sentences, sentence => Evidence.Meaning.Likeness(item.Meaning, sentence.Meaning));
        var mean = likeness.DefaultIfEmpty().Average();
        var spread = Math.Sqrt(likeness.Select(value => (value - mean) * (value - mean)).DefaultIfEmpty().Average()) + 0.02;
        var result = new Nearness[sentences.Length];
        foreach (var section in Enumerable.Range(0, sentences.Length).GroupBy(at => sentences[at].Sentence.Section))
        {
            var place = 0;
            foreach (var at in section.OrderByDescending(at => likeness[at]).ThenBy(at => at))
            {
                var margin = rivals.Length == 0 ? 0 : likeness[at] - rivals.Max(rival => rival[at]);
                result[at] = new Nearness(likeness[at], Evidence.Meaning.Likeness(item.Meaning, sentences[at].WithBefore),
                    Evidence.Meaning.Likeness(item.Meaning, sentences[at].OfParagraph),
                    Evidence.Meaning.Likeness(item.Subject, sentences[at].Meaning), (likeness[at] - mean) / spread, margin, 1.0 / ++place);
            }
        }

        return result;
    }
}
