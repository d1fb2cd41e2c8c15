using LetterLint.Documents;
using LetterLint.Text;

namespace LetterLint.Vectors;

/// <summary>What the vectors are made from: sentences of published letters, and words with how often the letters have each.</summary>
/// <param name="Sentences">A sample of the sentences, none twice.</param>
/// <param name="Words">The words that the letters have at least twice, and of a word list those whose stem the letters do not have.</param>
/// <param name="Counts">How often the letters have each of the words.</param>
internal sealed record InspectionLanguage(string[] Sentences, string[] Words, int[] Counts)
{
    private const int MostSentences = 24_000;
    private const int FewestWords = 4;
    private const int MostWords = 60;

    public static InspectionLanguage Read(string shared, string wordList)
    {
        var files = Directory.EnumerateFiles(Path.Combine(shared, "corpus"), "*.txt", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(shared, "seeds"), "*.txt")).Order(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var sentences = new List<string>();
        foreach (var sentence in files.SelectMany(SentencesOf))
        {
            var words = Text.Words.Of(sentence);
            foreach (var word in words.Where(word => word.Text.All(char.IsAsciiLetterLower)))
            {
                counts[word.Text] = counts.GetValueOrDefault(word.Text) + 1;
            }

            if (words.Length is >= FewestWords and <= MostWords && known.Add(string.Join(' ', words.Select(word => word.Text))))
            {
                sentences.Add(sentence);
            }
        }

        var often = counts.Where(pair => pair.Value > 1 && pair.Key.Length > 1).Select(pair => pair.Key).Order(StringComparer.Ordinal).ToArray();
        var stems = often.Select(Stemmer.Stem).ToHashSet(StringComparer.Ordinal);
        var others = File.ReadLines(wordList).Where(word => word.Length > 2 && word.All(char.IsAsciiLetterLower)).Order(StringComparer.Ordinal)
            .Where(word => stems.Add(Stemmer.Stem(word)));
        string[] all = [.. often, .. others];
        var sample = Enumerable.Range(0, Math.Min(MostSentences, sentences.Count))
            .Select(at => sentences[(int)((long)at * sentences.Count / Math.Min(MostSentences, sentences.Count))]);
        return new InspectionLanguage([.. sample], all, Array.ConvertAll(all, word => counts.GetValueOrDefault(word)));
    }

    private static IEnumerable<string> SentencesOf(string file) =>
        PlainTextReader.Read(file, File.ReadAllBytes(file)).Blocks.OfType<Paragraph>()
            .SelectMany(paragraph => Text.Sentences.Split(paragraph.Prose)).Select(sentence => sentence.Text.Trim());
}
