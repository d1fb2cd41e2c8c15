using System.Runtime.InteropServices;
using LetterLint.Text;

namespace LetterLint.Letters.Language;

/// <summary>Finds sentences that stand in two places, by the runs of words that they share.</summary>
internal static class RepeatedSentenceReader
{
    // Shorter sentences recur by chance or as a formula.
    private const int FewestWords = 10;
    private const int WordsInRun = 3;

    // A run of words that stands in more sentences than this is a formula of the framework.
    private const int MostSharers = 4;
    private const double Alike = 0.8;

    // Fewer numbers than this are those of a list.
    private const int FewestNumbers = 10;
    private const int WidestGap = 20;

    public static IEnumerable<RepeatedSentence> In(Letter letter)
    {
        var stated = letter.Judgements.SelectMany(judgement => judgement.Statements).Select(statement => statement.Span)
            .Concat(letter.Statements.Select(statement => statement.Words.Span)).ToHashSet();
        var isNumbered = Numbered(letter);
        var byRun = new Dictionary<ulong, List<Candidate>>();
        foreach (var sentence in letter.Sentences.Where(sentence => sentence.Kind == SentenceKind.Narrative
            && sentence.Words.Length >= FewestWords && sentence.Section is { Form.Summary: false } && !stated.Contains(sentence.Span) && isNumbered(sentence)))
        {
            var candidate = new Candidate(sentence);
            if (candidate.MostAlike(byRun) is { } earlier)
            {
                yield return new RepeatedSentence(sentence.Prose.Whole, earlier.Sentence.Prose.Whole, earlier.Sentence.Section!.Heading.Text, earlier.Says(sentence));
            }

            foreach (var run in candidate.Runs)
            {
                var sharers = CollectionsMarshal.GetValueRefOrAddDefault(byRun, run, out _) ??= [];
                sharers.Add(candidate);
            }
        }
    }

    /// <summary>Where paragraphs are numbered, those without a number sum them up.</summary>
    private static Func<Sentence, bool> Numbered(Letter letter)
    {
        if (letter.ParagraphNumbers.Length < FewestNumbers)
        {
            return _ => true;
        }

        var numbers = letter.ParagraphNumbers.Select(number => number.Span.End).Order().ToArray();
        var paragraphs = letter.Sentences.GroupBy(sentence => sentence.Paragraph).Where(paragraph =>
        {
            var start = paragraph.First().Span.Start;
            var found = Array.BinarySearch(numbers, start);
            found = found >= 0 ? found : ~found - 1;
            return found >= 0 && start - numbers[found] <= WidestGap;
        }).Select(paragraph => paragraph.Key).ToHashSet();
        return sentence => paragraphs.Contains(sentence.Paragraph);
    }

    private sealed class Candidate
    {
        public Candidate(Sentence sentence)
        {
            Sentence = sentence;
            for (var i = 0; i + WordsInRun <= sentence.Words.Length; i++)
            {
                Runs.Add(HashOf(sentence.Words.AsSpan(i, WordsInRun)));
            }
        }

        public Sentence Sentence { get; }

        public HashSet<ulong> Runs { get; } = [];

        public Candidate? MostAlike(Dictionary<ulong, List<Candidate>> byRun)
        {
            var shared = new Dictionary<Candidate, int>();
            foreach (var run in Runs)
            {
                foreach (var other in byRun.TryGetValue(run, out var sharers) && sharers.Count <= MostSharers ? sharers : [])
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(shared, other, out _)++;
                }
            }

            return shared.Where(pair => 2.0 * pair.Value / (Runs.Count + pair.Key.Runs.Count) >= Alike && HaveSameFigures(pair.Key))
                .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Sentence.Index)
                .Select(pair => pair.Key).FirstOrDefault();
        }

        /// <summary>FNV-1a: the same in every process, so that every run gives the same findings.</summary>
        private static ulong HashOf(ReadOnlySpan<Word> words)
        {
            var hash = 14695981039346656037;
            foreach (var word in words)
            {
                foreach (var unit in word.Text)
                {
                    hash = (hash ^ unit) * 1099511628211;
                }

                hash = (hash ^ ' ') * 1099511628211;
            }

            return hash;
        }

        public bool Says(Sentence other) => Sentence.Words.Select(word => word.Text).SequenceEqual(other.Words.Select(word => word.Text));

        /// <summary>Two sentences that differ in their figures are about two things.</summary>
        private bool HaveSameFigures(Candidate other) => Figures(Sentence).SequenceEqual(Figures(other.Sentence));

        private static IEnumerable<string> Figures(Sentence sentence) =>
            sentence.Words.Select(word => word.Text).Where(word => char.IsAsciiDigit(word[0]));
    }
}
