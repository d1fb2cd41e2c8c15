using System.Globalization;
using System.Text;
using LetterLint.Documents;
using LetterLint.Text;

namespace LetterLint.Benchmarks;

/// <summary>
/// Makes rules/vocabulary/inspection-terms.txt: for each stem of published reports its weight, the inverse of its document frequency.
/// The same documents give the same bytes.
/// </summary>
internal static class TermCounting
{
    private const int FewestDocuments = 4;

    public static void Run(string shared, string output)
    {
        // Letters whose links are reported are not counted either.
        var files = Directory.EnumerateFiles(Path.Combine(shared, "corpus"), "*.txt", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(shared, "seeds"), "*.txt"))
            .Where(file => !Annotations.IsReported(Path.GetFileName(file)))
            .Order(StringComparer.Ordinal).ToArray();
        var text = new StringBuilder($"# How telling each stem is, from 0 to 1: the inverse document frequency in {files.Length} published inspection reports and letters.\n"
            + "# Written by tests/LetterLint.Benchmarks (count-terms); not edited.\n");
        foreach (var (stem, count) in files.SelectMany(StemsOf).CountBy(stem => stem).OrderBy(stem => stem.Key, StringComparer.Ordinal))
        {
            if (count >= FewestDocuments && stem.Length > 1 && !char.IsAsciiDigit(stem[0]))
            {
                var weight = Math.Log((files.Length + 1.0) / count) / Math.Log(files.Length + 1.0);
                text.Append(CultureInfo.InvariantCulture, $"{stem} {weight:0.000}\n");
            }
        }

        File.WriteAllText(output, text.ToString());
    }

    private static HashSet<string> StemsOf(string file) =>
        [.. PlainTextReader.Read(file, File.ReadAllBytes(file)).Blocks.OfType<Paragraph>()
            .SelectMany(paragraph => Words.Of(paragraph.Prose.Text)).Select(word => Stemmer.Stem(word.Text))];
}
