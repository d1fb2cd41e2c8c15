using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Letters.Claims;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>Finds sentences that stand in two places, by the runs of words that they share.</summary>
internal static class RepeatedSentenceReader
{
    // Shorter sentences recur by chance or as a formula.
    private const int FewestWords = 8;

    // A short one is the same only word for word, and may well be said again in summing up.
    private const int FewestAlike = 10;
    private const int LongestLabel = 40;
    private const int LongestGrade = 5;

    // A shorter sentence of a summary may well be said again in a numbered paragraph.
    private const int FewestOfCopy = 20;

    // A longer summary is put together from the sections.
    private const int MostOfSummary = 12;

    // A run of words that stands in more sentences than this is a formula of the framework.
    private const int MostSharers = 4;
    private const double Alike = 0.8;
    private const double MostlyClaim = 0.8;

    // A letter whose summary has more sentences of its sections word for word is made so; fewer were copied.
    private const int MostRestated = 4;

    // Fewer numbers than this are those of a list.
    private const int FewestNumbers = 10;
    private const int WidestGap = 20;

    public static List<RepeatedSentence> In(Letter letter)
    {
        var stated = letter.Judgements.SelectMany(judgement => judgement.Statements).Select(statement => statement.Span)
            .Concat(letter.Statements.Select(statement => statement.Words.Span))
            .Concat(letter.Claims.Where(IsNothingElse).Select(claim => claim.Sentence.Span))
            .Concat(Openings(letter).Where(opening => EndsInGrade(opening, letter.Framework!.GradeWords)).Select(opening => opening.Span)).ToHashSet();
        var isNumbered = Numbered(letter, FewestNumbers);
        var hasNumber = Numbered(letter, 1);
        var isShort = letter.Sentences.Count(sentence => sentence is { Kind: SentenceKind.Narrative, Section.Form.Summary: true }) <= MostOfSummary;
        var byRun = new Dictionary<string, List<Candidate>>(StringComparer.Ordinal);
        var (found, restated) = (new List<RepeatedSentence>(), new List<RepeatedSentence>());
        foreach (var sentence in letter.Sentences.Where(sentence => sentence.Kind == SentenceKind.Narrative
            && sentence.Words.Length >= FewestWords && !IsLabelled(sentence.Text) && sentence.Section is not null && !stated.Contains(sentence.Span) && (isNumbered(sentence) || (isShort && sentence.Section.Form.Summary && sentence.Words.Length >= FewestOfCopy))))
        {
            var candidate = new Candidate(sentence, hasNumber(sentence));
            if (candidate.MostAlike(byRun, isShort) is { } earlier)
            {
                var repeated = new RepeatedSentence(sentence.Prose.Whole, earlier.Sentence.Prose.Whole, earlier.Sentence.Section!.Heading.Text, earlier.Says(sentence));
                (candidate.IsSummary || earlier.IsSummary ? restated : found).Add(repeated);
            }

            foreach (var run in candidate.Runs)
            {
                (byRun.TryGetValue(run, out var sharers) ? sharers : byRun[run] = []).Add(candidate);
            }
        }

        if (restated.Count <= MostRestated)
        {
            found.AddRange(restated);
        }

        return found;
    }

    /// <summary>“Outcomes in this area are good.”</summary>
    private static bool IsNothingElse(Claim claim) => claim.Gives is not null && claim.Words.Span.Length >= MostlyClaim * claim.Sentence.Span.Length;

    /// <summary>The sentence with which each section begins.</summary>
    private static IEnumerable<Sentence> Openings(Letter letter) =>
        letter.Sentences.Where(sentence => sentence is { Kind: SentenceKind.Narrative, Section: not null }).DistinctBy(sentence => sentence.Section!.Heading.Span);

    /// <summary>“The contribution that is made to outcomes in this area is good.”</summary>
    private static bool EndsInGrade(Sentence sentence, GradeWords grades) =>
        Enumerable.Range(1, LongestGrade).Any(length => sentence.Words.Length > length && grades.IsWord(sentence.Words.AsSpan()[^length..])
            && sentence.Words[^(length + 1)].Text is "is" or "are");

    /// <summary>“Responsible bodies: the council and its partners”: a line of a form.</summary>
    private static bool IsLabelled(string text) => char.IsLetter(text[^1]) && text.IndexOf(": ", StringComparison.Ordinal) is > 0 and < LongestLabel;

    /// <summary>Where paragraphs are numbered, those without a number sum them up.</summary>
    private static Func<Sentence, bool> Numbered(Letter letter, int fewest)
    {
        if (letter.ParagraphNumbers.Length < fewest)
        {
            return _ => true;
        }

        var numbered = new NumberSet();
        var (paragraph, number) = (-1, -1);
        foreach (var sentence in letter.Sentences.Where(sentence => sentence.Paragraph != paragraph))
        {
            paragraph = sentence.Paragraph;
            while (number + 1 < letter.ParagraphNumbers.Length && letter.ParagraphNumbers[number + 1].Span.End <= sentence.Span.Start)
            {
                number++;
            }

            if (number >= 0 && sentence.Span.Start - letter.ParagraphNumbers[number].Span.End <= WidestGap)
            {
                numbered.Add(paragraph);
            }
        }

        return sentence => numbered.Contains(sentence.Paragraph);
    }

    private sealed class Candidate
    {
        public Candidate(Sentence sentence, bool hasNumber)
        {
            (Sentence, HasNumber) = (sentence, hasNumber);
            for (var i = 0; i + 2 < sentence.Words.Length; i++)
            {
                Runs.Add($"{sentence.Words[i].Text} {sentence.Words[i + 1].Text} {sentence.Words[i + 2].Text}");
            }
        }

        public Sentence Sentence { get; }

        /// <summary>Whether its paragraph has a number: those without one sum them up.</summary>
        public bool HasNumber { get; }

        /// <summary>Whether it sums up: in other words it may say again what a section says.</summary>
        public bool IsSummary => Sentence.Section!.Form.Summary;

        /// <summary>Its runs of three words.</summary>
        public HashSet<string> Runs { get; } = new(StringComparer.Ordinal);

        public Candidate? MostAlike(Dictionary<string, List<Candidate>> byRun, bool isShort)
        {
            var others = new List<Candidate>();
            foreach (var run in Runs)
            {
                if (byRun.TryGetValue(run, out var sharers) && sharers.Count <= MostSharers)
                {
                    others.AddRange(sharers);
                }
            }

            Candidate? best = null;
            var most = 0;
            others.Sort((one, other) => one.Sentence.Index - other.Sentence.Index);
            for (var from = 0; from < others.Count;)
            {
                var to = from + 1;
                while (to < others.Count && others[to] == others[from])
                {
                    to++;
                }

                var (other, shared) = (others[from], to - from);
                if (shared > most && 2.0 * shared / (Runs.Count + other.Runs.Count) >= Alike && HaveSameFigures(other) && (Sentence.Words.Length >= FewestAlike || (Says(other.Sentence) && !IsSummary && !other.IsSummary)) && (!(IsSummary || other.IsSummary) || ((HasNumber == other.HasNumber || (Sentence.Words.Length >= FewestOfCopy && isShort)) && Says(other.Sentence))))
                {
                    (best, most) = (other, shared);
                }

                from = to;
            }

            return best;
        }

        public bool Says(Sentence other) => Sentence.Words.Select(word => word.Text).SequenceEqual(other.Words.Select(word => word.Text));

        /// <summary>Two sentences that differ in their figures are about two things.</summary>
        private bool HaveSameFigures(Candidate other) => Figures(Sentence).SequenceEqual(Figures(other.Sentence));

        private static IEnumerable<string> Figures(Sentence sentence) =>
            sentence.Words.Select(word => word.Text).Where(word => char.IsAsciiDigit(word[0]));
    }
}
