using LetterLint.Documents;
using LetterLint.Evidence;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Benchmarks;

/// <summary>Invented items held against published letters that never speak of them.</summary>
internal static class Foils
{
    private const int ALetter = 4;
    private const int EveryThird = 3;

    /// <summary>The letters that foils are held against, in turn.</summary>
    public static string[] Letters(string shared) =>
        [.. Directory.EnumerateFiles(Path.Combine(shared, "corpus"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where((_, at) => at % EveryThird == 0)];

    /// <summary>A few foils that a letter never speaks of; those that are fitted on, or those that are only measured.</summary>
    public static IEnumerable<Item> For(Letter letter, int number, bool measured, string root = ".")
    {
        var form = letter.Framework?.Lists.FirstOrDefault(list => list.Kind is ItemKind.Development or ItemKind.Recommendation && list.Evidence != EvidenceScope.Self);
        var words = " " + string.Join(' ', letter.Sentences.SelectMany(sentence => sentence.Words).Select(word => word.Text)) + " ";
        if (form is null || !letter.Sentences.Any(sentence => sentence.Kind == SentenceKind.Narrative))
        {
            return [];
        }

        var foils = File.ReadLines(Path.Combine(root, "tests/evidence/foils.txt")).Where(line => line.Length > 0 && line[0] != '#').Where((_, at) => at % 2 == (measured ? 1 : 0))
            .Select(line => line.Split('|', 2)).ToArray();
        return Enumerable.Range(0, foils.Length).Select(at => foils[(at + (number * 7)) % foils.Length])
            .Where(foil => !foil[1].Split(',').Any(word => words.Contains(" " + string.Join(' ', Words.Of(word).Select(part => part.Text)) + " ", StringComparison.Ordinal)))
            .Take(ALetter)
            .Select(foil => new Item { Prose = ((Paragraph)PlainTextReader.FromText("", foil[0].Trim()).Blocks.First()).Prose, Form = form, Number = 0 });
    }
}
